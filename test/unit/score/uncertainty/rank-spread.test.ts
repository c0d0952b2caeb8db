import { describe, expect, test } from 'vitest';
import { isDifferenceCertain, rankSpread, type RankSpread } from '../../../../src/score/uncertainty/rank-spread.ts';

describe('the spread of a rank', () => {
  test('has percentiles that are places, the mean, and how often it is among the best', () => {
    expect(rankSpread('varbovets', [4, 1, 45, 45, 5])).toEqual({
      municipality: 'varbovets',
      p05: 2,
      median: 3,
      p95: 4,
      mean: (4 + 2 + 135 + 180 + 25) / 100,
      top3: 0.5,
      top10: 1,
    });
  });

  test('is one place when every simulation gave it', () => {
    expect(rankSpread('varbovets', [0, 10_000, 0])).toMatchObject({ p05: 2, median: 2, p95: 2, mean: 2 });
  });
});

describe('the difference of two neighbours', () => {
  const between = (p05: number, p95: number): RankSpread => ({
    municipality: `${p05}-${p95}`,
    p05,
    median: p05,
    p95,
    mean: p05,
    top3: 0,
    top10: 0,
  });

  test.each([
    ['apart', between(1, 3), between(4, 9), true],
    ['sharing one of three places', between(1, 3), between(3, 9), true],
    ['sharing two of four, just half', between(1, 4), between(3, 9), true],
    ['sharing two of three', between(1, 3), between(2, 9), false],
    ['one inside the other', between(2, 3), between(1, 20), false],
    ['on the same place', between(2, 2), between(2, 2), false],
  ])('%s, %o and %o, is certain: %s', (_, a, b, isCertain) => {
    expect(isDifferenceCertain(a, b)).toBe(isCertain);
    expect(isDifferenceCertain(b, a)).toBe(isCertain);
  });
});
