import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendallTau, spearmanRho, type Point } from '../../../src/score/correlation.ts';

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 2,
  maxLength: 30,
});

describe.each([
  ['Kendall tau', kendallTau],
  ['Spearman rho', spearmanRho],
])('%s', (_, correlation) => {
  test('is 1 between rankings that put all in the same order, -1 in the reverse one', () => {
    const same = [3, 1, 2, 2, 5].map((one): Point => [one, one * one]);
    expect(correlation(same).value).toBeCloseTo(1, 12);
    expect(correlation(same.map(([x, y]): Point => [x, -y])).value).toBeCloseTo(-1, 12);
  });

  test('lies between -1 and 1 and asks neither which ranking comes first nor for more than the order', () => {
    fc.assert(
      fc.property(points, (some) => {
        const { value } = correlation(some);
        if (value === null) return;
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        expect(correlation(some.map(([x, y]): Point => [y, x])).value).toBeCloseTo(value, 12);
        expect(correlation(some.map(([x, y]): Point => [Math.exp(x), y - 40])).value).toBeCloseTo(value, 12);
      }),
    );
  });

  test.each([
    ['no data', [], 'no_data'],
    ['one pair', [[1, 2]], 'no_data'],
    [
      'one side that never varies',
      [
        [1, 2],
        [1, 3],
      ],
      'constant',
    ],
  ] as const)('of %s is null, and says why', (__, some, note) => {
    expect(correlation(some)).toEqual({ value: null, n: some.length, note });
  });
});

test('tau-b allows for ties: six pairs, two of them tied on one side', () => {
  // Concordant 4, discordant 0, tied in x 1, tied in y 1: 4 / sqrt(5 * 5).
  const some: readonly Point[] = [
    [1, 1],
    [1, 2],
    [2, 3],
    [3, 3],
  ];
  expect(kendallTau(some).value).toBeCloseTo(0.8, 12);
});
