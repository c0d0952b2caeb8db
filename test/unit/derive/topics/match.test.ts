import { describe, expect, it } from 'vitest';
import type { TopicHit } from '../../../../src/model/observation/topic-hit.ts';
import { topicsOf } from '../sample.ts';

type Brief = [topic: string, field: string, strength: string, quote: string];

function brief(hits: readonly TopicHit[], field?: string): Brief[] {
  return hits
    .filter((hit) => field === undefined || hit.field === field)
    .map((hit) => [hit.topic, hit.field, hit.strength, hit.quote]);
}

describe('where a topic is read', () => {
  it.each<[string, string, Brief]>([
    [
      'the title',
      '<title>Бюджет 2026 | Община Върбовец</title>',
      ['budget', 'title', 'strong', 'Бюджет 2026 | Община Върбовец'],
    ],
    [
      'a part of the title that is the whole name',
      '<title>Наредби - Върбовец</title>',
      ['ordinances', 'title', 'strong', 'Наредби - Върбовец'],
    ],
    ['a heading', '<h3>Общински\n  съвет</h3>', ['council', 'heading', 'strong', 'Общински съвет']],
    [
      'a heading in spaced letters',
      '<h2>Д Н Е В Е Н   Р Е Д</h2>',
      ['agenda', 'heading', 'strong', 'Д Н Е В Е Н Р Е Д'],
    ],
    ['a link', '<a href=/x>Общински съвет</a>', ['council', 'link', 'strong', 'Общински съвет']],
    [
      'the name of a file',
      '<a href="/f/byudzhet-2026.pdf">Свали</a>',
      ['budget', 'file', 'strong', 'byudzhet-2026.pdf'],
    ],
    ['the host of a link', '<a href="https://eop.example/">Виж</a>', ['procurement', 'host', 'strong', 'Виж']],
  ])('%s', (_, html, expected) => {
    const [, field] = expected;
    expect(brief(topicsOf(html), field)).toEqual([expected]);
  });

  it('the address of the page', () => {
    const hits = topicsOf('<p>', { url: 'https://varbovets.example/bg/byudzhet-2026' });
    expect(brief(hits)).toEqual([['budget', 'slug', 'strong', 'byudzhet-2026']]);
    expect(hits[0]).toMatchObject({ url: 'https://varbovets.example/bg/byudzhet-2026', target: null, years: [2026] });
  });

  it('running text, weakly, each sentence once and six of them at most', () => {
    const said = (n: number): string => `Общинският съвет заседава на ${n} май.`;
    const hits = topicsOf(Array.from({ length: 9 }, (_, n) => `<p>${said(n)}</p><p>${said(n)}</p>`).join(''));
    expect(brief(hits)).toEqual(Array.from({ length: 6 }, (_, n) => ['council', 'body', 'weak', said(n)]));
  });

  it.each([
    ['headings of low rank', '<h4>Общински съвет</h4>', 'heading'],
    ['links to the own host', '<a href="https://varbovets.example/eop.example">Виж</a>', 'host'],
    ['a negative phrase in the same link', '<a href=/x>Граждански бюджет 2026</a>', 'link'],
  ])('not %s', (_, html, field) => {
    expect(brief(topicsOf(html), field)).toEqual([]);
  });
});

describe('links', () => {
  it('that repeat with the same text and target count once', () => {
    const html = '<a href=/x>Общински съвет</a><a href="/x">Общински  съвет</a><a href=/y>Общински съвет</a>';
    expect(
      topicsOf(html)
        .filter(({ field }) => field === 'link')
        .map(({ target }) => target),
    ).toEqual(['https://varbovets.example/x', 'https://varbovets.example/y']);
  });

  it.each([
    ['its slug', '/bg/byudzhet/12', 'strong'],
    ['its host', 'https://budget.example/', 'strong'],
    ['nothing', '/bg/12', 'weak'],
  ])('weak words of a link are backed by %s', (_, href, strength) => {
    expect(brief(topicsOf(`<a href="${href}">Разходи</a>`), 'link')).toEqual([['budget', 'link', strength, 'Разходи']]);
  });

  it('carry their region', () => {
    expect(topicsOf('<footer><a href=/x>Общински съвет</a></footer>')).toMatchObject([
      { field: 'link', region: 'footer' },
    ]);
  });
});

describe('news', () => {
  const newsOf = (html: string, path = '/bg/a', field = 'link'): boolean | undefined =>
    topicsOf(html, { url: `https://varbovets.example${path}` }).find((hit) => hit.field === field)?.news;
  const link = '<a href=/x>Общински съвет</a>';
  const entry = (path: string): string =>
    `<li>01.04.2026 <a href="${path}">Общински съвет</a><li>02.04.2026 <a href=/3>Пейка</a>`;

  it.each([
    ['a link in a section', link, '/bg/a', false],
    ['a link in a news item', link, '/novini/pejka', true],
    ['a menu around a news item', `<nav>${link}</nav>`, '/novini/pejka', false],
    ['an entry of a list of news', `<h1>Новини</h1><ul>${entry('/1')}</ul>`, '/bg/a', true],
    [
      'an entry below a heading of news',
      `<h1>Община</h1>${link.replace('x', 'y')}<h2>Новини</h2><ul>${entry('/1')}</ul>`,
      '/bg/a',
      false,
    ],
    ['a link to a piece of news', '<a href=/novini/12>Общински съвет</a>', '/bg/a', true],
    ['an entry of another list', `<h1>Протоколи</h1><ul>${entry('/1')}</ul>`, '/bg/a', false],
  ])('%s', (_, html, path, news) => {
    expect(newsOf(html, path)).toBe(news);
  });

  it('an entry below a heading of news on any page is news, with the day of the entry', () => {
    const html = `<h1>Община</h1><h2>Новини</h2><ul>${entry('/1')}</ul><h2>Съвет</h2>`;
    expect(topicsOf(html).find(({ field }) => field === 'link')).toMatchObject({ news: true, date: '2026-04-01' });
  });
});

it('an error page names only what its menus do', () => {
  const html = '<nav><a href=/x>Общински съвет</a></nav><main><h1>Грешка 404</h1><a href=/y>Бюджет 2026</a></main>';
  expect(brief(topicsOf(html))).toEqual([['council', 'link', 'strong', 'Общински съвет']]);
});

it('a hit has the day of its page', () => {
  expect(topicsOf('<h1>Общински съвет</h1><p>Последна актуализация: 01.03.2026')[0]?.date).toBe('2026-03-01');
});
