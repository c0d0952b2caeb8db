import { describe, expect, test } from 'vitest';
import { errorMatrices } from '../../../../src/score/uncertainty/error-matrix.ts';
import { editionOf } from '../../../kit/an-index.ts';

const edition = editionOf({
  security: { weight: 50, scales: ['binary', 'binary', 'binary3'] },
  content: { weight: 50, scales: ['binary', 'four-point'] },
});
const trials = (right: number, wrong: number) => [
  [right, wrong],
  [wrong, right],
];
const fourPoint = [
  [10, 0, 0, 0],
  [0, 10, 0, 0],
  [0, 0, 10, 0],
  [0, 0, 0, 10],
];
const enough = {
  'security.0': trials(30, 1),
  'security.1': trials(2, 1),
  'security.2': trials(3, 0),
  'content.1': fourPoint,
};
const matrices = (counts: Readonly<Record<string, number[][]>>) =>
  errorMatrices(edition, new Map(Object.entries(counts)));

describe('the error matrix of an indicator', () => {
  test('adds half a trial to every cell, so that no error is impossible', () => {
    const own = matrices(enough)?.get('security.0');
    expect(own?.[0]).toEqual([30.5 / 32, 1.5 / 32]);
    expect(matrices(enough)?.get('content.1')?.[2]).toEqual([0.5 / 12, 0.5 / 12, 10.5 / 12, 0.5 / 12]);
  });

  test('with fewer than 20 trials is that of the category, over indicators of the same scale', () => {
    expect(matrices(enough)?.get('security.1')?.[0]).toEqual([32.5 / 35, 2.5 / 35]);
  });

  test('with fewer than 20 in its category is that of its scale', () => {
    expect(matrices(enough)?.get('content.0')?.[0]).toEqual([32.5 / 35, 2.5 / 35]);
    expect(matrices(enough)?.get('security.2')?.[1]).toEqual([0.5 / 4, 3.5 / 4]);
  });

  test('is not guessed: a scale that nobody tried leaves no matrices at all', () => {
    expect(matrices({ ...enough, 'security.2': trials(0, 0) })).toBeNull();
    expect(matrices({})).toBeNull();
  });
});
