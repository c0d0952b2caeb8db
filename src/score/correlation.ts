import { averageRanks } from './ranks.ts';

/** A coefficient from -1 to 1, or null and why: fewer than two pairs, or one side that never varies. */
export interface Correlation {
  readonly value: number | null;
  readonly n: number;
  readonly note: 'no_data' | 'constant' | null;
}

export type Point = readonly [number, number];

/** Kendall's tau-b: how far two rankings put the same things in the same order, ties allowed for. */
export function kendallTau(points: readonly Point[]): Correlation {
  let [sum, untiedX, untiedY] = [0, 0, 0];
  for (const [index, [x, y]] of points.entries()) {
    for (const [otherX, otherY] of points.slice(index + 1)) {
      const [dx, dy] = [Math.sign(x - otherX), Math.sign(y - otherY)];
      sum += dx * dy;
      untiedX += dx * dx;
      untiedY += dy * dy;
    }
  }
  return correlation(points, sum, untiedX * untiedY);
}

/**
 * Spearman's rho: Pearson's correlation of the ranks, equals at the mean of their places. No page shows it; the published
 * vectors of the statistics hold it beside tau.
 */
export function spearmanRho(points: readonly Point[]): Correlation {
  const mean = (points.length + 1) / 2;
  const [xs, ys] = [averageRanks(points.map(([x]) => x)), averageRanks(points.map(([, y]) => y))];
  const product = (some: readonly number[], others: readonly number[]) =>
    some.reduce((sum, value, index) => sum + (value - mean) * ((others[index] ?? mean) - mean), 0);
  return correlation(points, product(xs, ys), product(xs, xs) * product(ys, ys));
}

function correlation(points: readonly Point[], covariance: number, variances: number): Correlation {
  const n = points.length;
  if (n < 2) return { value: null, n, note: 'no_data' };
  if (variances === 0) return { value: null, n, note: 'constant' };
  return { value: covariance / Math.sqrt(variances), n, note: null };
}
