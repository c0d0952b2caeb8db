import check from '../../../checks/content/strategies-and-reports.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const plan = link('f/piro.pdf', 'План за интегрирано развитие на общината 2021-2027');
const report = link('f/doklad.pdf', 'Годишен доклад за наблюдението на ПИРО за 2025 г.');
const page = (html: string, files = {}) => portalOf({ '': home, strategii: ['Стратегически документи', html] }, files);

const planFor = (period: string) =>
  page(link('f/piro.pdf', `План за интегрирано развитие на общината ${period}`), { 'f/piro.pdf': {} });

describeCheck(check, {
  ...inVain('Стратегически документи'),
  absent: {
    ...inVain('Стратегически документи').absent,
    'a plan in the footer': portalOf({
      '': '<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1><p>Добре дошли.</p></main><footer>План за интегрирано развитие 2021-2027</footer></body></html>',
    }),
  },
  reported: {
    'a report of this year': page(plan + report.replace('2025', '2026'), {
      'f/piro.pdf': {},
      'f/doklad.pdf': { text: 'Таблица на индикаторите' },
    }),
    'a report that is a page': portalOf(
      {
        '': home,
        strategii: ['Стратегически документи', plan + link('strategii/d', 'Вижте')],
        'strategii/d': [
          'Доклад за наблюдението на ПИРО за 2025 г.',
          '<p>Стойност на индикаторите: 14 от 20 са постигнати.</p>',
        ],
      },
      { 'f/piro.pdf': {} },
    ),
    'a report with indicators': page(plan + report, {
      'f/piro.pdf': {},
      'f/doklad.pdf': { text: 'Таблица на индикаторите' },
    }),
  },
  current: {
    'a plan without a period': planFor(''),
    'a plan for this year': planFor('за 2026 г.'),
    'a plan that begins this year': planFor('2026-2032'),
    'a plan that ends this year': planFor('2020-2026'),
    'indicators beside the link to a report': page(
      `${plan}<p>${report}</p><p>Индикатори за младежта се изготвят.</p>`,
      {
        'f/piro.pdf': {},
        'f/doklad.pdf': {},
      },
    ),
    'a row whose link says nothing': page(
      `<table><tr><td>План за интегрирано развитие 2021 – 2027 г.</td><td>${link('f/p.pdf', 'Изтегли')}</td></tr></table>`,
      { 'f/p.pdf': {} },
    ),
    'the plan alone': page(plan, { 'f/piro.pdf': {} }),
    'a report without indicators': page(plan + report, { 'f/piro.pdf': {}, 'f/doklad.pdf': {} }),
    'a report of years ago': page(plan + link('f/doklad.pdf', 'Годишен доклад за наблюдението на ПИРО за 2022 г.'), {
      'f/piro.pdf': {},
      'f/doklad.pdf': { text: 'Таблица на индикаторите' },
    }),
  },
  past: {
    'a row with a plan that is over': page(
      `<table><tr><td>Общински план за развитие 2014 – 2020 г.</td><td>${link('f/p.pdf', 'Изтегли')}</td></tr></table>`,
      { 'f/p.pdf': {} },
    ),
    'a national strategy': page(link('f/n.pdf', 'Национална стратегия за младежта 2021-2030'), { 'f/n.pdf': {} }),
    'a strategy of a ministry': page(
      `<p>Стратегия за развитие на горския сектор (министерство) ${link('https://mzh.example/s', 'тук')}</p>`,
    ),
    'a plan of the last period': page(link('f/opr.pdf', 'Общински план за развитие 2014-2020'), { 'f/opr.pdf': {} }),
  },
  mentioned: {
    'a plan that ends this year': page('<p>Общината изпълнява План за интегрирано развитие 2020-2026.</p>'),
    'a programme for last year': page('<p>Общинска програма за младежта през 2025 г.</p>'),
    'a link to a plan on another site': page(link('https://plan.example/p', 'План за интегрирано развитие 2021-2027')),
    'a link of four words': page(link('https://plan.example/p', 'Наши важни стратегически документи')),
    'news of a plan that tell no period, beside an old one': portalOf(
      {
        '': home,
        strategii: ['Стратегически документи', link('f/opr.pdf', 'Общински план за развитие 2014-2020')],
        'novini/1': ['Съветът заседава', '<p class="date">02.03.2026</p><p>Приет е план за действие.</p>'],
        novini: [
          'Новини',
          `<ul><li>${link('novini/1', 'Съветът заседава')} 02.03.2026</li><li>${link('novini/2', 'Друго')} 01.03.2026</li></ul>`,
        ],
      },
      { 'f/opr.pdf': {} },
    ),
    'no text': page('<p>Общината изпълнява план за интегрирано развитие.</p>'),
    'news of the plan beside an old one': portalOf(
      {
        '': home,
        strategii: ['Стратегически документи', link('f/opr.pdf', 'Общински план за развитие 2014-2020')],
        'novini/1': [
          'Приехме план за развитие',
          '<p class="date">02.03.2026</p><p>План за развитие 2021-2027 е приет.</p>',
        ],
        novini: [
          'Новини',
          `<ul><li>${link('novini/1', 'Приехме план за развитие')} 02.03.2026</li><li>${link('novini/2', 'Друго')} 01.03.2026</li></ul>`,
        ],
      },
      { 'f/opr.pdf': {} },
    ),
  },
});
