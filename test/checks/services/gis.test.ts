import gis from '../../../checks/services/gis.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { linkTo } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
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
