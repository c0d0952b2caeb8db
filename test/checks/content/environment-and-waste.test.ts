import check from '../../../checks/content/environment-and-waste.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const schedule = (
  year: number,
) => `<h2>График за сметосъбиране ${year} г.</h2><table><tr><th>Ден</th><th>Улици</th></tr>
  <tr><td>понеделник</td><td>центърът</td></tr><tr><td>вторник</td><td>кварталите</td></tr></table>`;
const page = (html: string) => portalOf({ '': home, okolna: ['Околна среда', html] });
const { unread, empty, absent } = inVain('Околна среда');

describeCheck(check, {
  unread,
  empty,
  live: {
    'a map under a heading': portalOf({
      '': home,
      k: [
        'Къде да изхвърля',
        '<h2>Карта на контейнерите за разделно събиране</h2><iframe src="https://www.google.com/maps/d/embed?mid=1"></iframe>',
      ],
    }),
    'measurements of today':
      page(`<h2>Качество на въздуха</h2><table><caption>Текущи стойности</caption><tr><th>Час</th><th>ФПЧ10</th></tr>
      <tr><td>03.05.2026 10:00</td><td>31</td></tr><tr><td>03.05.2026 11:00</td><td>28</td></tr></table>`),
    'a map of the points': page(
      `<h2>Карта на контейнерите</h2><iframe src="https://www.openstreetmap.org/export/embed.html?x=1"></iframe>`,
    ),
  },
  documents: {
    'days and streets, line by line': portalOf({
      '': home,
      g: [
        'График за сметосъбиране',
        '<p>Понеделник: ул. Липа</p><p>Вторник: с. Долна Липа</p><p>Сряда: с. Горна Липа</p>',
      ],
    }),
    'a schedule of this year': page(schedule(2026)),
    'a programme in force': portalOf(
      { '': home, okolna: ['Околна среда', link('f/puo.pdf', 'Програма за управление на отпадъците 2021-2028 г.')] },
      { 'f/puo.pdf': {} },
    ),
  },
  mentioned: {
    'an old schedule': page(schedule(2019)),
    'a programme of another period': portalOf(
      { '': home, okolna: ['Околна среда', link('f/puo.pdf', 'Програма за управление на отпадъците 2014-2020 г.')] },
      { 'f/puo.pdf': {} },
    ),
    'notices on investments': portalOf({
      '': home,
      ovos: ['ОВОС', '<p>Инвестиционно предложение за цех за дограма.</p>'],
    }),
    'no station': page('<p>Станция за качеството на въздуха няма; не се измерва на територията на общината.</p>'),
    'only news': absent['only news'],
  },
  absent: {
    'nothing at all': absent['nothing at all'],
    'the fee for waste': portalOf({
      '': home,
      d: ['Местни данъци', '<p>Такса битови отпадъци се плаща до 30 юни.</p>'],
    }),
  },
});
