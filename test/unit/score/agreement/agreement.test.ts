import { describe, expect, test } from 'vitest';
import { agreement, agreementOfMany, type RatedByTwo } from '../../../../src/score/agreement/agreement.ts';
import { bootstrapOfSums } from '../../../../src/score/agreement/bootstrap.ts';
import { shownAlpha, shownStatistics } from '../../../../src/score/agreement/shown.ts';

type Answers = RatedByTwo['answers'];

/** One answer of each rater per municipality. */
const rated = (answers: readonly Answers[]): RatedByTwo[] =>
  answers.map((one, index) => ({ municipality: `m${String(index).padStart(2, '0')}`, answers: one }));
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers);
const complete = { missing: 0, cannotTell: 0 };

describe('which coefficients are shown', () => {
  test.each([
    [['binary'], complete, ['ac1', 'kappa']],
    [['binary3'], { missing: 2, cannotTell: 0 }, ['ac1', 'kappa', 'alpha_nominal']],
    [['four-point'], complete, ['ac2', 'kappa_lin', 'alpha_ordinal']],
    [['four-point'], { missing: 0, cannotTell: 1 }, ['ac2', 'kappa_lin', 'alpha_ordinal', 'alpha_nominal']],
    [['binary', 'four-point'], complete, ['ac1', 'kappa']],
  ] as const)('on %j with %j: %j', (scales, gaps, statistics) => {
    expect(shownStatistics(scales, gaps)).toEqual(statistics);
  });

  test('of three and more raters it is alpha', () => {
    expect(shownAlpha(['four-point'])).toBe('alpha_ordinal');
    expect(shownAlpha(['binary'])).toBe('alpha_nominal');
  });
});

describe('agreement of two raters', () => {
  const binary = agreement(['binary'], rated([...times(12, [1, 1]), ...times(3, [1, 0]), ...times(12, [0, 0])]), 1);

  test('shows the counts and Wilson beside the coefficients', () => {
    expect(binary.percent).toMatchObject({ count: 24, n: 27, note: null });
    expect(binary.percent.interval?.low).toBeCloseTo(0.7194, 4);
    expect(binary.specific?.positive).toBeCloseTo(24 / 27);
    expect(binary.coefficients.map(({ statistic, n, nMissing }) => [statistic, n, nMissing])).toEqual([
      ['ac1', 27, 0],
      ['kappa', 27, 0],
    ]);
  });

  test('has bootstrap intervals below 30, around the value and the same for the same seed', () => {
    for (const { value, interval } of binary.coefficients) {
      expect(interval?.low).toBeLessThan(value ?? NaN);
      expect(interval?.high).toBeGreaterThan(value ?? NaN);
    }
    const again = (seed: number) =>
      agreement(['binary'], rated([...times(12, [1, 1]), ...times(3, [1, 0]), ...times(12, [0, 0])]), seed);
    expect(again(1)).toEqual(binary);
    expect(again(2)).not.toEqual(binary);
  });

  test('does not depend on the order of the rows', () => {
    const rows = rated([...times(12, [1, 1]), ...times(3, [1, 0]), ...times(12, [0, 0])]);
    expect(agreement(['binary'], rows.toReversed(), 1)).toEqual(binary);
  });

  test('takes the standard error of kappa from 30 on', () => {
    const many = rated([...times(20, [1, 1]), ...times(3, [1, 0]), ...times(20, [0, 0])]);
    const kappa = agreement(['binary'], many, 1).coefficients.find(({ statistic }) => statistic === 'kappa');
    expect(kappa?.interval?.low).toBeCloseTo((kappa?.value ?? NaN) - 1.96 * (kappa?.se ?? NaN));
  });

  test('is said without an interval where nobody disagreed: a draw of these would say that it is certain', () => {
    const same = agreement(['binary'], rated([...times(14, [1, 1]), ...times(13, [0, 0])]), 1);
    expect(same.coefficients).toMatchObject([
      { value: 1, interval: null },
      { value: 1, interval: null, se: null },
    ]);
    expect(same.percent.interval?.low).toBeLessThan(0.9);
  });

  test('counts "cannot tell" as an answer of its own among names, and leaves it out among levels, saying so', () => {
    const pairs = [...times(8, [0, 0]), ...times(8, [3, 3]), ...times(4, [2, 1]), ...times(5, [2, 'cannot_tell'])];
    const { percent, nMissing, coefficients, specific } = agreement(['four-point'], rated(pairs), 1);
    expect(percent).toMatchObject({ count: 16, n: 25 });
    expect(nMissing).toBe(0);
    expect(specific).toBeNull();
    expect(coefficients.map(({ statistic, n, nMissing }) => [statistic, n, nMissing])).toEqual([
      ['ac2', 20, 5],
      ['kappa_lin', 20, 5],
      ['alpha_ordinal', 20, 5],
      ['alpha_nominal', 25, 0],
    ]);
  });

  test('leaves pairs with a missing answer out, and counts them', () => {
    const { percent, nMissing, coefficients } = agreement(
      ['binary'],
      rated([...times(6, [0, 0]), ...times(6, [1, 1]), [1, null], [null, null]]),
      1,
    );
    expect([percent.n, nMissing]).toEqual([12, 2]);
    expect(coefficients.map(({ nMissing }) => nMissing)).toEqual([2, 2, 2]);
  });

  test('compares mixed scales as names, without an order and without one upper level', () => {
    const { coefficients, specific } = agreement(
      ['binary', 'binary3'],
      rated([...times(6, [0, 0]), ...times(6, [3, 3]), ...times(2, [1, 0])]),
      1,
    );
    expect(coefficients.map(({ statistic }) => statistic)).toEqual(['ac1', 'kappa']);
    expect(specific).toBeNull();
  });

  test('of nothing is null throughout', () => {
    const { percent, coefficients } = agreement(['four-point'], [], 1);
    expect(percent).toMatchObject({ n: 0, value: null, note: 'no_data' });
    expect(coefficients.map(({ value, note, interval }) => [value, note, interval])).toEqual([
      [null, 'no_data', null],
      [null, 'no_data', null],
      [null, 'no_data', null],
    ]);
  });
});

test('a pre-score and two evaluators are compared by alpha, whoever of them is missing', () => {
  const three = Array.from({ length: 12 }, (_, index) => ({
    municipality: `m${index}`,
    answers: index % 3 === 0 ? ([null, 2, 2] as const) : ([0, 0, index % 2 === 0 ? 1 : 0] as const),
  }));
  const alpha = agreementOfMany(['four-point'], three, 1);
  expect(alpha).toMatchObject({ statistic: 'alpha_ordinal', n: 12, nMissing: 0, note: null });
  expect(alpha.value).toBeGreaterThan(0.7);
  expect(alpha.interval?.low).toBeLessThan(alpha.value ?? NaN);
});

describe('a bootstrap interval', () => {
  const mean = ([sum = 0, n = 0]: readonly number[]) => sum / n;
  const each = (values: readonly number[]) => values.map((value) => [value, 1]);
  const hundred = each(Array.from({ length: 100 }, (_, index) => index));

  test('is about as wide as theory says', () => {
    const interval = bootstrapOfSums(hundred, mean, 1);
    // 49.5 +- 1.96 * 28.87 / 10
    expect(interval?.low).toBeCloseTo(43.84, 0);
    expect(interval?.high).toBeCloseTo(55.16, 0);
  });

  test.each([
    ['of one municipality', each([1]), mean],
    ['without width', each([1, 1, 1, 1]), mean],
    ['mostly undefined', hundred, (sums: readonly number[]) => (mean(sums) < 51 ? null : mean(sums))],
  ])('%s is null', (_, clusters, statistic) => {
    expect(bootstrapOfSums(clusters, statistic, 1)).toBeNull();
  });
});
