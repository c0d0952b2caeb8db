import type { Interval } from '../proportion.ts';
import { below, randomFrom } from '../random.ts';

const resamples = 2000;

/**
 * The 95 % percentile interval of a statistic over 2,000 draws of clusters with replacement: ratings of one municipality
 * go together. Each cluster is a row of counts, and the statistic one of the sums of those drawn; most counts are 0, and
 * then it is quick. Null where it would say nothing: fewer than two clusters, more than half of the draws without a value,
 * or an interval without width.
 */
export function bootstrapOfSums(
  clusters: readonly (readonly number[])[],
  statistic: (sums: readonly number[]) => number | null,
  seed: number,
): Interval | null {
  if (clusters.length < 2) return null;
  const cells = clusters.map((counts) => counts.flatMap((count, at) => (count === 0 ? [] : [{ count, at }])));
  const sums = [...(clusters[0] ?? [])];
  const random = randomFrom(seed);
  const draw = () => {
    sums.fill(0);
    for (let turn = 0; turn < cells.length; turn += 1)
      for (const { count, at } of cells[below(cells.length, random)] ?? []) sums[at] = (sums[at] ?? 0) + count;
    return statistic(sums);
  };
  const values = Float64Array.from(Array.from({ length: resamples }, draw).filter((drawn) => drawn !== null)).sort();
  if (values.length < resamples / 2) return null;
  const low = values[Math.floor(0.025 * values.length)] ?? 0;
  const high = values[Math.ceil(0.975 * values.length) - 1] ?? 0;
  return low === high ? null : { low, high };
}
