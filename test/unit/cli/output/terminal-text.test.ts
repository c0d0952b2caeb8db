import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipped, columns, painter, wantsColour, wrapped } from '../../../../src/cli/output/terminal-text.ts';

test.each([
  ['Габрово', 7],
  ['е\u0301', 1],
  ['漢字', 4],
  ['🏛', 1],
  ['✅', 2],
])('%s takes %d columns', (text, width) => {
  expect(columns(text)).toBe(width);
});

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('whatever the text', () => {
  test('a clipped line is never wider than asked and holds nothing a terminal obeys', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, width) => {
        const line = clipped(text, width);
        expect(columns(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  test('no wrapped line is wider than asked', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 80 }), (text, width) => {
        for (const line of wrapped(text, width)) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('words are kept whole where they fit', () => {
  expect(wrapped('Никъде на портала не се намери', 12)).toEqual(['Никъде на', 'портала не', 'се намери']);
});

test.each([
  ['a terminal', { isTTY: true }, {}, true],
  ['a pipe', {}, {}, false],
  ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
  ['a terminal that cannot', { isTTY: true }, { TERM: 'dumb' }, false],
])('colour on %s', (_what, stream, environment, expected) => {
  expect(wantsColour(stream, environment)).toBe(expected);
});

test('without colour a text is painted with nothing', () => {
  expect([painter(false)('red', 'x'), painter(true)('red', 'x')]).toEqual(['x', '\u001b[31mx\u001b[39m']);
});
