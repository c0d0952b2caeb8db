import { describe, expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

describe('dates of a page', () => {
  it('come with label, region and origin', () => {
    const html =
      '<meta property="article:published_time" content="2026-01-02T10:00:00+02:00"><p>Публикувано на 03.02.2026 г.</p>' +
      '<footer>Последна промяна: 5 март 2026</footer><time datetime="2026-04-01">вчера</time>';
    expect(pageOf(html).dates).toEqual([
      {
        date: '2026-01-02',
        text: '2026-01-02T10:00:00+02:00',
        label: 'article:published_time',
        region: 'main',
        machine: true,
      },
      { date: '2026-02-03', text: '03.02.2026 г.', label: 'Публикувано на', region: 'main', machine: false },
      { date: '2026-03-05', text: '5 март 2026', label: 'Последна промяна:', region: 'footer', machine: false },
      { date: '2026-04-01', text: 'вчера', label: null, region: 'main', machine: true },
    ]);
  });

  it('are not told twice by a time element and its words', () => {
    expect(pageOf('<p><time datetime="2026-04-01">01.04.2026</time>').dates).toHaveLength(1);
  });

  it('are labelled by the words before a time element, as before any other date', () => {
    const html = '<p>Последна актуализация: <time datetime="2026-04-01">1 април 2026 г.</time>';
    expect(pageOf(html)).toMatchObject({
      date: '2026-04-01',
      dates: [{ label: 'Последна актуализация:', machine: true }],
    });
  });

  it.each([
    ['the clock of a header', '<header>Понеделник, 04.05.2026</header>'],
    ['the clock of a header in another time zone', '<header>05.05.2026</header>'],
    ['what says that it is today', '<p>Днес е вторник, 04.05.2026'],
  ])('leave out %s', (_, html) => {
    expect(pageOf(html).dates).toEqual([]);
  });

  it.each([
    ['JSON that is none', '<script type="application/ld+json">{"datePublished":</script>'],
    ['JSON nested without end', `<script type="application/ld+json">${'[['.repeat(50_000)}</script>`],
  ])('survive %s', (_, html) => {
    expect(pageOf(html).dates).toEqual([]);
  });
});

describe('the day of a page', () => {
  const published = '<meta property="article:published_time" content="2026-02-02">';
  const modified = '<script type="application/ld+json">{"@graph":[{"dateModified":"2026-03-03"}]}</script>';
  const list = '<ul><li><a href=/1>01.04.2026 Протокол 1</a><li><a href=/2>02.04.2026 Протокол 2</a></ul>';

  it.each([
    [
      'a labelled line before everything',
      `${published}${modified}${list}<p>Последна актуализация: 01.01.2026`,
      '2026-01-01',
    ],
    [
      'the newer of two labelled lines',
      '<p>Дата на публикуване: 18.08.2020<p>Последна актуализация: 20.01.2026',
      '2026-01-20',
    ],
    ['what was changed before what was published', `${published}${modified}${list}`, '2026-03-03'],
    ['what was published before the entries of a list', `${published}${list}`, '2026-02-02'],
    ['the newest entry of a list', list, '2026-04-02'],
    ['no plan of the future', list.replace('02.04.2026', '02.06.2026'), '2026-04-01'],
    ['no label that dates something else', '<p>Краен срок: 01.02.2026', null],
    ['no date without a label', '<p>На 01.02.2026 г. се състоя заседание', null],
  ])('is %s', (_, html, day) => {
    expect(pageOf(html).date).toBe(day);
  });

  it('is for news the day beside the headline', () => {
    const html = '<h1>Откриха нова пейка</h1><span>01.02.2026</span><p>Пейката е от 2025 г.';
    expect(pageOf(html, { url: 'https://varbovets.example/novini/12' }).date).toBe('2026-02-01');
  });
});

describe('dated entries', () => {
  const dates = (html: string): (string | null)[][] =>
    pageOf(html).items.map(({ date, text, url }) => [date, text, url]);
  const at = (path: string): string => `https://varbovets.example/${path}`;

  it.each([
    ['a list', '<ul><li>01.04.2026 <a href=/1>А</a><li>02.04.2026 <a href=/2>Б</a></ul>'],
    [
      'a table',
      '<table><tr><th>Дата<th>Име<tr><td>01.04.2026<td><a href=/1>А</a><tr><td>02.04.2026<td><a href=/2>Б</a></table>',
    ],
    [
      'cards',
      '<div class=row><div class="card c1"><b>01.04.2026</b> <a href=/1>А</a></div><div class="card c2"><b>02.04.2026</b> <a href=/2>Б</a></div></div>',
    ],
    [
      'cards within lists',
      '<ul><li><div class=c><p>01.04.2026</p><a href=/1>А</a></div><li><div class=c><p>02.04.2026</p><a href=/2>Б</a></div></ul>',
    ],
    ['links around whole entries', '<div><a href=/1><p>01.04.2026</p>А</a><a href=/2><p>02.04.2026</p>Б</a></div>'],
  ])('are found in %s', (_, html) => {
    expect(dates(html)).toEqual([
      ['2026-04-01', '01.04.2026 А', at('1')],
      ['2026-04-02', '02.04.2026 Б', at('2')],
    ]);
  });

  it.each([
    ['one date alone', '<ul><li>01.04.2026 <a href=/1>А</a><li>Б</ul>'],
    ['paragraphs that mention dates', '<p>На 01.04.2026 г. заседание</p><p>На 02.04.2026 г. друго</p>'],
    ['menus', '<nav><ul><li>01.04.2026 <a href=/1>А</a><li>02.04.2026 <a href=/2>Б</a></ul></nav>'],
  ])('are not %s', (_, html) => {
    expect(dates(html)).toEqual([]);
  });
});
