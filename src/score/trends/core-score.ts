import { exactly, plus, roundedHalfUp, times, type Fraction } from '../index/fraction.ts';
import type { IndicatorPair } from './comparability.ts';

/** Points of one municipality by indicator, in the edition they come from; null is undetermined. */
export type PointsOf = (indicator: string) => number | null;

/** One category over the indicators that both editions asked and determined; two decimals. Null without a score. */
export interface CoreScore {
  readonly category: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly n: number;
}

/** The comparable core of one municipality: by category, and the whole out of 100. */
export interface CoreScores {
  readonly categories: readonly CoreScore[];
  readonly index: Omit<CoreScore, 'category'>;
}

/** What is compared, and how it weighs: always as this edition weighs, so that a change of weights is no change of a score. */
export interface Core {
  readonly categories: readonly { readonly id: string; readonly weight: number }[];
  readonly pairs: readonly IndicatorPair[];
  /** The smallest share of a category's compared indicators that must be determined in both editions. */
  readonly leastShare: number;
}

interface Sums {
  readonly category: string;
  readonly weight: Fraction;
  readonly before: Fraction | null;
  readonly now: Fraction | null;
  readonly n: number;
  readonly compared: number;
}

/**
 * The scores of one municipality in both editions over what both asked and determined. Every indicator counts by its share
 * of its own maximum, with the maximum of today as its weight: for the same scale that is the published formula, and
 * 1 of 1 before is as much as 3 of 3 now. A category nobody can compare is left out of the whole, which is out of 100 of the
 * rest; one that could be compared and is not determined, or less than half of everything compared, leaves no whole.
 */
export function coreScores(core: Core, pointsBefore: PointsOf, pointsNow: PointsOf): CoreScores {
  const sums = core.categories.map((category) => sumsOf(core, category, pointsBefore, pointsNow));
  const compared = sums.filter((one) => one.compared > 0);
  const whole = compared.reduce((sum, { weight }) => plus(sum, weight), exactly(0));
  const n = sums.reduce((sum, one) => sum + one.n, 0);
  const all = sums.reduce((sum, one) => sum + one.compared, 0);
  const index = (of: (one: Sums) => Fraction | null): number | null => {
    const parts = compared.map(of);
    if (parts.length === 0 || 2 * n < all || !parts.every((part) => part !== null)) return null;
    return rounded(times(parts.reduce(plus, exactly(0)), { top: 100n * whole.bottom, bottom: whole.top }));
  };
  return {
    categories: sums.map(({ category, before, now, n }) => ({
      category,
      before: rounded(before),
      now: rounded(now),
      n,
    })),
    index: {
      before: index(({ before }) => before),
      now: index(({ now }) => now),
      n: sums.reduce((sum, { n }) => sum + n, 0),
    },
  };
}

/** What changed, in hundredths, as both are published. */
export function changeOf({ before, now }: Pick<CoreScore, 'before' | 'now'>): number | null {
  return before === null || now === null ? null : Math.round((now - before) * 100) / 100;
}

function sumsOf(
  { pairs, leastShare }: Core,
  { id, weight }: Core['categories'][number],
  pointsBefore: PointsOf,
  pointsNow: PointsOf,
): Sums {
  const compared = pairs.flatMap(({ before, now, isCompared }) =>
    isCompared && before !== null && now?.category === id ? [{ before, now }] : [],
  );
  const known = compared.flatMap(({ before, now }) => {
    const [first, second] = [pointsBefore(before.id), pointsNow(now.id)];
    if (first === null || second === null) return [];
    const shareOfToday = { top: BigInt(first) * BigInt(now.max), bottom: BigInt(before.max) };
    return [{ before: shareOfToday, now: exactly(second), max: exactly(now.max) }];
  });
  const isScored = known.length > 0 && known.length >= leastShare * compared.length;
  const max = known.reduce((sum, one) => plus(sum, one.max), exactly(0));
  const points = (of: (one: (typeof known)[number]) => Fraction): Fraction | null => {
    if (!isScored) return null;
    const sum = known.reduce((total, one) => plus(total, of(one)), exactly(0));
    return times(exactly(weight), times(sum, { top: max.bottom, bottom: max.top }));
  };
  return {
    category: id,
    weight: exactly(weight),
    before: points(({ before }) => before),
    now: points(({ now }) => now),
    n: known.length,
    compared: compared.length,
  };
}

function rounded(points: Fraction | null): number | null {
  return points === null ? null : roundedHalfUp(points);
}
