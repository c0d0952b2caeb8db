import check from '../../../checks/content/council-records.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { at } from '../../kit/observations.ts';
import { inVain, link, portalOf, type ReadPortal } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const filter =
  '<form method="get" action="/resheniya"><label>Година <select name="g"><option>2026</option></select></label><button>Покажи</button></form>';
const row = (day: string, i: number) =>
  `<tr><td>${day}</td><td>${link(`f/d${i}.pdf`, `Решение № ${i}`)}</td><td>${link(`f/p${i}.pdf`, `Протокол № ${i} от заседание`)}</td></tr>`;
const table = (days: readonly string[]) =>
  `<table><tr><th>Дата</th><th>Решения</th><th>Протокол</th></tr>${days.map(row).join('')}</table>`;
const files = Object.fromEntries([0, 1, 2].flatMap((i) => [`f/d${i}.pdf`, `f/p${i}.pdf`].map((path) => [path, {}])));
const title = 'Решения на Общинския съвет';
const { unread, empty, absent } = inVain(title);

const paging = { next: null, pages: null, total: null, periods: 0 };
const withPages = (site: ReadPortal, over: Partial<Page>): ReadPortal => ({
  ...site,
  pages: site.pages.map((page) => (page.home ? page : { ...page, ...over })),
});
const unfiltered = portalOf(
  {
    '': home,
    resheniya: [
      title,
      `${table(['23.04.2026', '20.03.2025', '20.03.2024'])}<h2>Дневен ред</h2><p>${link('f/dokladna.pdf', 'Докладна записка № 7')}</p>`,
    ],
  },
  { ...files, 'f/dokladna.pdf': {} },
);
const listing = (kind: Page['lists'][number]['kind'], url: string | null) => {
  const items = [{ date: '2026-04-23', text: 'Решение № 1', url }];
  const lists = [{ kind, heading: null, region: 'main' as const, items }];
  return withPages(portalOf({ '': home, resheniya: [title, '<p>Решения, приети от съвета.</p>'] }), { lists });
};

describeCheck(check, {
  'of-others': {
    'minutes of the council of a school': portalOf(
      { '': home, s: ['Обществен съвет на училището', link('f/p.pdf', 'Протокол № 1 от заседание')] },
      { 'f/p.pdf': {} },
    ),
  },
  unread,
  empty,
  complete: {
    'minutes of this very day': portalOf(
      {
        '': home,
        resheniya: [
          title,
          `${filter}${table(['04.05.2026', '20.03.2025', '20.03.2024'])}<h2>Дневен ред</h2><p>${link('f/dokladna.pdf', 'Докладна записка № 7')}</p>`,
        ],
      },
      { ...files, 'f/dokladna.pdf': {} },
    ),
    'years to choose from instead of a filter': withPages(unfiltered, { paging: { ...paging, periods: 2 } }),
    'agendas, proposals and a filter': portalOf(
      {
        '': home,
        resheniya: [
          title,
          `${filter}${table(['23.04.2026', '20.03.2025', '20.03.2024'])}<h2>Дневен ред</h2><p>${link('f/dokladna.pdf', 'Докладна записка № 7')}</p>`,
        ],
      },
      { ...files, 'f/dokladna.pdf': {} },
    ),
  },
  downloadable: {
    'nothing but one year to choose': withPages(unfiltered, { paging: { ...paging, periods: 1 } }),
    'no proposals': portalOf(
      {
        '': home,
        resheniya: [title, `${filter}${table(['23.04.2026', '20.03.2025', '20.03.2024'])}<h2>Дневен ред</h2>`],
      },
      files,
    ),
    'records of last year': portalOf({ '': home, resheniya: [title, table(['23.04.2025', '20.03.2025'])] }, files),
    'a list of decisions that leads to pages': listing('decisions', at('r/1')),
    'a list of minutes that leads to pages': listing('minutes', at('r/1')),
    'on a page of the council that says no more': portalOf(
      { '': home, obs: ['Общински съвет', link('f/m.pdf', 'Протокол № 5 от 26.03.2026')] },
      { 'f/m.pdf': {} },
    ),
    'under its heading on one page for everything': portalOf(
      {
        '': home,
        za: ['За гражданите', `<h2>Общински съвет</h2><p>${link('f/m.doc', 'Протокол 5 / 2026')}</p><h2>Данъци</h2>`],
      },
      { 'f/m.doc': {} },
    ),
    'decisions and minutes': portalOf({ '': home, resheniya: [title, table(['23.04.2026', '20.03.2026'])] }, files),
    'behind short links of a list of sessions': portalOf(
      { '': home, zasedaniya: ['Заседания на Общинския съвет', `<p>23.04.2026 ${link('f/p0.pdf', 'протокол')}</p>`] },
      { 'f/p0.pdf': {} },
    ),
  },
  announced: {
    'a list that leads nowhere': listing('decisions', null),
    'a list of news beside the words': listing('news', at('r/1')),
    'minutes of the committee of an auction': portalOf(
      {
        '': home,
        obs: [
          'Общински съвет',
          `<p>Заседание на съвета има на 28.05.2026 г.</p>
          <p>Комисията по търга за магазина публикува ${link('f/k.pdf', 'протокол')} от работата си.</p>`,
        ],
      },
      { 'f/k.pdf': {} },
    ),
    'minutes of a committee': portalOf(
      {
        '': home,
        komisii: [
          'Постоянни комисии към Общинския съвет',
          `<p>Заседания на съвета. ${link('f/k.pdf', 'Протокол от комисията')}</p>`,
        ],
        z: ['Предстоящо заседание', '<p>Заседанието е на 28.05.2026 г.</p>'],
      },
      { 'f/k.pdf': {} },
    ),
    'sessions only': portalOf({
      '': home,
      z: ['Предстоящо заседание', '<p>Заседанието на съвета е на 28.05.2026 г. в 9 ч.</p>'],
    }),
    'papers of a former term': portalOf({ '': home, resheniya: [title, table(['23.04.2018', '20.03.2018'])] }, files),
    'no more than news of a session': portalOf({
      '': home,
      'novini/1': ['Предстоящо заседание', '<p class="date">02.05.2026</p><p>Предстоящо заседание на съвета.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Предстоящо заседание')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
  },
  absent: {
    'nothing at all': absent['nothing at all'],
    'minutes of an auction': portalOf(
      {
        '': home,
        targove: ['Търгове', link('f/t.pdf', 'Протокол от търг 26.03.2026')],
        obs: ['Общински съвет', '<p>Председател: Иван Петров. Заседава всеки месец.</p>'],
      },
      { 'f/t.pdf': {} },
    ),
  },
});
