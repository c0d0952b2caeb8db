import check from '../../../checks/content/strategies-and-reports.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const plan = link('f/piro.pdf', 'План за интегрирано развитие на общината 2021-2027');
const report = link('f/doklad.pdf', 'Годишен доклад за наблюдението на ПИРО за 2025 г.');
const page = (html: string, files = {}) => portalOf({ '': home, strategii: ['Стратегически документи', html] }, files);

describeCheck(check, {
  ...inVain('Стратегически документи'),
  reported: {
    'a report with indicators': page(plan + report, {
      'f/piro.pdf': {},
      'f/doklad.pdf': { text: 'Таблица на индикаторите' },
    }),
  },
  current: {
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
