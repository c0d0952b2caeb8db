import { describe, expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

const entries = (name: string, count = 2): string =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li>0${i + 1}.04.2026 <a href=/${i}>${name} ${i + 1}</a>`).join('')}</ul>`;

describe('dated lists', () => {
  const kinds = (html: string) => pageOf(html).lists.map(({ kind, heading, items }) => [kind, heading, items.length]);

  it.each([
    ['the heading above', `<h1>Документи</h1><h2>Протоколи</h2>${entries('Заседание')}`, 'minutes', 'Протоколи'],
    [
      'the entries, where the heading names several',
      `<h2>Решения и протоколи</h2>${entries('Решение №')}`,
      'decisions',
      'Решения и протоколи',
    ],
    ['the entries, where the heading names none', `<h2>Документи</h2>${entries('Протокол №')}`, 'minutes', 'Документи'],
    ['the title of the page', `<title>Обяви | Върбовец</title>${entries('Приемно време')}`, 'announcements', null],
    ['nothing', `<h2>Разни</h2>${entries('Приемно време')}`, 'other', 'Разни'],
  ])('are told by %s', (_, html, kind, heading) => {
    expect(kinds(html)).toEqual([[kind, heading, 2]]);
  });

  it('stay apart when they stand under headings of their own', () => {
    const html = `<main><h2>Новини</h2>${entries('А', 3)}<h2>Събития</h2>${entries('Б')}</main><aside><h3>Обяви</h3>${entries('В')}</aside>`;
    expect(kinds(html)).toEqual([
      ['news', 'Новини', 3],
      ['events', 'Събития', 2],
      ['announcements', 'Обяви', 2],
    ]);
    expect(pageOf(html).items).toEqual(pageOf(html).lists.flatMap(({ items }) => items));
  });

  it('are one list where the rows of a table take turns in their class', () => {
    const rows = [1, 2, 3, 4].map(
      (n) => `<tr class="${n % 2 ? 'a' : 'b'}"><td>0${n}.04.2026<td><a href=/${n}>Запис</a>`,
    );
    expect(kinds(`<h2>Решения</h2><table>${rows.join('')}</table>`)).toEqual([['decisions', 'Решения', 4]]);
  });
});

describe('the rest of a list', () => {
  const paging = (html: string, url = 'https://varbovets.example/novini') => pageOf(html, { url }).paging;
  const at = (path: string): string => `https://varbovets.example${path}`;

  it.each([
    [
      'numbers in the path',
      '<a href=/novini/page/2>2</a> <a href=/novini/page/24>24</a> <a href=/novini/page/2>›</a>',
      { next: at('/novini/page/2'), pages: 24 },
    ],
    [
      'numbers in the query',
      '<a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=2">Следваща</a>',
      { next: at('/novini?page=2'), pages: 3 },
    ],
    ['the relation', '<a rel=next href=/drugade>още</a>', { next: at('/drugade') }],
    ['words', '<p>Страница 1 от 24</p><p>1 - 10 от 240</p>', { pages: 24, total: 240 }],
    [
      'years and months',
      '<a href=/n/2026>2026</a> <a href=/n/2025>2025</a> <a href=/n/11>ноември 2025</a>',
      { periods: 3 },
    ],
  ])('is told by %s', (_, html, told) => {
    expect(paging(html)).toEqual({ next: null, pages: null, total: null, periods: 0, ...told });
  });

  it.each([
    ['numbers that lead elsewhere', '<a href=/uslugi/2>2</a>'],
    ['a telephone', '<p>тел. 02 123 45 67</p>'],
    ['nothing', '<p>Новини</p>'],
  ])('is not told by %s', (_, html) => {
    expect(paging(html)).toBeNull();
  });
});

describe('tables', () => {
  it('of data come with caption, headers, size and first rows', () => {
    const rows = Array.from({ length: 15 }, (_, i) => `<tr><td>${i}<td>Такса ${i}<td>`).join('');
    const html = `<table><caption> Такси </caption><thead><tr><th>№<th>Услуга<th>Цена</thead><tbody>${rows}</table>`;
    const [table] = pageOf(html).tables;
    expect(table).toMatchObject({ caption: 'Такси', headers: ['№', 'Услуга', 'Цена'], rows: 16, columns: 3 });
    expect(table?.cells).toHaveLength(10);
    expect(table?.cells[1]).toEqual(['1', 'Такса 1', '']);
  });

  it.each([
    ['rows of short cells, without a header', '<table><tr><td>а<td>1<tr><td>б<td>2<tr><td>в<td>3</table>', 1],
    ['a header beside each row', '<table><tr><th>Име<td>А<tr><th>Телефон<td>1</table>', 1],
    ['a table said to be for presentation', '<table role=presentation><tr><th>а<td>1<tr><th>б<td>2</table>', 0],
    [
      'a table around the page',
      '<table><tr><td>меню<td><table><tr><th>а<th>б<tr><td>1<td>2</table><tr><td>в<td>г</table>',
      1,
    ],
    [
      'fields in rows',
      '<table><tr><td>Име<td><input><tr><td>Имейл<td><input><tr><td>Текст<td><textarea></textarea></table>',
      0,
    ],
    ['one row', '<table><tr><td>а<td>б</table>', 0],
    ['a column', '<table><tr><td>а<tr><td>б<tr><td>в</table>', 0],
  ])('are of data or only arrange the page: %s', (_, html, count) => {
    expect(pageOf(html).tables).toHaveLength(count);
  });
});

describe('menus and trails', () => {
  it('tell how deep an entry stands, and which one is the page itself', () => {
    const html =
      '<div><ul><li><nav><a href=/>Лого</a><ul><li><a href=/a>А</a><ul><li class="current-menu-item"><a href=/b>Б</a></ul><li><a href=/v aria-current=page>В</a></ul></nav></ul></div>';
    expect(pageOf(html).links.map(({ text, level, current }) => [text, level, current])).toEqual([
      ['Лого', 0, false],
      ['А', 1, false],
      ['Б', 2, true],
      ['В', 1, true],
    ]);
  });

  it('keep the language a link is said to lead to', () => {
    expect(pageOf('<a hreflang=EN href=/en>English</a><a href=/x>х</a>').links.map(({ hreflang }) => hreflang)).toEqual(
      ['en', undefined],
    );
  });

  it('keep the names of the trail, once each', () => {
    const html = '<nav class=breadcrumb><a href=/>Начало</a> › <a href=/a>Актове</a> › Наредби</nav>';
    expect(pageOf(html).breadcrumbs).toEqual(['Начало', 'Актове', 'Наредби']);
  });
});
