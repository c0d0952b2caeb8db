import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/model/edition.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { scaleLevels } from '../../../src/model/edition.ts';
import { scorecard } from '../../../src/score/scorecard.ts';
import { judgement, smallEdition } from '../../kit/an-audit.ts';

const { indicators } = smallEdition;
const [first, second, third, fourth] = indicators as [Indicator, Indicator, Indicator, Indicator];
const security = indicators.slice(0, 4);

const securityOf = (judgements: readonly Judgement[]) => scorecard(smallEdition, judgements).categories[0];

describe('the points of a category', () => {
  test('are its weight times the sum of scores over the sum of maxima, as in the published formula', () => {
    const scores = [1, 2, 0, 3] as const;
    const judged = security.map((indicator, index) => judgement(indicator, { score: scores[index] ?? 0 }));
    expect(securityOf(judged)).toMatchObject({ weight: 50, points: 30, earned: 30, decided: 50, low: 30, high: 30 });
  });

  test('count judged indicators only, and say how much of the weight those stand for', () => {
    const judged = [judgement(first, { score: 1 }), judgement(second, { score: 1 })];
    expect(securityOf(judged)).toMatchObject({
      points: 25,
      earned: 10,
      decided: 20,
      low: 10,
      high: 40,
      judged: 2,
      coverage: 0.5,
    });
  });

  test('are null where nothing was judged, never 0, and the range stays open', () => {
    const unseen = security.map((indicator) =>
      judgement(indicator, { status: 'not-observed', because: 'timeout_total' }),
    );
    expect(securityOf(unseen)).toMatchObject({ points: null, earned: 0, decided: 0, low: 0, high: 50, notObserved: 4 });
  });

  test.each([
    ['exact', 10, 45],
    ['at-least', 10, 50],
    ['at-most', 0, 45],
    ['unknown', 0, 50],
  ] as const)('with a level that is %s reach from %d to %d', (bound, low, high) => {
    const judged = [
      judgement(second, { score: 2, bound }),
      judgement(first, { status: 'review' }),
      judgement(third, { status: 'crashed' }),
      judgement(fourth, { status: 'not-observed' }),
    ];
    expect(securityOf(judged)).toMatchObject({ low, high, judged: 1, review: 1, crashed: 1, notObserved: 1 });
  });
});

describe('the total', () => {
  test('adds up the categories', () => {
    const judged = indicators.map((indicator) => judgement(indicator));
    expect(scorecard(smallEdition, judged).total).toEqual({
      weight: 100,
      earned: 100,
      decided: 100,
      points: 100,
      low: 100,
      high: 100,
      judged: 8,
      review: 0,
      notObserved: 0,
      crashed: 0,
      total: 8,
      coverage: 1,
    });
  });

  test('has no points while a category has none: the rest of the index cannot stand in for it', () => {
    const { total } = scorecard(smallEdition, [judgement(first)]);
    expect(total).toMatchObject({ points: null, earned: 5, decided: 5, low: 5, high: 100, notObserved: 7 });
  });

  test('passes over judgements of indicators that this edition does not ask', () => {
    const stranger = judgement({ ...first, id: 'security.stranger' }, { score: 0 });
    expect(scorecard(smallEdition, [stranger])).toEqual(scorecard(smallEdition, []));
  });
});

const statuses = ['judged', 'review', 'not-observed', 'crashed'] as const;
const bounds = ['exact', 'at-least', 'at-most', 'unknown'] as const;

const anyJudgement = (indicator: Indicator) =>
  fc
    .record({
      status: fc.constantFrom(...statuses),
      score: fc.constantFrom(...scaleLevels[indicator.scale]),
      bound: fc.constantFrom(...bounds),
    })
    .map(({ status, score, bound }) =>
      judgement(indicator, status === 'judged' ? { status, score, bound } : { status, because: 'undecided' }),
    );

const anyJudgements = fc.tuple(...indicators.map(anyJudgement));
const hair = 1e-9;

describe('for any judgements', () => {
  test('the projected points lie in the possible range, in every category and in all', () => {
    fc.assert(
      fc.property(anyJudgements, (judgements) => {
        const { categories, total } = scorecard(smallEdition, judgements);
        for (const { low, high, points, weight, earned, decided } of [...categories, total]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(weight + hair);
          expect(low).toBeLessThanOrEqual(earned + hair);
          expect(earned).toBeLessThanOrEqual(decided + hair);
          if (points === null) continue;
          expect(points).toBeGreaterThanOrEqual(low - hair);
          expect(points).toBeLessThanOrEqual(high + hair);
        }
      }),
    );
  });

  test('their order does not matter', () => {
    fc.assert(
      fc.property(
        anyJudgements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([judgements, shuffled]) => {
          expect(scorecard(smallEdition, shuffled)).toEqual(scorecard(smallEdition, judgements));
        },
      ),
    );
  });

  test('every indicator of the edition is counted once', () => {
    fc.assert(
      fc.property(
        fc.subarray([...indicators]).chain((some) => fc.tuple(...some.map(anyJudgement))),
        (judgements) => {
          const { judged, review, notObserved, crashed, total } = scorecard(smallEdition, judgements).total;
          expect(judged + review + notObserved + crashed).toBe(total);
          expect(total).toBe(indicators.length);
        },
      ),
    );
  });

  test('not observing an indicator never costs points that a 0 would cost, and closes nothing', () => {
    fc.assert(
      fc.property(anyJudgements, fc.nat(indicators.length - 1), (judgements, at) => {
        const withAt = (changes: Partial<Judgement>) =>
          scorecard(
            smallEdition,
            judgements.map((one, index) => (index === at ? judgement(indicators[at] ?? first, changes) : one)),
          ).total;
        const zero = withAt({ score: 0 });
        const unseen = withAt({ status: 'not-observed', because: 'blocked_waf' });
        const full = withAt({});
        if (unseen.points !== null && zero.points !== null)
          expect(unseen.points).toBeGreaterThanOrEqual(zero.points - hair);
        expect(unseen.low).toBeCloseTo(zero.low);
        expect(unseen.high).toBeCloseTo(full.high);
      }),
    );
  });
});
