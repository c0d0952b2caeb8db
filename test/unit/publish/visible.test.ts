import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleLine } from '../../../src/publish/visible.ts';

test.each([
  ['a terminal command', '\u001b[31mred', '[U+001B][31mred'],
  ['the eight-bit command introducer', '\u009b31m', '[U+009B]31m'],
  ['a turned reading direction', 'exe.\u202egnp', 'exe.[U+202E]gnp'],
  ['an isolate', '\u2067x\u2069', '[U+2067]x[U+2069]'],
  ['a zero-width space', 'gab\u200brovo', 'gab[U+200B]rovo'],
  ['a lone surrogate', 'a\ud800b', 'a[U+D800]b'],
  ['an invisible tag', 'a\u{e0041}', 'a[U+E0041]'],
  ['NUL', 'a\0b', 'a[U+0000]b'],
  ['a carriage return that would overwrite the line', 'good\rbad', 'good[U+000D]bad'],
])('shows %s', (_what, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each(['Обява за търг №\u00a05', 'два\nреда', 'колона\tколона', 'меко\u00adпренасяне', '🏛️ град'])(
  'leaves ordinary text as it is: %j',
  (text) => {
    expect(visible(text)).toBe(text);
  },
);

test('a line of anything is one line with nothing in it that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
});
