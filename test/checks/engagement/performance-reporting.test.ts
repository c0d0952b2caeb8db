import performanceReporting from '../../../checks/engagement/performance-reporting.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const table = '<table><tr><th>Показател</th><th>2025</th></tr><tr><td>Сигнали</td><td>412</td></tr></table>';
const offering = (text: string, over: Partial<DocumentFile> = {}, around = '') =>
  portalOf({ '': home, otcheti: ['Документи', `<p>${around} ${link('f/o.pdf', text)}</p>`] }, { 'f/o.pdf': over });
const on = (title: string, main: string) => portalOf({ '': home, x: [title, main] });

describeCheck(performanceReporting, {
  indicators: {
    'indicators of this year': on('Показатели за работата на общината', `<p>Към 31.03.2026 г.</p>${table}`),
    'a dashboard in a frame': on(
      'Табло с данни',
      '<p>Обновено на 12.04.2026.</p><iframe src="https://app.powerbi.com/view?r=1"></iframe>',
    ),
    'in English': on('Performance dashboard', `<p>Updated on 3 March 2026</p>${table}`),
  },
  report: {
    'a report on last year': offering('Отчет на кмета за 2025 г.'),
    'the day stands beside the link': offering('Отчет за втората година от мандата', {}, 'На 27.11.2025 е приет'),
    'the day it was saved': offering('Отчет за третата година от мандата', { modified: '2026-02-01' }),
    'indicators nobody updated do not spoil it': portalOf(
      {
        '': home,
        x: ['Показатели', `<p>2019 г.</p>${table.replace('2025', '2019')}`],
        y: ['Отчети', link('f/o.pdf', 'Отчет на кмета за 2025 г.')],
      },
      { 'f/o.pdf': {} },
    ),
  },
  undated: { 'no day anywhere': offering('Отчет за втората година от мандата') },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('otchet', 'Отчет на кмета')] }) },
  told: {
    'a report on a term long over': offering('Отчет за мандата 2011-2015'),
    'a report of five years ago': offering('Отчет на кмета за 2020 г.'),
    'said in running text': on('За общината', '<p>Кметът представи равносметка пред жителите.</p>'),
  },
  absent: {
    'a report of the council': offering('Отчет за дейността на Общинския съвет за 2025 г.'),
    'a report of a community centre': offering('Годишен доклад за дейността на НЧ „Пробуда“ 2025'),
    'a report of the police': offering('Годишен доклад за дейността на РУ на МВР 2025'),
    'a report of a commission': offering('Отчет за дейността на МКБППМН за 2025 г.'),
    'nothing at all': portalOf({ '': home }),
    'a financial report': offering('Годишен отчет за изпълнение на бюджета за 2025 г.'),
    'a report on a programme for the environment': offering('Отчет на Общинската програма за околна среда за 2025 г.'),
    'a counter of visits': on('За сайта', '<p>Брояч на посещенията: 184 220</p>'),
    'indicators of a project': on('Показатели по проект', table),
  },
});
