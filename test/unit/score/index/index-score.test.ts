import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../../../src/model/check.ts';
import { finalRanking } from '../../../../src/score/index/final-ranking.ts';
import { indexScores, previewScores, type CategoryScore } from '../../../../src/score/index/index-score.ts';
import type { FinalScore } from '../../../../src/score/index/final-score.ts';
import { smallEdition, judgement } from '../../../kit/an-audit.ts';
import { editionOf, finals } from '../../../kit/an-index.ts';

const ten = { weight: 50, scales: new Array<'binary'>(10).fill('binary') };
const edition = editionOf({ security: ten, content: ten });
const full = new Array<Level>(10).fill(1);
const withGaps = (gaps: number): (Level | null)[] => [...new Array<null>(gaps).fill(null), ...full.slice(gaps)];

const scoreOf = (scores: readonly FinalScore[], of = edition) => {
  const [score] = indexScores(of, ['varbovets'], scores);
  if (score === undefined) throw new Error('No score.');
  return score;
};
const inBoth = (security: readonly (Level | null)[], content: readonly (Level | null)[] = full) =>
  scoreOf([...finals('varbovets', 'security', security), ...finals('varbovets', 'content', content)]);

describe('the index', () => {
  test('is the sum of weight x sum of final scores / sum of maxima', () => {
    const mixed = editionOf({
      security: { weight: 20, scales: ['binary', 'binary3', 'four-point'] },
      content: { weight: 80, scales: ['four-point', 'four-point'] },
    });
    const score = scoreOf(
      [...finals('varbovets', 'security', [1, 3, 0]), ...finals('varbovets', 'content', [1, 2])],
      mixed,
    );
    expect(score.categories).toMatchObject([
      { category: 'security', weight: 20, sum: 4, max: 7, points: 11.43, percent: 57.14, coverage: 1 },
      { category: 'content', weight: 80, sum: 3, max: 6, points: 40, percent: 50 },
    ]);
    expect(score).toMatchObject({ index: 51.43, determined: 5, total: 5, coverage: 1 });
  });

  test('is rounded once: three categories of 8.33 make 25, not 24.99', () => {
    const third = { weight: 100 / 4, scales: ['four-point', 'four-point'] as const };
    const thirds = editionOf({ a: third, b: third, c: third, d: { ...third, scales: ['binary'] } });
    const score = scoreOf(
      [
        ...['a', 'b', 'c'].flatMap((category) => finals('varbovets', category, [1, 1])),
        ...finals('varbovets', 'd', [0]),
      ],
      thirds,
    );
    expect(score.categories.map(({ points }) => points)).toEqual([8.33, 8.33, 8.33, 0]);
    expect(score.index).toBe(25);
  });

  test('takes what is undetermined from both sums; it is never 0', () => {
    const { categories } = inBoth([null, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(categories[0]).toMatchObject({ sum: 5, max: 9, percent: 55.56, determined: 9, total: 10, coverage: 0.9 });
  });

  test('a score that is missing altogether is undetermined', () => {
    expect(inBoth(full.slice(1)).categories[0]).toMatchObject({ max: 9, determined: 9 });
  });
});

describe('a category', () => {
  test.each([
    [2, { isThin: false, points: 50 }],
    [3, { isThin: true, points: 50 }],
    [5, { isThin: true, points: 50 }],
    [6, { isThin: true, points: null, percent: null }],
    [10, { isThin: true, points: null, percent: null, max: 0 }],
  ] as const)('with %d of 10 undetermined: %j', (gaps, expected: Partial<CategoryScore>) => {
    const score = inBoth(withGaps(gaps));
    expect(score.categories[0]).toMatchObject(expected);
    expect(score.index).toBe(expected.points === null ? null : 100);
    expect(score.coverage).toBe((20 - gaps) / 20);
  });

  test('without indicators has no score', () => {
    expect(scoreOf([], editionOf({ empty: { weight: 100, scales: [] } }))).toMatchObject({ index: null, coverage: 0 });
  });
});

describe('refused, naming the row, is a final score', () => {
  const [row] = finals('varbovets', 'security', [1]);
  const rows = (changes: Partial<FinalScore>) => (row === undefined ? [] : [{ ...row, ...changes }]);

  test.each([
    ['of a stranger', rows({ municipality: 'stranger' }), 'security.0 for stranger: this municipality is not in'],
    ['of what is not asked', rows({ indicator: 'content.99' }), 'content.99 for varbovets: edition test asks no such'],
    ['off its scale', rows({ score: 3 }), 'security.0 for varbovets: 3 is not on its scale, 0, 1.'],
    ['given twice', [...rows({}), ...rows({ score: 0 })], 'security.0 for varbovets is there twice. Keep one.'],
  ])('%s', (_, scores, message) => {
    expect(() => indexScores(edition, ['varbovets'], scores)).toThrow(message);
  });
});

describe('pre-scores and final scores', () => {
  const [asked] = smallEdition.indicators;
  const proposed = asked === undefined ? [] : [judgement(asked)];

  test('cannot pass for one another: that does not compile', () => {
    // @ts-expect-error a Judgement has no provenance: nobody decided it
    expect(indexScores(smallEdition, ['varbovets'], proposed)).toHaveLength(1);
    // @ts-expect-error what people decided is no preview
    expect(previewScores(edition, ['varbovets'], finals('varbovets', 'security', [1]))).toHaveLength(1);
    const mixed = [...indexScores(edition, ['varbovets'], []), ...previewScores(edition, ['yagodovo'], [])];
    // @ts-expect-error a ranking has one basis
    expect(finalRanking(mixed, (id) => id).ranked).toEqual([]);
  });

  test('are told apart by the basis of what comes out', () => {
    expect(scoreOf([]).basis).toBe('final');
    expect(previewScores(smallEdition, ['varbovets'], proposed)[0]?.basis).toBe('automatic_preview');
  });

  test('differ in what must be known: a preview shows what there is', () => {
    const [preview] = previewScores(smallEdition, ['varbovets'], proposed);
    expect(preview?.categories).toMatchObject([
      { points: 50, percent: 100, coverage: 0.25, isThin: true },
      { points: null, percent: null, coverage: 0 },
    ]);
    expect(preview?.index).toBeNull();
  });

  test.for([
    { says: 'half of all indicators', gaps: 9, index: 100 },
    { says: 'not from less: what was hardly seen has no rank', gaps: 10, index: null },
  ])('a preview has an index from $says', ({ gaps, index }) => {
    const seen = {
      security: { weight: 50, scales: ['binary'] as const },
      content: { ...ten, scales: new Array<'binary'>(17).fill('binary') },
    };
    const proposed = [
      { municipality: 'varbovets', indicator: 'security.0', score: 1 as const },
      ...new Array<Level>(17)
        .fill(1)
        .slice(gaps)
        .map((score, at) => ({ municipality: 'varbovets', indicator: `content.${at}`, score })),
    ];
    expect(previewScores(editionOf(seen), ['varbovets'], proposed)[0]?.index).toBe(index);
  });
});

test('for any final scores the index lies between 0 and 100 and does not fall when a score rises', () => {
  const scores = fc.array(fc.constantFrom<(Level | null)[]>(0, 1, null), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(scores, fc.nat(9), (some, at) => {
      const before = inBoth(some).index;
      const after = inBoth(some.map((score, index) => (index === at && score === 0 ? 1 : score))).index;
      if (before === null) return;
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(100);
    }),
  );
});
