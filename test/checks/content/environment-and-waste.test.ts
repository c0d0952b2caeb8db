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

const programme = (period: string) =>
  portalOf(
    { '': home, okolna: ['Околна среда', link('f/puo.pdf', `Програма за управление на отпадъците ${period}`)] },
    { 'f/puo.pdf': {} },
  );

describeCheck(check, {
  unread,
  empty,
  live: {
    'the station on the site of the state': portalOf({
      '': home,
      v: ['Качество на въздуха', link('https://eea.government.bg/kav/reports/air/qShort/102', 'Станция Върбовец')],
    }),
    'a map of its own server': page(
      '<h2>Карта на контейнерите</h2><iframe src="https://gis.varbovets.example/k"></iframe>',
    ),
    'a link to a map': page(link('https://karti.example/konteyneri', 'Карта на контейнерите за разделно събиране')),
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
    'a schedule of last year': page(schedule(2025)),
    'a programme without a period': programme(''),
    'a programme of last year': programme('за 2025 г.'),
    'a programme that begins this year': programme('2026-2030 г.'),
    'a programme that ends this year': programme('2020-2026 г.'),
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
    'words on the air without any values': page('<h2>Качество на въздуха</h2><p>03.05.2026: въздухът е чист.</p>'),
    'the home page of a system for the air': portalOf({
      '': home,
      v: ['Качество на въздуха', `<p>Вижте и ${link('https://aqicn.org/', 'общата карта')} за страната.</p>`],
    }),
    'a map that is promised': page('<h2>Карта на контейнерите</h2><p>Очаквайте я скоро в този раздел на сайта.</p>'),
    'the home page of a site of maps': page(
      link('https://karti.example/', 'Карта на контейнерите за разделно събиране'),
    ),
    'a schedule that is promised': page(
      '<h2>График за сметосъбиране</h2><p>Очаквайте го скоро в този раздел на сайта.</p>',
    ),
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
    'a word in the footer': portalOf({
      '': '<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1><p>Добре дошли.</p></main><footer>Околна среда и екология</footer></body></html>',
    }),
    'nothing at all': absent['nothing at all'],
    'the fee for waste': portalOf({
      '': home,
      d: ['Местни данъци', '<p>Такса битови отпадъци се плаща до 30 юни.</p>'],
    }),
  },
});
