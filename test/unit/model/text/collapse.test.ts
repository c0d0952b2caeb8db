import { expect, it } from 'vitest';
import { collapse, shorten } from '../../../../src/model/text/collapse.ts';

it('shows white space as a reader sees it', () => {
  expect(collapse('  Общински\u00a0\n\t съвет ')).toBe('Общински съвет');
});

it('shortens without splitting a surrogate pair', () => {
  expect(shorten('аб😀', 3)).toBe('аб');
  expect(shorten('аб😀', 4)).toBe('аб😀');
});
