import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePage } from '../../../../src/derive/page.ts';
import { collapse } from '../../../../src/model/text/collapse.ts';
import { pageInput, pageOf, sampleTools, seen } from '../sample.ts';

const derive = (html: string) => seen(derivePage(pageInput(html), sampleTools));

describe('X-01, X-02, X-09: hostile pages', () => {
  it.each([
    ['a hundred thousand nested blocks', '<div>'.repeat(100_000), true],
    ['a million elements', '<br>'.repeat(1_000_000), true],
    ['nested labels', `<form>${'<label>а'.repeat(4_000)}`, false],
    ['nested lists with dates', '<ul><li>01.02.2026 <a href=/x>а</a>'.repeat(1_000), false],
    ['an attribute of a megabyte', `<a href="/x" title="${'а'.repeat(1_000_000)}">Съвет</a>`, false],
    ['a hundred thousand attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>а`, false],
    ['a megabyte without a space', `<p>${'а'.repeat(1_000_000)}`, true],
    ['an unclosed script', `<p>а<script>${'<p>'.repeat(100_000)}`, false],
    ['an unclosed comment', `<p>а<!-- ${'<p>'.repeat(100_000)}`, false],
    ['NULs and lone surrogates', '<p>а\0б\ud800<a href="/\ud800\0">\udfff</a>', false],
    [
      'names of the prototype',
      '<p id=__proto__ class=constructor hasOwnProperty=1><a href=/x rel=toString>а</a>',
      false,
    ],
  ])('are read without harm: %s', (_, html, truncated) => {
    expect(derive(html).truncated).toBe(truncated);
  });

  it('what comes before a limit is kept', () => {
    const { page, truncated } = derive(`<title>Община</title><p>текст<p>${'<i>'.repeat(10_000)}<p>край`);
    expect([page.title, page.text.startsWith('текст'), truncated]).toEqual(['Община', true, true]);
  });

  it('a page of absurd size, or without an address, is not read', () => {
    expect(derivePage(pageInput('а'.repeat(17_000_000)), sampleTools)).toEqual({ unseen: 'too_complex' });
    expect(derivePage(pageInput('', { url: 'nonsense' }), sampleTools)).toEqual({ unseen: 'too_complex' });
  });
});

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    ' ',
    '&',
    '&amp;',
    '<!--',
    '-->',
    '</',
    '<a href=/x>',
    '</a>',
    '<p>',
    '<h1>',
    '</h1>',
  ],
  ...[
    '<li>',
    '<ul>',
    '<table>',
    '<tr>',
    '<td>',
    '<form>',
    '<input name=q>',
    '<label for=i>',
    '<svg>',
    '<title>',
    '<nav>',
  ],
  ...[
    '<script>',
    '</script>',
    '<template>',
    '</template>',
    '<div hidden>',
    '</div>',
    '<time datetime=2026-01-01>',
    '<main>',
  ],
  ...['Общински', 'съвет', 'бюджет 2026', 'О Б Я В А', '01.02.2026', '\0', '\ud800', '😀', '\u00a0', 'I', '1', 'Ðž'],
);

describe('whatever the HTML', () => {
  it('deriving never throws and gives the same twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), maxLength: 60 }),
        (html) => {
          expect(derive(html)).toEqual(derive(html));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('every quote stands literally on the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 60 }), (html) => {
        const { page, topics } = derive(html);
        const places = [page.title, page.text, page.url, ...[...page.links, ...page.headings].map(({ text }) => text)];
        for (const { quote } of topics) {
          expect(quote).toBe(collapse(quote));
          expect(quote.length).toBeLessThanOrEqual(300);
          expect(places.some((place) => place.includes(quote))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('text is collapsed, and what is main is part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 60 }), (html) => {
        const page = pageOf(html);
        for (const line of page.text.split('\n')) expect(line).toBe(collapse(line));
        for (const line of page.mainText.split('\n')) expect(page.text).toContain(line);
      }),
      { numRuns: 200 },
    );
  });
});
