import check from '../../../checks/content/transport-and-roads.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const timetable = (
  year: number,
) => `<table><caption>Разписание от 1 февруари ${year} г.</caption><tr><th>Линия</th><th>Тръгва</th></tr>
  <tr><td>Върбовец – гара</td><td>6:20, 8:00, 12:10</td></tr><tr><td>Върбовец – Долно село</td><td>7:00, 13:00, 18:00</td></tr></table>`;
const page = (html: string) => portalOf({ '': home, transport: ['Обществен транспорт', html] });
const { unread, empty, absent } = inVain('Обществен транспорт');

describeCheck(check, {
  unread,
  empty,
  current: {
    'a timetable of last year and a route planner': page(`${timetable(2025)}<p>Планирайте маршрут на картата.</p>`),
    'a timetable and road works of last week': page(
      `${timetable(2026)}<h2>Ремонт на улица „Липа“</h2><p>28.04.2026: затворено движение между № 4 и № 30.</p>`,
    ),
    'a timetable and a route planner': page(`${timetable(2026)}<p>Планирайте маршрут на картата.</p>`),
  },
  basic: {
    'three times in a sentence': page('<p>Разписание на автобусите до гарата и обратно: 6:20, 8:00, 12:10</p>'),
    'the timetable of the operator': page(link('https://prevoz.example/r', 'Разписание на автобусите')),
    'no year beside days of years ago': page(
      `${timetable(2026).replace(' от 1 февруари 2026 г.', '')}<h2>Новости</h2><p>На 28.04.2019 г. откриха парка.</p>
       <p>Планирайте маршрут на картата.</p>`,
    ),
    'road works of last winter': page(
      `${timetable(2026)}<h2>Ремонт на улица „Липа“</h2><p>12.12.2025: затворено движение между № 4 и № 30.</p>`,
    ),
    'road works in the footer': portalOf({
      '': home,
      transport: `<!doctype html><html lang="bg"><head><title>Обществен транспорт</title></head><body><main><h1>Обществен транспорт</h1>${timetable(2026)}</main><footer>28.04.2026: ремонт на улица „Липа“</footer></body></html>`,
    }),
    'buses to other towns': portalOf({
      '': home,
      avtogara: ['Автогара', `<p>Разписание на автобусите до областния град: 6:20, 8:00, 12:10, 17:30.</p>`],
    }),
    'a timetable alone': page(timetable(2026)),
    'a timetable of years ago': page(
      `${timetable(2019)}<h2>Ремонт на улица „Липа“</h2><p>28.04.2026: затворено движение.</p>`,
    ),
    'parking rules': portalOf({
      '': home,
      p: ['Паркиране', '<p>Платено паркиране в синя зона: 1 евро на час от 8 до 18 ч.</p>'],
    }),
    'a timetable as a file': portalOf(
      { '': home, transport: ['Градски транспорт', link('f/razpisanie.pdf', 'Разписание на автобусите')] },
      { 'f/razpisanie.pdf': {} },
    ),
  },
  'notices-only': {
    'a time as the first word': portalOf({
      '': home,
      transport: ['6:50 Обществен транспорт', '<p>Превозът на пътници се възлага на превозвач.</p>'],
    }),
    'a planner alone': page('<p>Планирайте маршрут на картата.</p>'),
    'a closed road without a day': page('<p>Затворено е движението по улица „Липа“ заради ремонт.</p>'),
    'one bus on its own': page('<p>От 1 май сутрешният автобус тръгва в 6:50 ч.</p>'),
  },
  'in-passing': {
    'road works in a text that speaks of a tender, too': portalOf({
      '': home,
      z: ['За квартала', '<p>Започва ремонт на улица „Липа“. За другите улици е обявена обществена поръчка.</p>'],
    }),
    'only news': absent['only news'],
  },
  general: {
    'a small table without times': page(
      `<table><caption>Разписание на линиите</caption><tr><th>Линия</th><th>Тръгва</th></tr>
       <tr><td>А</td><td>сутрин</td></tr><tr><td>Б</td><td>вечер</td></tr></table>`,
    ),
    'an address to ask for the timetable': page('<a href="mailto:a@prevoz.example">Разписание на автобусите</a>'),
    'a general text': page('<p>Превозът на пътници се възлага на превозвач след конкурс.</p>'),
  },
  absent: {
    'road works that were bought': portalOf({
      '': home,
      pk: ['Профил на купувача', '<p>Ремонт на улица „Липа“, открита процедура, 184 300 евро, 12.08.2025 г.</p>'],
    }),
    'a word in the footer': portalOf({
      '': '<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1><p>Добре дошли.</p></main><footer>Обществен транспорт</footer></body></html>',
    }),
    'news of a tender whose subject is a repair': portalOf({
      '': home,
      'novini/1': ['Обявена е обществена поръчка', '<p class="date">02.05.2026</p><p>Предмет: ремонт на улици.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Обявена е обществена поръчка')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
    'a driver wanted': portalOf({ '': home, r: ['Обяви', '<p>Търсим шофьор на училищен автобус.</p>'] }),
    'nothing at all': absent['nothing at all'],
    'procurement of a repair': portalOf({
      '': home,
      p: ['Обществена поръчка за ремонт на улици', '<p>Договор за обществена поръчка.</p>'],
    }),
  },
});
