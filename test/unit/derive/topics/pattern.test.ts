import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expandPattern } from '../../../../src/derive/topics/pattern.ts';

function spellings(pattern: string): string[] {
  return expandPattern(pattern).map((tokens) =>
    tokens.map((token) => ('text' in token ? token.text + (token.kind === 'stem' ? '*' : '') : token.kind)).join(' '),
  );
}

it.each([
  ['наредб*', ['наредб*']],
  ['бюджет (за )?20??', ['бюджет за year', 'бюджет year']],
  ['наредб* #', ['наредб* number']],
  ['проект* (на|за) (пуп|оуп)', ['проект* на пуп', 'проект* на оуп', 'проект* за пуп', 'проект* за оуп']],
  ['излъчван*( на (живо|запис))?', ['излъчван* на живо', 'излъчван* на запис', 'излъчван*']],
  ['organi[sz]ation', ['organisation', 'organization']],
  ['contacts?', ['contacts', 'contact']],
  ['e-?services', ['e services', 'eservices']],
  ['приложение №', ['приложение №']],
  ['ОБЩИНСКИ Cъвет', ['общински съвет']],
  ['а', []],
])('a pattern stands for its spellings: %s', (pattern, expected) => {
  expect(spellings(pattern)).toEqual(expected);
});

it('is total: unbalanced brackets are ordinary signs, and groups cannot multiply without end', () => {
  expect(spellings('array ( [0] =>')).toEqual(['array 0']);
  expect(expandPattern('(аб|вг)'.repeat(40)).length).toBeLessThanOrEqual(512);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('а', 'б', '*', '(', ')', '|', '?', '[', ']', '#', ' ', '20??') }),
      (pattern) => {
        expect(Array.isArray(expandPattern(pattern))).toBe(true);
      },
    ),
  );
});
