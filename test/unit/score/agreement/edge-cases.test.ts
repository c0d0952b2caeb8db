import { describe, expect, test } from 'vitest';
import { coincidencesOf, krippendorffAlpha, nominal, ordinal } from '../../../../src/score/agreement/alpha.ts';
import { brennanPrediger } from '../../../../src/score/agreement/brennan-prediger.ts';
import { gwetAc } from '../../../../src/score/agreement/gwet.ts';
import { cohenKappa, kappaSe } from '../../../../src/score/agreement/kappa.ts';
import { percentAgreement, specificAgreement } from '../../../../src/score/agreement/percent.ts';
import { pi } from '../../../../src/score/agreement/pi.ts';
import { countsOf, sampleOfCounts, sampleOfTable } from '../../../../src/score/agreement/sample.ts';
import { tableOf, type Pair, type Table } from '../../../../src/score/agreement/table.ts';
import { identityWeights, linearWeights } from '../../../../src/score/agreement/weights.ts';

const scale = [0, 1, 2, 3];
const weights = identityWeights(4);

const all = (pairs: readonly Pair<number>[]) => {
  const table = tableOf(scale, pairs);
  const counts = pairs.map((pair) => countsOf(scale, pair));
  return {
    percent: percentAgreement(table),
    kappa: cohenKappa(table, weights),
    pi: pi(sampleOfTable(table), weights),
    ac1: gwetAc(sampleOfTable(table), weights),
    brennan: brennanPrediger(sampleOfTable(table), weights),
    alpha: krippendorffAlpha(coincidencesOf(counts), nominal),
    fleiss: pi(sampleOfCounts(counts), weights),
  };
};
const times = (count: number, pair: Pair<number>) => Array.from({ length: count }, () => pair);

describe('when everyone gave one and the same category', () => {
  const constant = all(times(27, [3, 3]));

  test.each(['kappa', 'pi', 'alpha', 'fleiss'] as const)('%s is null, because it is constant', (name) => {
    expect(constant[name]).toEqual({ value: null, note: 'constant' });
  });

  test('AC1 is 1 and so is the share of equal answers', () => {
    expect(constant.ac1).toEqual({ value: 1, note: 'constant' });
    expect(constant.brennan).toEqual({ value: 1, note: 'constant' });
    expect(constant.percent).toMatchObject({ value: 1, count: 27, n: 27, note: 'constant' });
  });
});

describe('when one rater never varied and the other did', () => {
  const oneSided = all([...times(20, [0, 0]), ...times(7, [0, 3])]);

  test('kappa is 0, and says why', () => {
    expect(oneSided.kappa).toEqual({ value: 0, note: 'one_rater_constant' });
    expect(kappaSe(tableOf(scale, [...times(20, [0, 0]), ...times(7, [0, 3])]), weights)).toBeNull();
  });

  test('pi and alpha are not above 0', () => {
    expect(oneSided.pi.note).toBe('one_rater_constant');
    expect(oneSided.pi.value).toBeLessThanOrEqual(0);
    expect(oneSided.alpha.value).toBeLessThanOrEqual(0.02);
  });

  test('kappa is 0 also when each stays with another category', () => {
    expect(all(times(10, [0, 3])).kappa).toEqual({ value: 0, note: 'one_rater_constant' });
  });
});

describe('too little data', () => {
  const names = ['kappa', 'pi', 'ac1', 'brennan', 'alpha', 'fleiss'] as const;

  test.each(names)('%s of nothing is null: no data', (name) => {
    expect(all([])[name]).toEqual({ value: null, note: 'no_data' });
    expect(
      all([
        [1, null],
        [null, 2],
      ])[name],
    ).toEqual({ value: null, note: 'no_data' });
  });

  test.each(names)('%s of fewer than five is null: small n', (name) => {
    expect(all([...times(2, [0, 0]), ...times(2, [1, 1])])[name]).toEqual({ value: null, note: 'small_n' });
    expect(all([...times(3, [0, 0]), ...times(2, [1, 1])])[name].value).toBeCloseTo(1);
  });

  test('the percentage of fewer than five is null too; the counts remain', () => {
    const few = [
      [0, 0],
      [1, 1],
      [0, 1],
    ] as const;
    expect(all(few).percent).toEqual({ count: 2, n: 3, value: null, interval: null, note: 'small_n' });
    expect(all([]).percent).toEqual({ count: 0, n: 0, value: null, interval: null, note: 'no_data' });
  });
});

describe('a category that nobody used', () => {
  const twoOfFour = [...times(10, [0, 0]), ...times(3, [0, 1]), ...times(10, [1, 1])];

  test('still counts: the declared scale sets the weights and the chance of AC1', () => {
    const ofDeclared = gwetAc(sampleOfTable(tableOf(scale, twoOfFour)), identityWeights(4)).value;
    const ofObserved = gwetAc(sampleOfTable(tableOf([0, 1], twoOfFour)), identityWeights(2)).value;
    expect(ofDeclared).toBeGreaterThan(ofObserved ?? NaN);
    const neighbours = cohenKappa(tableOf(scale, twoOfFour), linearWeights(4)).value;
    expect(neighbours).toBeCloseTo(cohenKappa(tableOf([0, 1], twoOfFour), linearWeights(2)).value ?? NaN);
  });

  test('changes nothing in kappa, pi and alpha', () => {
    const observed: Table = tableOf([0, 1], twoOfFour);
    expect(all(twoOfFour).kappa.value).toBeCloseTo(cohenKappa(observed, identityWeights(2)).value ?? NaN);
    expect(all(twoOfFour).pi.value).toBeCloseTo(pi(sampleOfTable(observed), identityWeights(2)).value ?? NaN);
    const counts = twoOfFour.map((pair) => countsOf([0, 1], pair));
    expect(all(twoOfFour).alpha.value).toBeCloseTo(krippendorffAlpha(coincidencesOf(counts), nominal).value ?? NaN);
  });
});

describe('a missing rating', () => {
  const complete = [...times(8, [0, 0]), ...times(2, [0, 1]), ...times(8, [1, 1])];
  const withGaps: readonly Pair<number>[] = [...complete, [1, null], [null, 0]];

  test('leaves the pair out of kappa and AC1', () => {
    expect(all(withGaps).kappa).toEqual(all(complete).kappa);
    expect(all(withGaps).ac1).toEqual(all(complete).ac1);
  });

  test('of three raters leaves the other two to alpha', () => {
    const counts = [...complete.map((pair) => countsOf(scale, pair)), countsOf(scale, [1, null, 1])];
    const rest = [...complete.map((pair) => countsOf(scale, pair)), countsOf(scale, [1, 1])];
    expect(krippendorffAlpha(coincidencesOf(counts), ordinal)).toEqual(
      krippendorffAlpha(coincidencesOf(rest), ordinal),
    );
  });
});

describe('agreement on what was found and on what was not', () => {
  test('is told apart, the first category being the lower one', () => {
    const table = [
      [10, 3],
      [1, 20],
    ];
    expect(specificAgreement(table)).toEqual({ positive: 40 / 44, negative: 20 / 24 });
  });

  test('is null where nobody gave that answer', () => {
    const table = [
      [27, 0],
      [0, 0],
    ];
    expect(specificAgreement(table)).toEqual({ positive: null, negative: 1 });
  });
});
