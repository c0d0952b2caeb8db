import performanceReporting from '../../../checks/engagement/performance-reporting.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const table = '<table><tr><th>Показател</th><th>2025</th></tr><tr><td>Сигнали</td><td>412</td></tr></table>';
const offering = (text: string, over: Partial<DocumentFile> = {}, around = '') =>
  portalOf({ '': home, otcheti: ['Документи', `<p>${around} ${link('f/o.pdf', text)}</p>`] }, { 'f/o.pdf': over });
const on = (title: string, main: string) => portalOf({ '': home, x: [title, main] });

const news = (title: string, main: string, day = '02.04.2026') =>
  portalOf({
    '': home,
    'novini/1': [title, `<p class="date">${day}</p>${main}<p>Още подробности за новината следват тук.</p>`],
    novini: [
      'Новини',
      `<ul><li>${link('novini/1', title)} ${day}</li><li>${link('novini/2', 'Друго')} 01.04.2026</li></ul>`,
    ],
  });

describeCheck(performanceReporting, {
  indicators: {
    'figures of the work row by row': on(
      'Градът в числа',
      `<p>Обновява се всяко тримесечие. Последно: 10.04.2026 г. Кажете какво да добавим.</p><h3>Приключени сигнали, %</h3>
       <div>2024: 61 %</div><div>2025: 74 %</div>`,
    ),
    'measures over the years under any name': on(
      'Статистика',
      `<p>Обновена на 15.04.2026</p><table><tr><th>Мярка</th><th>2024</th><th>2025</th></tr>
       <tr><td>Подадени заявления за адрес</td><td>840</td><td>910</td></tr>
       <tr><td>Издадени документи в срок, %</td><td>91</td><td>95</td></tr></table>`,
    ),

    'indicators of this year': on('Показатели за работата на общината', `<p>Към 31.03.2026 г.</p>${table}`),
    'a dashboard in a frame': on(
      'Табло с данни',
      '<p>Обновено на 12.04.2026.</p><iframe src="https://app.powerbi.com/view?r=1"></iframe>',
    ),
    'in English': on('Performance dashboard', `<p>Updated on 3 March 2026</p>${table}`),
  },
  report: {
    'news that offer it': portalOf(
      {
        '': home,
        'novini/1': [
          'Отчет за втората година от мандата',
          `<p class="date">28.11.2025</p><p>${link('f/o.pdf', 'Отчетът')} е публикуван.</p><p>Още.</p>`,
        ],
        novini: [
          'Новини',
          `<ul><li>${link('novini/1', 'Отчет за втората година от мандата')} 28.11.2025</li><li>${link('novini/2', 'Друго')} 01.11.2025</li></ul>`,
        ],
      },
      { 'f/o.pdf': {} },
    ),

    'a row whose link says only to download': portalOf(
      {
        '': home,
        d: [
          'Документи',
          `<table><tr><td>Бюджет 2019</td><td>${link('f/b.pdf', 'свали')}</td></tr>
           <tr><td>Отчет за дейността на кмета през 2025 г.</td><td>${link('f/o.pdf', 'свали')}</td></tr></table>`,
        ],
      },
      { 'f/b.pdf': {}, 'f/o.pdf': {} },
    ),
    'a report under its heading': portalOf(
      {
        '': home,
        d: [
          'Прозрачност',
          `<h3>Отчет на кмета</h3><p>За изминалата 2025 година</p>${link('f/o.pdf', 'Отвори')}<h3>Правилник</h3><p>2019 г.</p>`,
        ],
      },
      { 'f/o.pdf': {} },
    ),

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
    'what the mayor says was done': news(
      'Кметът: изпълнихме две трети от обещаното',
      '<p>На среща с пенсионери той благодари за търпението.</p>',
    ),
    'what was done, told by the mayor': news('Половината мандат мина', '<p>Кметът разказа какво е свършено.</p>'),

    'a report on a term long over': offering('Отчет за мандата 2011-2015'),
    'a report of five years ago': offering('Отчет на кмета за 2020 г.'),
    'said in running text': on('За общината', '<p>Кметът представи равносметка пред жителите.</p>'),
  },
  absent: {
    'facts on the town': on('Общината в цифри', '<p>Население: 12 300 (2024), 12 100 (2025). Площ: 230 кв. км.</p>'),
    'a catalogue of services': on(
      'Услуги',
      `<table><tr><th>Услуга</th><th>Срок за издаване</th><th>2025</th><th>2026</th></tr>
       <tr><td>Удостоверение</td><td>3 дни</td><td>5</td><td>6</td></tr></table>`,
    ),
    'success in sport': news('Отлично представяне', '<p>На турнира са постигнати три първи места.</p>'),
    'what the mayor promises': news('До края на мандата ще има нов мост', '<p>Кметът обеща мост.</p>'),

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
