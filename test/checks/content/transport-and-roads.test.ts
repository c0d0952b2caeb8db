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
    'a timetable and road works of last week': page(
      `${timetable(2026)}<h2>Ремонт на улица „Липа“</h2><p>28.04.2026: затворено движение между № 4 и № 30.</p>`,
    ),
    'a timetable and a route planner': page(`${timetable(2026)}<p>Планирайте маршрут на картата.</p>`),
  },
  basic: {
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
    'a general text': page('<p>Превозът на пътници се възлага на превозвач след конкурс.</p>'),
    'only news': absent['only news'],
  },
  absent: {
    'nothing at all': absent['nothing at all'],
    'procurement of a repair': portalOf({
      '': home,
      p: ['Обществена поръчка за ремонт на улици', '<p>Договор за обществена поръчка.</p>'],
    }),
  },
});
