import check from '../../../checks/content/financial-reports.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const quarter = (year: number) => link('f/q.xlsx', `Отчет за касовото изпълнение на бюджета, I тримесечие ${year} г.`);
const yearly = link('f/y.pdf', 'Годишен отчет за изпълнението на бюджета за 2025 г.');
const table = { 'f/q.xlsx': { format: 'spreadsheet', extension: 'xlsx' } } as const;
const page = (html: string, files = {}) => portalOf({ '': home, otcheti: ['Финансови отчети', html] }, files);

describeCheck(check, {
  ...inVain('Финансови отчети'),
  full: {
    'quarter, year, debt and audit': page(
      quarter(2026) +
        yearly +
        link('f/d.pdf', 'Общински дълг към 31.12.2025 г.') +
        link('f/a.pdf', 'Одитен доклад за 2025 г.'),
      { ...table, 'f/y.pdf': {}, 'f/d.pdf': {}, 'f/a.pdf': {} },
    ),
  },
  periodic: {
    'no year in its name, and saved this spring': page(link('f/q.xlsx', 'Отчет за касовото изпълнение на бюджета'), {
      'f/q.xlsx': { ...table['f/q.xlsx'], modified: '2026-04-20' },
    }),
    'quarter, year and debt, no audit': page(
      quarter(2026) + yearly + link('f/d.pdf', 'Общински дълг към 31.12.2025 г.'),
      {
        ...table,
        'f/y.pdf': {},
        'f/d.pdf': {},
      },
    ),
    'named by the heading above': portalOf(
      { '': home, o: ['Отчети за касово изпълнение', link('f/q.xlsx', 'Отчет към 31.03.2026')] },
      table,
    ),
    'in English': portalOf(
      {
        '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
        o: ['Budget execution', link('f/q.xlsx', 'Cash report Q1 2026')],
      },
      table,
    ),
    'the first quarter': page(quarter(2026), table),
    'no audit': page(quarter(2026) + yearly, { ...table, 'f/y.pdf': {} }),
  },
  partial: {
    'the debt in a sentence': page('<p>Общинският дълг към 31.12.2025 г. е 1 млн. евро.</p>'),
    'quarters of last year only': page(quarter(2025), table),
    'a yearly report beside that of a company': page(
      `<p>Годишен отчет за 2025 г.: ${link('f/y.pdf', 'Изтегли')}</p><p>Отчет на „Дом“ ЕООД за 2026 г.: ${link('f/c.pdf', 'Изтегли')}</p>`,
      { 'f/y.pdf': {}, 'f/c.pdf': {} },
    ),
    'the yearly report': page(yearly, { 'f/y.pdf': {} }),
  },
  outdated: {
    'a yearly report of years ago': page(yearly.replace('2025', '2019'), { 'f/y.pdf': {} }),
    'the debt of years ago': page('<p>Общинският дълг към 31.12.2019 г. е 2 млн. лв.</p>'),
    'the year is that of the report, not of its upload': portalOf(
      { '': home, o: ['Финансови отчети', link('f/q.pdf', 'Касов отчет към 31.12.2023 (качен на 15.01.2026)')] },
      { 'f/q.pdf': {} },
    ),
    'a company in a row whose link says nothing': page(
      `<p>Финансов отчет на „Горски дом“ ЕООД за 2025 г. ${link('f/c.pdf', 'Изтегли')}</p>`,
      { 'f/c.pdf': {} },
    ),
    'the adopted budget beside them': portalOf(
      { '': home, o: ['Изпълнение на бюджета', link('f/b.pdf', 'Приет бюджет 2026')] },
      { 'f/b.pdf': {} },
    ),
    'reports of years ago': page(quarter(2022), table),
    'reports of a company': page(link('f/c.pdf', 'Годишен финансов отчет на „Чистота“ ЕООД за 2025 г.'), {
      'f/c.pdf': {},
    }),
    'an old report uploaded anew': page(quarter(2021), {
      'f/q.xlsx': { ...table['f/q.xlsx'], modified: '2026-04-01' },
    }),
  },
});
