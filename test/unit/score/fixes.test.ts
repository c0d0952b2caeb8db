import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/model/edition.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { fixes } from '../../../src/score/fixes.ts';
import { scorecard } from '../../../src/score/scorecard.ts';
import { judgement, smallEdition } from '../../kit/an-audit.ts';

const { indicators } = smallEdition;
const judge = (id: string, changes: Partial<Judgement> = {}) =>
  judgement(indicators.find((one) => one.id === id) as Indicator, changes);
const ids = (judgements: readonly Judgement[]) => fixes(smallEdition, judgements).map((fix) => fix.judgement.indicator);

test('what brings most points stands first', () => {
  const all = fixes(
    smallEdition,
    indicators.map((one) => judgement(one, { score: 0 })),
  );
  expect(all).toHaveLength(indicators.length);
  const gains = all.map(({ fullGain }) => fullGain);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
});

test('full marks, and what may be better than it was seen, need no fixing', () => {
  const first = indicators[0] as Indicator;
  const zero = (changes: Partial<Judgement>) => ids([judge(first.id, { score: 0, ...changes })]);
  expect(zero({})).toEqual([first.id]);
  expect(zero({ bound: 'at-most' })).toEqual([first.id]);
  expect(zero({ bound: 'at-least' })).toEqual([]);
  expect(zero({ bound: 'unknown' })).toEqual([]);
  expect(zero({ status: 'not-observed', score: null })).toEqual([]);
  expect(ids([judge(first.id, { score: judge(first.id).max })])).toEqual([]);
});

test('putting everything right brings all categories that were judged whole to full marks', () => {
  const levels = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3);
  fc.assert(
    fc.property(fc.array(levels, { minLength: indicators.length, maxLength: indicators.length }), (scores) => {
      const judgements = indicators.map((one, n) => {
        const { max } = judgement(one);
        const score = scores[n] ?? 0;
        return judgement(one, { score: max === 1 ? (score > 1 ? 1 : 0) : score });
      });
      const gained = fixes(smallEdition, judgements).reduce((sum, { fullGain }) => sum + fullGain, 0);
      const { total } = scorecard(smallEdition, judgements);
      expect(total.earned + gained).toBeCloseTo(total.weight, 6);
    }),
  );
});
