import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, splitWords } from '../../../../src/model/text/words.ts';

it('tells where each word stands in the original', () => {
  const text = 'Oбщин\u00adски съвет';
  const words = splitWords(text).map(({ text: word, start, end }) => [word, text.slice(start, end)]);
  expect(words).toEqual([
    ['общински', 'Oбщин\u00adски'],
    ['съвет', 'съвет'],
  ]);
});

it('keeps the sign of numbers as a word of its own', () => {
  expect(splitWords('Наредба №5').map(({ text }) => text)).toEqual(['наредба', '№', '5']);
});

it.each([
  ['a hyphen', 'Бюджет-2026', true],
  ['a quote and a bracket', 'Бюджет („2026“', true],
  ['a line in the source', 'Бюджет\n              2026', true],
  ['a bar of a menu', 'Бюджет | 2026', false],
  ['the end of a question', 'Бюджет? 2026', false],
  ['a row of dots', 'Бюджет.........2026', false],
])('words go together over ordinary punctuation only: %s', (_, text, joined) => {
  expect(splitWords(text)[1]?.joined).toBe(joined);
});

describe('the quick way for ordinary text', () => {
  const pieces = fc.constantFrom(
    ...[
      'Община',
      'a',
      'и',
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '-',
      '–',
      '„',
      '“',
      '«',
      '.',
      '…',
      '|',
      '•',
      '!',
      '5',
      '2026 г.',
      '№',
    ],
    ...[
      'З А П О В Е Д',
      'Z6_AB',
      'oбщина',
      'С“Р–С„',
      'Сё',
      'РЁ',
      'É',
      'Ð±',
      '\u00ad',
      '\u0301',
      'ѝ',
      '`',
      '´',
      'I',
      '\ud800',
      '€',
    ],
  );

  it('gives what folding gives', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 1 })), maxLength: 20 }),
        (text) => {
          expect(splitWords(text)).toEqual(foldedWords(text));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['letters set apart before a digit', 'а б в5 г'],
    ['letters set apart after a digit', '5а б в'],
    ['letters set apart by wide spaces', 'О\u00a0Б\u00a0Я'],
    ['two scripts around a digit', 'а5b'],
    ['a gap of signs and spaces', 'Бюджет ( — ) 2026'],
  ])('also for %s', (_, text) => {
    expect(splitWords(text)).toEqual(foldedWords(text));
  });
});
