import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArmShares } from '../../../src/model/review/assessment.ts';
import { drawArms, type Drawn } from '../../../src/review/arms.ts';
import { groupBy } from '../../../src/score/group-by.ts';

const shares: ArmShares = { visible: 0, 'from-scratch': 0.05, 'never-revealed': 0.15 };

/** Questions about so many municipalities and indicators; four categories in turn, pre-scores in turn. */
function questions(municipalities: number, indicators: number): Drawn[] {
  return Array.from({ length: indicators }, (_, i) =>
    Array.from({ length: municipalities }, (__, m) => ({
      municipality: `m${m}`,
      indicator: `i${i}`,
      category: `c${i % 4}`,
      preScore: (i + m) % 3 === 0 ? null : (i + m) % 3,
    })),
  ).flat();
}

/** So many questions, shares that add up to at most 1, a seed. */
const draw = fc.record({
  asked: fc.tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 40 })).map(([m, i]) => questions(m, i)),
  shares: fc
    .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
    .map(([a, b, c]): ArmShares => ({ visible: a / 100, 'from-scratch': b / 100, 'never-revealed': c / 100 })),
  seed: fc.string(),
});

describe('arms', () => {
  test('hold their shares in every stratum of category and pre-score, to within two questions and a twentieth', () => {
    fc.assert(
      fc.property(draw, ({ asked, shares: wanted, seed }) => {
        // The control added for each indicator is left aside here.
        const plain = { ...wanted, 'from-scratch': 0 };
        const arms = drawArms(asked, plain, seed);
        const strata = groupBy(asked, ({ category, preScore }) => `${category} ${preScore}`);
        for (const stratum of strata.values()) {
          for (const arm of ['visible', 'never-revealed'] as const) {
            const n = stratum.filter((one) => arms[asked.indexOf(one)] === arm).length;
            expect(Math.abs(n - plain[arm] * stratum.length)).toBeLessThanOrEqual(2 + stratum.length / 20);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the default gives about a twentieth from scratch and three twentieths without the reveal, none visible', () => {
    const arms = drawArms(questions(27, 60), shares, '2026');
    const share = (arm: string) => arms.filter((one) => one === arm).length / arms.length;
    expect(share('from-scratch')).toBeGreaterThan(0.045);
    expect(share('from-scratch')).toBeLessThan(0.08);
    expect(share('never-revealed')).toBeCloseTo(0.15, 1);
    expect(share('visible')).toBe(0);
  });

  test('from ten questions on, each indicator is answered from scratch at least once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 27 }), fc.integer({ min: 1, max: 20 }), fc.string(), (m, i, seed) => {
        const asked = questions(m, i);
        const arms = drawArms(asked, { ...shares, 'from-scratch': 0.01 }, seed);
        const controlled = new Set(
          asked.filter((_, at) => arms[at] === 'from-scratch').map(({ indicator }) => indicator),
        );
        expect(controlled.size).toBe(i);
      }),
      { numRuns: 25 },
    );
  });

  test('below ten questions nothing is added, and a share of 0 draws nothing from scratch', () => {
    const none = { ...shares, 'from-scratch': 0 };
    expect(drawArms(questions(27, 20), none, '2026')).not.toContain('from-scratch');
    const rare = drawArms(questions(9, 1), { visible: 0, 'from-scratch': 0.000_001, 'never-revealed': 0 }, '2026');
    expect(new Set(rare)).toEqual(new Set(['answer-first']));
  });

  test('the same seed draws the same, in whatever order the questions come; another seed draws otherwise', () => {
    fc.assert(
      fc.property(draw, fc.integer(), ({ asked, shares: wanted, seed }, shuffle) => {
        const arms = drawArms(asked, wanted, seed);
        const turned = [...asked.keys()].sort((a, b) => ((a * 7919 + shuffle) % 101) - ((b * 7919 + shuffle) % 101));
        const again = drawArms(
          turned.flatMap((at) => asked[at] ?? []),
          wanted,
          seed,
        );
        expect(again).toEqual(turned.map((at) => arms[at]));
      }),
      { numRuns: 20 },
    );
    const asked = questions(27, 20);
    expect(drawArms(asked, shares, '1')).not.toEqual(drawArms(asked, shares, '2'));
  });
});
