import check from '../../../checks/content/open-data.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { linkTo } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const path = (i: number) => `f/s${i}.csv`;
const sets = (count: number, year: number) =>
  `<table><caption>Набори от данни</caption><tr><th>Набор</th><th>Обновен</th></tr>${Array.from(
    { length: count },
    (_, i) => `<tr><td>${link(path(i), `Набор ${i} (CSV)`)}</td><td>1${i}.03.${year}</td></tr>`,
  ).join('')}</table>`;
const files = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), { format: 'csv', extension: 'csv' } as const]));
const page = (html: string, count = 0) => portalOf({ '': home, danni: ['Отворени данни', html] }, files(count));

const halves = (late: number) =>
  `<table><caption>Набори от данни</caption><tr><th>Набор</th><th>Обновен</th></tr>${Array.from(
    { length: 6 },
    (_, i) => `<tr><td>${link(path(i), `Набор ${i} (CSV)`)}</td><td>1${i}.03.${i < late ? 2026 : 2020}</td></tr>`,
  ).join('')}</table>`;
const six = (over: (i: number) => { modified: string }) =>
  portalOf(
    {
      '': home,
      danni: [
        'Отворени данни',
        `<h2>Набори от данни</h2>${Object.keys(files(6))
          .map((it) => link(it, 'Набор'))
          .join(' ')}`,
      ],
    },
    Object.fromEntries(Object.entries(files(6)).map(([it, file], i) => [it, { ...file, ...over(i) }])),
  );

const noPortal = portalOf({ '': home });

describeCheck(check, {
  closed: {
    'a PDF of that name': portalOf(
      { '': home, d: ['Документи', link('f/o.pdf', 'Отворени данни 2025')] },
      { 'f/o.pdf': { format: 'pdf', extension: 'pdf' } },
    ),
  },
  ...inVain('Отворени данни'),
  maintained: {
    'half of the files of this year': six((i) => ({ modified: i < 3 ? '2026-03-10' : '2020-03-10' })),
    'half of the rows of this year': portalOf({ '': home, danni: ['Отворени данни', halves(3)] }, files(6)),
    'five sets of this spring': page(sets(5, 2026), 5),
  },
  published: {
    'one row of six of this year': portalOf({ '': home, danni: ['Отворени данни', halves(1)] }, files(6)),
    'a day in a text without a table': page(
      `<h2>Набори от данни</h2><p>На 10.03.2026 г. се събра съветът.</p>${[0, 1, 2, 3, 4].map((i) => link(path(i), `Набор ${i}`)).join(' ')}`,
      5,
    ),
    'a file known by its name alone': portalOf(
      { '': home, danni: ['Отворени данни', link('f/spirki.geojson', 'Спирки')] },
      { 'f/spirki.geojson': { format: 'other', extension: 'geojson' } },
    ),
    'three sets': page(sets(3, 2026), 3),
    'old sets': page(sets(5, 2021), 5),
    'their own page on the national portal': page(
      link('https://data.egov.bg/organisation/profile/varbovets', 'Данни на общината'),
    ),
  },
  'policy-only': {
    'a banner told by its words alone': {
      ...noPortal,
      topics: [linkTo('https://data.egov.bg/', 'open_data', 'Отворени данни', { region: 'footer' })],
    },
    'a banner without words': portalOf({
      '': `<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1></main><footer>${link('https://data.egov.bg/', 'Портал')}</footer></body></html>`,
    }),
    'the home of the national portal': page(link('https://data.egov.bg/', 'Портал за отворени данни')),
    'a banner in the footer': portalOf({
      '': `<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1></main><footer>${link('https://data.egov.bg/', 'Отворени данни')}</footer></body></html>`,
    }),
    'a budget as PDF': portalOf({ '': home, danni: ['Отворени данни', link('f/b.pdf', 'Бюджет')] }, { 'f/b.pdf': {} }),
  },
});
