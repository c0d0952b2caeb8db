import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../../../src/model/check.ts';
import { scaleLevels } from '../../../../src/model/edition.ts';
import { finalRanking } from '../../../../src/score/index/final-ranking.ts';
import type { FinalScore } from '../../../../src/score/index/final-score.ts';
import { indexScores } from '../../../../src/score/index/index-score.ts';
import { below, randomFrom } from '../../../../src/score/random.ts';
import { rankUncertainty, type Source } from '../../../../src/score/uncertainty/rank-uncertainty.ts';
import { editionOf, finals } from '../../../kit/an-index.ts';

const sources: readonly Source[] = ['weights', 'measurement', 'indicators', 'all'];
const draws = { simulations: 2000, seed: 2026 };

const edition = editionOf({
  security: { weight: 60, scales: ['binary', 'four-point', 'binary3', 'four-point', 'binary'] },
  content: { weight: 40, scales: ['four-point', 'four-point', 'binary', 'binary3'] },
});
/** Trials of control arms: right 18 times of 20 on every level. */
const errors = new Map(
  edition.indicators.map(({ id, scale }) => [
    id,
    scaleLevels[scale].map((level) => scaleLevels[scale].map((other) => (other === level ? 18 : 2))),
  ]),
);

/** Any final scores of so many municipalities. */
function someFinals(size: number, seed: number): FinalScore[] {
  const random = randomFrom(seed);
  const scoreOn = (levels: readonly Level[]) => (random() < 0.05 ? null : (levels[below(levels.length, random)] ?? 0));
  return Array.from({ length: size }, (_, at) => `m${at}`).flatMap((municipality) =>
    edition.indicators.map(({ id, scale }) => ({
      municipality,
      indicator: id,
      score: scoreOn(scaleLevels[scale]),
      provenance: 'human_confirmed' as const,
    })),
  );
}

function rankedOf(scores: readonly FinalScore[], of = edition): string[] {
  const municipalities = [...new Set(scores.map(({ municipality }) => municipality))];
  return finalRanking(indexScores(of, municipalities, scores), (id) => id).ranked.map(
    ({ municipality }) => municipality,
  );
}

const uncertaintyOf = (scores: readonly FinalScore[], ranked = rankedOf(scores)) =>
  rankUncertainty({ edition, finals: scores, ranked }, errors, draws);

describe('of any final scores', () => {
  test('every source gives one spread per ranked municipality, its places in order and within the table', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(1000), (size, seed) => {
        const scores = someFinals(size, seed);
        const ranked = rankedOf(scores);
        const uncertainty = rankUncertainty({ edition, finals: scores, ranked }, errors, { simulations: 50, seed });
        for (const source of sources) {
          const { spreads, neighbours } = uncertainty[source] ?? { spreads: [], neighbours: [] };
          expect(spreads.map(({ municipality }) => municipality)).toEqual(ranked);
          expect(neighbours).toHaveLength(Math.max(0, ranked.length - 1));
          for (const { p05, median, p95, mean, top3, top10 } of spreads) {
            expect([p05, median, p95]).toEqual([p05, median, p95].sort((a, b) => a - b));
            expect(p05).toBeGreaterThanOrEqual(1);
            expect(p95).toBeLessThanOrEqual(ranked.length);
            expect(mean).toBeGreaterThanOrEqual(1);
            expect(top3).toBeLessThanOrEqual(top10);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the same seed gives the same, another seed something else', () => {
    const scores = someFinals(8, 5);
    const ranked = rankedOf(scores);
    const by = (seed: number) =>
      rankUncertainty({ edition, finals: scores, ranked }, errors, { simulations: 200, seed });
    expect(by(1)).toEqual(by(1));
    expect(by(1).all).not.toEqual(by(2).all);
  });

  test('the order of the rows changes nothing', () => {
    const scores = someFinals(8, 5);
    expect(uncertaintyOf(scores.toReversed(), rankedOf(scores))).toEqual(uncertaintyOf(scores));
  });

  test('a municipality that is better at everything is first under any weights and any choice of indicators', () => {
    const best = edition.indicators.map(({ id, scale }): FinalScore => ({
      municipality: 'best',
      indicator: id,
      score: scaleLevels[scale].at(-1) ?? 0,
      provenance: 'human_confirmed',
    }));
    const { weights, indicators } = uncertaintyOf([...someFinals(6, 9), ...best]);
    expect(weights?.spreads[0]).toMatchObject({ municipality: 'best', p05: 1, p95: 1, top3: 1 });
    expect(indicators?.spreads[0]).toMatchObject({ municipality: 'best', p05: 1, median: 1 });
  });

  test('all sources at once leave ranks less sure than any one of them', () => {
    const scores = someFinals(12, 3);
    const uncertainty = uncertaintyOf(scores);
    const width = (source: Source) =>
      (uncertainty[source]?.spreads ?? []).reduce((sum, { p05, p95 }) => sum + p95 - p05, 0);
    expect(width('all')).toBeGreaterThan(width('weights'));
    expect(width('all')).toBeGreaterThan(width('measurement'));
    expect(width('weights')).toBeGreaterThan(0);
  });
});

describe('what chance does is what reckoning says', () => {
  const many = { simulations: 20_000, seed: 1 };
  const expectNear = (got: number | undefined, expected: number) => {
    expect(Math.abs((got ?? NaN) - expected)).toBeLessThan(0.01);
  };

  test('two who are wrong once in 8.4 times swap as often as that allows', () => {
    const one = editionOf({ only: { weight: 100, scales: ['binary'] } });
    const scores = [...finals('upper', 'only', [1]), ...finals('lower', 'only', [0])];
    const trials = new Map([
      [
        'only.0',
        [
          [18, 2],
          [2, 18],
        ],
      ],
    ]);
    const { measurement } = rankUncertainty({ edition: one, finals: scores, ranked: ['upper', 'lower'] }, trials, many);
    // Both right, (18.5 / 21)^2; both wrong turns them round, else they are equal and both first.
    expectNear(measurement?.neighbours[0]?.above, (18.5 / 21) ** 2);
    expectNear(measurement?.spreads[0]?.mean, 1 + (2.5 / 21) ** 2);
  });

  test('of two indicators both draws are the first one in a quarter of all choices', () => {
    const two = editionOf({ only: { weight: 100, scales: ['binary', 'binary'] } });
    const scores = [...finals('upper', 'only', [1, 0]), ...finals('lower', 'only', [0, 1])];
    const { indicators } = rankUncertainty(
      { edition: two, finals: scores, ranked: ['upper', 'lower'] },
      new Map(),
      many,
    );
    expectNear(indicators?.neighbours[0]?.above, 0.25);
  });

  test('weights between 0.75 and 1.25 cannot turn round what needs more than that', () => {
    const two = editionOf({
      one: { weight: 50, scales: ['four-point'] },
      other: { weight: 50, scales: ['four-point'] },
    });
    const between = (ahead: Level, behind: Level) => {
      const scores = [
        ...finals('upper', 'one', [ahead]),
        ...finals('upper', 'other', [0]),
        ...finals('lower', 'one', [0]),
        ...finals('lower', 'other', [behind]),
      ];
      return rankUncertainty({ edition: two, finals: scores, ranked: ['upper', 'lower'] }, new Map(), many).weights;
    };
    // 3 x 0.75 > 1 x 1.25; 3 x w1 > 2 x w2 unless w1 / w2 < 2/3.
    expect(between(3, 1)?.neighbours[0]?.above).toBe(1);
    expectNear(between(3, 2)?.neighbours[0]?.above, 1 - 1 / 48);
    expect(between(3, 2)?.neighbours[0]?.above).toBeLessThan(1);
  });
});

describe('measurement', () => {
  test('leaves alone what an arbiter settled', () => {
    const settled = someFinals(6, 2).map((score): FinalScore => ({ ...score, provenance: 'arbitrated' }));
    const { measurement } = uncertaintyOf(settled);
    expect(measurement?.spreads.every(({ p05, p95 }) => p05 === p95)).toBe(true);
    expect(uncertaintyOf(someFinals(6, 2)).measurement?.spreads.some(({ p05, p95 }) => p05 < p95)).toBe(true);
  });

  test('is not simulated, alone or among all, when no control arm measured it', () => {
    const scores = someFinals(4, 1);
    const uncertainty = rankUncertainty({ edition, finals: scores, ranked: rankedOf(scores) }, new Map(), draws);
    expect(uncertainty).toMatchObject({ measurement: null, all: null });
    expect(uncertainty.weights?.spreads).toHaveLength(4);
  });
});

test('those without a rank take no part', () => {
  const scores = someFinals(4, 1);
  const uncertainty = uncertaintyOf(scores, ['m1', 'm0']);
  expect(uncertainty.weights?.spreads.map(({ municipality }) => municipality)).toEqual(['m1', 'm0']);
});
