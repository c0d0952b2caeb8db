import { expect, it } from 'vitest';
import { splitWords } from '../../../../src/model/text/words.ts';

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
