import buildingPermits from '../../../checks/services/building-permits.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aDocument, aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { catalogueOf } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const service = aPage({ url: at('tsu'), title: 'Устройство на територията' });
const asService = titleOf(service, 'planning_service');
const calendar = aPage({ url: at('kalendar'), title: 'Календар', mainText: 'Събор на 20.04.2026 г.' });
const works = aPage({ url: at('knizha'), title: 'Книжа', mainText: '№ 14 от 20.04.2026 г.' });
const online = (i: number) => `<p>${link(`https://e-uslugi.varbovets.example/start/${i}`, 'Заяви онлайн')}</p>`;
const permits = (day: string) =>
  [
    'Издадени разрешения за строеж',
    `<table><tr><th>№</th><th>Дата</th><th>Обект</th></tr><tr><td>1</td><td>${day}</td><td>Навес</td></tr><tr><td>2</td><td>01.02.2024</td><td>Къща</td></tr></table>`,
  ] as const;
const ofPlot = (name: string, i: number) => (name.startsWith('Скица') ? online(i) : '');

describeCheck(buildingPermits, {
  online: {
    'a fresh list, and services to be asked for by signed letter': catalogueOf(
      (_, i) => `<p>Подава се и чрез ССЕВ за № ${i}.</p>`,
      { registar: permits('20.04.2026') },
    ),
    'a file without days that was made lately': catalogueOf(
      ofPlot,
      { registri: ['Регистри', link('f/rs.pdf', 'Регистър на издадените разрешения за строеж')] },
      { 'f/rs.pdf': { text: 'Жилищна сграда.', modified: '2026-04-20' } },
    ),
    'a service online and a fresh list': catalogueOf(ofPlot, { registar: permits('20.04.2026') }),
    'a fresh list as a file': catalogueOf(
      ofPlot,
      { registri: ['Регистри', link('f/rs.pdf', 'Регистър на издадените разрешения за строеж')] },
      { 'f/rs.pdf': { text: '№ 14 от 28.04.2026 г. – жилищна сграда' } },
    ),
  },
  published: {
    'a service online, and a new copy of an old list': catalogueOf(
      ofPlot,
      { registri: ['Регистри', link('f/rs.pdf', 'Регистър на издадените разрешения за строеж')] },
      { 'f/rs.pdf': { text: '№ 14 от 28.04.2024 г.', modified: '2026-04-20' } },
    ),
    'days on a page that only a menu item names': {
      ...nowhere,
      pages: [aPage({ url: at() }), works],
      topics: [linkTo(works.url, 'permit_list', 'Издадени разрешения')],
    },
    'a list under a name of the office': portalOf({
      '': home,
      knizha: [
        'Строителни книжа',
        '<table><tr><th>№</th><th>Дата</th><th>За какво</th></tr><tr><td>14</td><td>19.03.2026</td><td>стопанска сграда</td></tr><tr><td>13</td><td>02.02.2026</td><td>навес</td></tr></table>',
      ],
    }),
    'permits as rows under a wider title': portalOf({
      '': home,
      ustr: [
        'Устройство на територията',
        '<table><tr><th>№</th><th>Дата</th><th>Обект</th></tr><tr><td>12</td><td>14.04.2026</td><td>Разрешение за строеж на жилищна сграда</td></tr><tr><td>11</td><td>02.04.2026</td><td>Разрешение за строеж на склад</td></tr></table>',
      ],
    }),
    'a service online, but an old list': catalogueOf(ofPlot, { registar: permits('11.06.2025') }),
    'a fresh list alone': portalOf({ '': home, registar: permits('20.04.2026') }),
    forms: portalOf(
      { '': home, tsu: ['Устройство на територията', link('f/1.doc', 'Заявление за скица')] },
      { 'f/1.doc': { format: 'word' } },
    ),
    'notices about plans': portalOf({
      '': home,
      pup: [
        'Обявления по ЗУТ',
        '<ul><li>02.04.2026 Съобщение за изработен проект за ПУП</li><li>01.03.2026 Проект за изменение на ПУП</li></ul>',
      ],
    }),
  },
  described: {
    'days of a calendar, and files that are faintly called so or not at all': {
      ...nowhere,
      pages: [aPage({ url: at() }), service, calendar],
      documents: [aDocument({ url: at('f/1.pdf'), text: 'От 20.04.2026 г.' }), aDocument({ url: at('f/2.pdf') })],
      topics: [
        asService,
        linkTo(at('f/1.pdf'), 'permit_list', 'Разрешения', { strength: 'weak' }),
        aHit({ topic: 'permit_list', field: 'body', strength: 'weak', url: at(), quote: 'разрешения' }),
      ],
    },
    'a description': portalOf({
      '': home,
      tsu: ['Устройство на територията', '<p>Виза за проектиране се издава от главния архитект.</p>'],
    }),
  },
  ...inVain('Устройство на територията'),
  absent: {
    ...inVain('Устройство на територията').absent,
    'a permit for the municipality’s own works': portalOf({
      '': home,
      park: ['Красива среда', '<p>По проекта е издадено разрешение за строеж и започна ремонтът на парка.</p>'],
    }),
    'procurement of works': portalOf({
      '': home,
      op: ['Поръчки', '<p>Обществена поръчка за строителство на път.</p>'],
    }),
  },
});
