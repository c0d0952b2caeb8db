import { expect, test } from 'vitest';
import check from '../../../checks/content/municipality-profile.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const text = 'Тук се разказва подробно, с дати, имена и числа, за всичко, което си струва да се знае. '.repeat(3);
const parts = `<h2>История</h2><p>${text}</p><h2>Икономика</h2><p>${text}</p><h2>Забележителности</h2><p>${text}</p>`;
const settlements = '<h2>Населени места</h2><p>Град Върбовец и селата Долно село, Горно село, Средно село.</p>';
const page = (html: string) => portalOf({ '': home, za: ['За общината', html] });

const menu = 'Начало История Икономика Население Туризъм Услуги Новини '.repeat(12);
const inMenus = (title: string, said: string) =>
  `<!doctype html><html lang="bg"><head><title>Община Върбовец</title></head><body><div>${menu}</div><h1>${title}</h1><p>${said}</p></body></html>`;

const said = '<p>Нашата история е дълга.</p><p>Нашата икономика расте.</p><p>Нашите забележителности са много.</p>';
const again =
  '<p>За история питайте музея.</p><p>За икономика питайте читалището.</p><p>За забележителности питайте всекиго.</p>';

describeCheck(check, {
  presented: {
    'one page with parts': page(parts + settlements),
    'a page named after the place, with a sentence under each heading': portalOf({
      '': home,
      za: [
        'За Върбовец',
        `<p>Общината обединява град Върбовец и три села: Липово, Буково и Дъбово.</p>
        <h2>История</h2><p>Споменат е за първи път през 1530 г. в регистър на тимари.</p>
        <h2>Икономика</h2><p>Винарска изба, цех за мебели и две кооперации в селата.</p>
        <h2>Забележителности</h2><p>Стара кула, музей на виното и каменен мост на реката.</p>`,
      ],
    }),
    'pages of their own': portalOf({
      '': home,
      istoriya: ['История на града', `<p>${text}${text}</p>`],
      turizam: ['Туризъм', `<p>Забележителности: ${text}${text}</p>`],
      sela: ['Населени места', `<p>Кметства в общината: Долно село, Горно село. ${text}</p>`],
    }),
    'in English': portalOf({
      '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
      about: [
        'About the municipality',
        `<h2>History</h2><p>${text}</p><h2>Economy</h2><p>${text}</p><h2>Settlements</h2><p>Dolno, Gorno, Sredno.</p>`,
      ],
    }),
  },
  'no-settlements': {
    'parts on a page with a name of its own beside one on tourism': portalOf({
      '': home,
      turizam: ['Туризъм', '<p>Заповядайте при нас през лятото и през зимата, сами или с приятели.</p>'],
      r: ['Четиво', parts],
    }),
    'a text that speaks of each subject twice': page(`${said}${again}<p>${text}${text}</p>`),
    'settlements counted, and people named further below': page(
      `${parts}<h2>Населени места</h2><p>Общо 14.</p><h2>Екип</h2><p>Иван Петров, Мария Колева, Стоян Илиев</p>`,
    ),
    'two settlements': page(`${parts}<h2>Населени места</h2><p>Липово и Буково.</p>`),
    'subjects without the list': page(parts),
  },
  thin: {
    'two subjects and no settlements': page(`<h2>История</h2><p>${text}</p><h2>Икономика</h2><p>${text}</p>`),
    'headings with hardly a word below': page(
      '<h2>История</h2><p>Очаквайте.</p><h2>Икономика</h2><p>Очаквайте.</p><h2>Забележителности</h2><p>Очаквайте.</p>',
    ),
    'a text that names each subject once': page(`${said}<p>${text}${text}</p>`),
    'a page of three words that end with the name': portalOf({ '': home, e: ['Ето го Върбовец', `<p>${text}</p>`] }),
    'long menus around short pages that mention people': portalOf({
      '': home,
      istoriya: inMenus('История', text.repeat(2)),
      sela: inMenus('Населени места', 'Липово, Буково, Дъбово и Върбовец'),
      signali: inMenus('Сигнали от жители', 'Пишете ни за дупки.'),
      uslugi: inMenus('Услуги', 'Гише 1 до 4.'),
    }),
    'one subject': page(`<h2>История</h2><p>${text}</p>`),
  },
  absent: {
    'one heading on a page about something else': portalOf({
      '': home,
      m: [
        'Читалище „Искра“',
        `<h2>Работно време</h2><p>От 9 до 17 ч.</p><h2>История</h2><p>Основано е през 1890 г.</p>`,
      ],
      t: ['Търгове', '<p>Няма обявени търгове през този месец.</p>'],
    }),
    'subjects in a sentence about something else': portalOf({ '': home, p: ['Мнения', said] }),
    'nothing at all': portalOf({ '': home }),
    'the development plan only': portalOf(
      { '': home, s: ['Стратегии', '<a href="https://varbovets.example/f/p.pdf">ПИРО 2021-2027</a>'] },
      { 'f/p.pdf': { text: 'История\nИкономика\nНаселени места' } },
    ),
  },
});

test('a part and a page as long as asked for are enough', () => {
  const three = ['История', 'Икономика', 'Забележителности']
    .map((it) => `<h2>${it}</h2><p>${text.trim()}</p>`)
    .join('');
  const limits = { leastPart: text.trim().length, leastPage: 9_000 };
  expect(outcomeOf(check, page(three), { limits })).toBe('no-settlements');
  const site = page(said + again);
  const leastPage = site.pages.find(({ home: isHome }) => !isHome)?.mainText.length ?? 0;
  expect(outcomeOf(check, site, { limits: { leastPage } })).toBe('no-settlements');
  expect(outcomeOf(check, site, { limits: { leastPage: leastPage + 1 } })).toBe('thin');
});
