import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asked, IndicatorPair } from '../../../../src/score/trends/comparability.ts';
import { changeOf, coreScores, type Core } from '../../../../src/score/trends/core-score.ts';
import { rankAgreement } from '../../../../src/score/trends/rank-agreement.ts';

const words = { bg: '', en: '' };
const asked = (id: string, category: string, max: number): Asked => ({
  ...{ id, category, max, title: words, question: words, anchors: {} },
  scale: max === 1 ? 'binary' : 'four-point',
});
const pair = (id: string, category: string, [before, now]: readonly [number, number]): IndicatorPair => ({
  ...{ before: asked(id, category, before), now: asked(id, category, now), isCompared: true },
  kind: before === now ? 'identical' : 'rescaled',
});
const categories = [
  { id: 'a', weight: 60 },
  { id: 'b', weight: 40 },
];
const core = (pairs: readonly IndicatorPair[], leastShare = 0.5): Core => ({ categories, pairs, leastShare });
const points = (known: Readonly<Record<string, number>>) => (id: string) => known[id] ?? null;

test('a rescaled indicator counts by its share of the maximum, with the maximum of today as its weight', () => {
  const pairs = [pair('x', 'a', [1, 3]), pair('y', 'a', [3, 3]), pair('z', 'b', [3, 3])];
  const scores = coreScores(core(pairs), points({ x: 1, y: 1, z: 3 }), points({ x: 2, y: 3, z: 0 }));
  // Then 60 × (3 + 1) / 6 = 40 and 40 × 3 / 3; now 60 × (2 + 3) / 6 = 50 and 0.
  expect(scores).toEqual({
    categories: [
      { category: 'a', before: 40, now: 50, n: 2 },
      { category: 'b', before: 40, now: 0, n: 1 },
    ],
    index: { before: 80, now: 50, n: 3 },
  });
  expect(changeOf(scores.index)).toBe(-30);
});

test('what is undetermined in one edition leaves both', () => {
  const pairs = [pair('x', 'a', [3, 3]), pair('y', 'a', [3, 3]), pair('z', 'b', [3, 3])];
  const { categories: found } = coreScores(core(pairs), points({ x: 3, y: 0, z: 3 }), points({ x: 0, z: 3 }));
  expect(found[0]).toEqual({ category: 'a', before: 60, now: 0, n: 1 });
});

test('a category of which less than half is determined in both has no score, and the whole neither', () => {
  const pairs = ['u', 'v', 'w'].map((id) => pair(id, 'a', [3, 3])).concat(pair('z', 'b', [3, 3]));
  const known = points({ u: 3, z: 3 });
  const scores = coreScores(core(pairs), known, known);
  expect(scores.categories[0]).toEqual({ category: 'a', before: null, now: null, n: 1 });
  expect(scores.index).toEqual({ before: null, now: null, n: 2 });
  expect(changeOf(scores.index)).toBeNull();
  // A preview shows of each category what there is, and of the whole what half of everything says.
  expect(coreScores(core(pairs, 0), known, known).index).toEqual({ before: 100, now: 100, n: 2 });
});

test('a category nobody can compare is left out of the whole, which stays out of 100', () => {
  const pairs = [pair('x', 'a', [3, 3])];
  const scores = coreScores(core(pairs), points({ x: 1 }), points({ x: 2 }));
  expect(scores.index).toEqual({ before: 33.33, now: 66.67, n: 1 });
  expect(scores.categories[1]).toEqual({ category: 'b', before: null, now: null, n: 0 });
});

test('with nothing to compare there is no whole', () => {
  expect(coreScores(core([]), points({}), points({})).index).toEqual({ before: null, now: null, n: 0 });
});

test('the same points on the same scales are no change, whatever they are', () => {
  const level = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), (levels) => {
      const pairs = levels.map((_, at) => pair(`i${at}`, at % 2 === 0 ? 'a' : 'b', [3, 3]));
      const known = points(Object.fromEntries(levels.map((value, at) => [`i${at}`, value])));
      expect(changeOf(coreScores(core(pairs), known, known).index)).toBe(0);
    }),
  );
});

test.each([
  [
    'the same order',
    [
      [3, 30],
      [2, 20],
      [1, 10],
    ],
    { tau: 1, pairs: 3, tiesBefore: 0, tiesNow: 0 },
  ],
  [
    'the opposite order',
    [
      [3, 10],
      [2, 20],
      [1, 30],
    ],
    { tau: -1, pairs: 3, tiesBefore: 0, tiesNow: 0 },
  ],
  // Of 6 pairs 4 agree, none disagrees, 1 is tied then and 1 now: 4 / √(5 × 5).
  [
    'ties',
    [
      [1, 1],
      [1, 2],
      [2, 3],
      [3, 3],
    ],
    { tau: 0.8, pairs: 6, tiesBefore: 1, tiesNow: 1 },
  ],
  ['one alone', [[1, 1]], { tau: null, pairs: 0, tiesBefore: 0, tiesNow: 0 }],
  [
    'all equal',
    [
      [1, 1],
      [1, 2],
    ],
    { tau: null, pairs: 1, tiesBefore: 1, tiesNow: 0 },
  ],
] as const)('how far two rankings agree: %s', (_what, both, { tau, ...counts }) => {
  const { tau: found, ...rest } = rankAgreement(both);
  expect({ ...rest, tau: found.value }).toEqual({ ...counts, tau });
});
