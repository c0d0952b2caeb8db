import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coincidencesOf, krippendorffAlpha, nominal, ordinal } from '../../../../src/score/agreement/alpha.ts';
import type { Coefficient } from '../../../../src/score/agreement/coefficient.ts';
import { gwetAc, gwetInterval } from '../../../../src/score/agreement/gwet.ts';
import { cohenKappa } from '../../../../src/score/agreement/kappa.ts';
import { pi } from '../../../../src/score/agreement/pi.ts';
import { countsOf, sampleOfCounts, sampleOfTable } from '../../../../src/score/agreement/sample.ts';
import { sumOver, tableOf, type Pair, type Table } from '../../../../src/score/agreement/table.ts';
import {
  identityWeights,
  linearWeights,
  quadraticWeights,
  type Weights,
} from '../../../../src/score/agreement/weights.ts';

const scale = [0, 1, 2, 3];
const level = fc.constantFrom(...scale);
const pairsOfLevels = fc.array(fc.tuple(level, level), { minLength: 5, maxLength: 60 });

const coefficients: Readonly<Record<string, (pairs: readonly Pair<number>[]) => Coefficient>> = {
  kappa: (pairs) => cohenKappa(tableOf(scale, pairs), identityWeights(4)),
  'linear kappa': (pairs) => cohenKappa(tableOf(scale, pairs), linearWeights(4)),
  'quadratic kappa': (pairs) => cohenKappa(tableOf(scale, pairs), quadraticWeights(4)),
  pi: (pairs) => pi(sampleOfTable(tableOf(scale, pairs)), identityWeights(4)),
  AC1: (pairs) => gwetAc(sampleOfTable(tableOf(scale, pairs)), identityWeights(4)),
  AC2: (pairs) => gwetAc(sampleOfTable(tableOf(scale, pairs)), linearWeights(4)),
  'nominal alpha': (pairs) => alpha(pairs),
  'ordinal alpha': (pairs) => krippendorffAlpha(coincidences(pairs), ordinal),
};
const names = Object.keys(coefficients);
const of = (name: string, pairs: readonly Pair<number>[]) => coefficients[name]?.(pairs).value ?? null;
const coincidences = (pairs: readonly Pair<number>[]) => coincidencesOf(pairs.map((pair) => countsOf(scale, pair)));
const alpha = (pairs: readonly Pair<number>[]) => krippendorffAlpha(coincidences(pairs), nominal);

function expectSame(one: number | null, other: number | null): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 9);
}

describe('of any answers', () => {
  test.each(names)('%s is at most 1', (name) => {
    fc.assert(
      fc.property(pairsOfLevels, (pairs) => {
        expect(of(name, pairs) ?? 1).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test.each(names)('%s is 1 when all pairs agree and not all are alike', (name) => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 3 }), (levels) => {
        const pairs = [...levels, 0, 3].map((one): Pair<number> => [one, one]);
        expect(of(name, pairs)).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each(names)('%s does not ask who is rater A', (name) => {
    fc.assert(
      fc.property(pairsOfLevels, (pairs) => {
        expectSame(
          of(name, pairs),
          of(
            name,
            pairs.map(([a, b]): Pair<number> => [b, a]),
          ),
        );
      }),
    );
  });

  test.each(names)('%s does not ask at which end a scale begins', (name) => {
    fc.assert(
      fc.property(pairsOfLevels, (pairs) => {
        expectSame(
          of(name, pairs),
          of(
            name,
            pairs.map(([a, b]): Pair<number> => [3 - a, 3 - b]),
          ),
        );
      }),
    );
  });

  test.each(['kappa', 'pi', 'AC1', 'nominal alpha'])('%s does not ask for the names of the categories', (name) => {
    const renamed = [2, 0, 3, 1];
    fc.assert(
      fc.property(pairsOfLevels, (pairs) => {
        expectSame(
          of(name, pairs),
          of(
            name,
            pairs.map(([a, b]): Pair<number> => [renamed[a] ?? 0, renamed[b] ?? 0]),
          ),
        );
      }),
    );
  });
});

describe('what is known of one another', () => {
  test('alpha of two raters is pi with agreement lifted to (1 - 1/2n) agreement + 1/2n', () => {
    fc.assert(
      fc.property(pairsOfLevels, (pairs) => {
        const plain = of('pi', pairs);
        if (plain === null) return;
        // 1 - alpha = (1 - pi) (1 - 1/2n)
        expect(of('nominal alpha', pairs)).toBeCloseTo(1 - (1 - plain) * (1 - 1 / (2 * pairs.length)), 9);
      }),
    );
  });

  test('kappa and pi are the same when both raters use the categories equally often', () => {
    fc.assert(
      fc.property(pairsOfLevels, (pairs) => {
        const both = [...pairs, ...pairs.map(([a, b]) => [b, a] as const)];
        expectSame(of('kappa', both), of('pi', both));
      }),
    );
  });

  test('Fleiss kappa and AC1 of many raters are pi and AC1 when there are two', () => {
    fc.assert(
      fc.property(pairsOfLevels, (pairs) => {
        const weights = identityWeights(4);
        const many = sampleOfCounts(pairs.map((pair) => countsOf(scale, pair)));
        expectSame(pi(many, weights).value, of('pi', pairs));
        expectSame(gwetAc(many, weights).value, of('AC1', pairs));
      }),
    );
  });

  test('weights make no difference on a scale of two points', () => {
    expect(linearWeights(2)).toEqual(identityWeights(2));
    expect(quadraticWeights(2)).toEqual(identityWeights(2));
  });

  test('quadratic weights forgive near misses more than linear ones', () => {
    const pairs = scale.flatMap((one) => [
      [one, one] as const,
      [one, one] as const,
      [one, Math.min(3, one + 1)] as const,
    ]);
    expect(of('quadratic kappa', pairs)).toBeGreaterThan(of('linear kappa', pairs) ?? NaN);
    expect(of('linear kappa', pairs)).toBeGreaterThan(of('kappa', pairs) ?? NaN);
  });

  test('kappa counted in shares is kappa counted in pairs', () => {
    const weights: Weights = identityWeights(2);
    const table: Table = [
      [40, 9],
      [6, 45],
    ];
    const tenfold = table.map((cells) => cells.map((cell) => 10 * cell));
    expect(sumOver(tenfold, (cell) => cell)).toBe(1000);
    expectSame(cohenKappa(table, weights).value, cohenKappa(tenfold, weights).value);
  });
});

describe('the interval of AC1 and AC2', () => {
  const weightings = [identityWeights(4), linearWeights(4)];

  test('holds the coefficient', () => {
    fc.assert(
      fc.property(pairsOfLevels, fc.constantFrom(...weightings), (pairs, weights) => {
        const sample = sampleOfTable(tableOf(scale, pairs));
        const value = gwetAc(sample, weights).value ?? Number.NaN;
        const { low, high } = gwetInterval(sample, weights, pairs.length) ?? { low: 1, high: 0 };
        expect(low - 1e-9).toBeLessThanOrEqual(value);
        expect(high + 1e-9).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  test('keeps its width where all agree: 27 of 27, of which chance explains nothing or half', () => {
    const lowOf = (table: Table) => gwetInterval(sampleOfTable(table), identityWeights(2), 27)?.low;
    const alike = [
      [27, 0],
      [0, 0],
    ];
    const even = [
      [14, 0],
      [0, 13],
    ];
    expect(lowOf(alike)).toBeCloseTo(0.875, 3);
    expect(lowOf(even)).toBeCloseTo(0.751, 3);
  });

  test('is none of fewer than five pairs', () => {
    const few = tableOf(scale, [
      [0, 0],
      [1, 1],
    ]);
    expect(gwetInterval(sampleOfTable(few), identityWeights(4), 2)).toBeNull();
  });
});
