import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tally } from '../../../src/score/scorecard.ts';
import { ranking } from '../../../src/score/ranking.ts';

/** A total of which `decided` of 100 points are judged and `earned` of them reached; the rest is open. */
function total(earned: number, decided: number, changes: Partial<Tally> = {}): Tally {
  return {
    weight: 100,
    earned,
    decided,
    points: null,
    low: earned,
    high: earned + 100 - decided,
    judged: decided,
    review: 100 - decided,
    notObserved: 0,
    crashed: 0,
    total: 100,
    coverage: decided / 100,
    ...changes,
  };
}

const ranked = (totals: Readonly<Record<string, Tally>>) => ranking(new Map(Object.entries(totals)));
const ranks = (totals: Readonly<Record<string, Tally>>) =>
  ranked(totals).map(({ municipality, rank }) => [municipality, rank]);

describe('municipalities are ranked', () => {
  test('by the share of what was judged: what could not be seen costs nothing', () => {
    expect(ranks({ vrabnitsa: total(12, 20), varbovets: total(9, 10), yagodovo: total(20, 40) })).toEqual([
      ['varbovets', 1],
      ['vrabnitsa', 2],
      ['yagodovo', 3],
    ]);
  });

  test('with equals sharing a place, and the next one left free', () => {
    expect(ranks({ a: total(5, 10), b: total(9, 10), c: total(10, 20), d: total(1, 10) })).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  test('by what is shown: a difference behind the first decimal is none', () => {
    expect(ranked({ a: total(50.01, 100), b: total(50.04, 100) })).toEqual([
      { municipality: 'a', share: 50, rank: 1, best: 1, worst: 1 },
      { municipality: 'b', share: 50, rank: 1, best: 1, worst: 1 },
    ]);
  });

  test('last and without a rank where nothing was judged, which is not a share of 0', () => {
    expect(ranked({ unseen: total(0, 0), poor: total(0, 10) })).toEqual([
      { municipality: 'poor', share: 0, rank: 1, best: 1, worst: 2 },
      { municipality: 'unseen', share: null, rank: null, best: 1, worst: 2 },
    ]);
  });
});

describe('a rank is certain', () => {
  test('only where no possible result of another overlaps', () => {
    const places = ranked({ first: total(90, 95), second: total(55, 75), third: total(42, 60), fourth: total(3, 75) });
    expect(places.map(({ rank, best, worst }) => [rank, best, worst])).toEqual([
      [1, 1, 1],
      [2, 2, 3],
      [3, 2, 3],
      [4, 4, 4],
    ]);
  });

  test('never while little was judged', () => {
    const places = ranked({ good: total(12, 14), fair: total(9, 14), poor: total(3, 14) });
    for (const { best, worst } of places) expect([best, worst]).toEqual([1, 3]);
  });

  test('and a level that is only a bound widens what is possible', () => {
    const sure = ranked({ a: total(70, 100), b: total(60, 100) });
    const open = ranked({ a: total(70, 100, { low: 55 }), b: total(60, 100) });
    expect(sure.map(({ worst }) => worst)).toEqual([1, 2]);
    expect(open.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});

const anyTotal = fc
  .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([decided, part]) => total(decided * part, decided));

test('for any totals a rank is one of the places that are possible, and there are as many places as municipalities', () => {
  fc.assert(
    fc.property(fc.array(anyTotal, { maxLength: 8 }), (totals) => {
      const places = ranking(new Map(totals.map((one, index) => [`m${index}`, one])));
      expect(places).toHaveLength(totals.length);
      for (const { rank, best, worst } of places) {
        expect(best).toBeGreaterThanOrEqual(1);
        expect(worst).toBeLessThanOrEqual(totals.length);
        if (rank === null) continue;
        expect(rank).toBeGreaterThanOrEqual(best);
        expect(rank).toBeLessThanOrEqual(worst);
      }
    }),
  );
});
