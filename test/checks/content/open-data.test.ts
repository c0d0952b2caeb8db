import check from '../../../checks/content/open-data.ts';
import { describeCheck } from '../../kit/describe-check.ts';
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

describeCheck(check, {
  closed: {
    'a PDF of that name': portalOf(
      { '': home, d: ['Документи', link('f/o.pdf', 'Отворени данни 2025')] },
      { 'f/o.pdf': { format: 'pdf', extension: 'pdf' } },
    ),
  },
  ...inVain('Отворени данни'),
  maintained: { 'five sets of this spring': page(sets(5, 2026), 5) },
  published: {
    'three sets': page(sets(3, 2026), 3),
    'old sets': page(sets(5, 2021), 5),
    'their own page on the national portal': page(
      link('https://data.egov.bg/organisation/profile/varbovets', 'Данни на общината'),
    ),
  },
  'policy-only': {
    'the home of the national portal': page(link('https://data.egov.bg/', 'Портал за отворени данни')),
    'a banner in the footer': portalOf({
      '': `<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1></main><footer>${link('https://data.egov.bg/', 'Отворени данни')}</footer></body></html>`,
    }),
    'a budget as PDF': portalOf({ '': home, danni: ['Отворени данни', link('f/b.pdf', 'Бюджет')] }, { 'f/b.pdf': {} }),
  },
});
