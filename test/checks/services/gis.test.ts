import gis from '../../../checks/services/gis.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aDocument, aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const first = aPage({ url: at() });
const map = aPage({ url: at('karta'), title: 'Карта', scripts: ['https://varbovets.example/js/leaflet.js'] });
const mentioned = aHit({ topic: 'gis_map', field: 'body', strength: 'weak', url: map.url, quote: 'карта на общината' });
const { unread, empty, absent } = inVain('Интерактивна карта');
const plan = portalOf(
  {
    '': home,
    planove: [
      'Планове',
      `<p>${link('f/oup.pdf', 'Общ устройствен план, чертеж (PDF)')} За границите на имотите: ${link('https://kais.cadastre.bg/', 'кадастъра')}.</p>`,
    ],
  },
  { 'f/oup.pdf': {} },
);

describeCheck(gis, {
  interactive: {
    'a part of a page on other things': portalOf({
      '': home,
      imoti: [
        'Имоти',
        '<p>Общински имоти.</p><h2>Интерактивна карта</h2><p>Изберете слоеве или потърсете обект по име.</p>',
      ],
    }),
    'a library and layers under a short name': portalOf({
      '': home,
      karta: [
        'Карта',
        '<script src="/js/leaflet.js"></script><p>Изберете слой: училища, спирки.</p><div id="map"></div>',
      ],
    }),
    'layers and search': portalOf({
      '': home,
      karta: [
        'Интерактивна карта на общината',
        '<p>Изберете слоеве или потърсете обект по име.</p><div id="map"></div>',
      ],
    }),
    'a map library': portalOf({
      '': home,
      gis: ['ГИС портал', '<p>Имоти и планове.</p><script src="/js/leaflet.js"></script><div id="map"></div>'],
    }),
    'in English': portalOf({
      '': home,
      'en/map': ['Interactive map', '<p>Switch layers on and off, search for a property.</p>'],
    }),
  },
  'map-unread': {
    'a map service that only its address tells': {
      ...nowhere,
      pages: [first],
      topics: [linkTo('https://town.arcgis.example/apps/1', 'gis_map', 'Имоти', { field: 'host', region: 'main' })],
    },
    'a host that was not read, beside plans': {
      ...plan,
      topics: [...plan.topics, linkTo('https://gis.varbovets.example/', 'gis_map', 'ГИС портал')],
    },
    'an app of a map service': portalOf({
      '': home,
      karti: ['Карти', `<p>${link('https://varbovets.maps.arcgis.com/apps/1', 'Карта на имотите')}</p>`],
    }),
  },
  plans: {
    'a plan as a file': plan,
    'a drawing where the plan is spoken of': portalOf(
      {
        '': home,
        stroitelstvo: [
          'Строителство',
          `<p>Общият устройствен план е одобрен. Изтеглете: ${link('f/9.pdf', 'карта-схема')}.</p>`,
        ],
      },
      { 'f/9.pdf': {} },
    ),
  },
  picture: {
    'a library and a picture under the name of a menu item alone': {
      ...nowhere,
      pages: [first, { ...map, images: [{ src: at('k.png'), alt: null }] }],
      topics: [linkTo(map.url, 'gis_map', 'Карта на общината')],
    },
    'a drawing on a page that only the menu names': portalOf({
      '': `<!doctype html><title>Добре дошли</title><body><p>${link('p?id=3', 'Карта на общината')}</p><p>Добре дошли.</p>`,
      'p?id=3':
        '<!doctype html><title>Добре дошли</title><body><img src="/k.png" width="600" height="400" alt=""><p>Нарисувана е от учениците.</p>',
    }),
    'the national cadastre': portalOf({
      '': home,
      vrazki: ['Връзки', `<p>${link('https://kais.cadastre.bg/', 'Кадастър')}</p>`],
    }),
    'a picture': portalOf({ '': home, karta: ['Електронна карта', '<p><img src="/karta.png" alt="Карта"></p>'] }),
    'notices about plans': portalOf(
      {
        '': home,
        zut: [
          'Обявления',
          `<p>${link('f/1.pdf', 'Обявление за проект за ПУП')} ${link('https://kais.cadastre.bg/', 'Кадастър')}</p>`,
        ],
      },
      { 'f/1.pdf': {} },
    ),
  },
  unread,
  empty: {
    ...empty,
    'a system that is to be built': portalOf({
      '': home,
      gis: ['ГИС', '<p>Предстои изграждане на географска информационна система.</p>'],
    }),
  },
  absent: {
    'a library where a map is only mentioned': { ...nowhere, pages: [map], topics: [mentioned] },
    'a library without layers under a short name': { ...nowhere, pages: [map], topics: [titleOf(map, 'map_named')] },
    'a file that is faintly called a plan': {
      ...nowhere,
      pages: [first],
      documents: [aDocument({ url: at('f/1.pdf'), links: [{ page: at(), text: 'План', news: false }] })],
      topics: [linkTo(at('f/1.pdf'), 'plan_file', 'План', { strength: 'weak' })],
    },
    'a system that is to be built': portalOf({
      '': home,
      proekti: ['Проекти', '<p>По проекта ще бъдат въведени електронни услуги и ГИС.</p>'],
    }),
    ...absent,
    'a contact map': portalOf({
      '': home,
      kontakti: ['Контакти', '<p>Тел. 0391 62 100</p><iframe src="https://www.google.com/maps/embed?pb=1"></iframe>'],
    }),
    'a tourist map': portalOf({
      '': home,
      turizam: ['Туристическа карта', '<p><img src="/k.png" alt="Илюстрована карта"></p>'],
    }),
  },
});
