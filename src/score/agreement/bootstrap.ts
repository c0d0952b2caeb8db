import type { Interval } from '../proportion.ts';
import { below, randomFrom } from '../random.ts';

const resamples = 2000;

/**
 * The 95 % percentile interval of a statistic over 2,000 draws of clusters with replacement: ratings of one municipality
 * go together. Null where it would say nothing: fewer than two clusters, more than half of the draws without a value,
 * or an interval without width.
 */
export function bootstrapInterval<T>(
  clusters: readonly T[],
  statistic: (drawn: readonly T[]) => number | null,
  seed: number,
): Interval | null {
  if (clusters.length < 2) return null;
  const random = randomFrom(seed);
  const values = Float64Array.from(
    Array.from({ length: resamples }, () =>
      statistic(clusters.map((first) => clusters[below(clusters.length, random)] ?? first)),
    ).filter((value) => value !== null),
  ).sort();
  if (values.length < resamples / 2) return null;
  const low = values[Math.floor(0.025 * values.length)] ?? 0;
  const high = values[Math.ceil(0.975 * values.length) - 1] ?? 0;
  return low === high ? null : { low, high };
}
