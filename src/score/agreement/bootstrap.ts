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
  const draw = (next: () => number) => clusters.map((first) => clusters[next()] ?? first);
  return intervalOf(clusters.length, (next) => statistic(draw(next)), seed);
}

/** The same of a statistic of the sums of what was drawn, each cluster a row of counts; most of them 0, and then it is quick. */
export function bootstrapOfSums(
  clusters: readonly (readonly number[])[],
  statistic: (sums: readonly number[]) => number | null,
  seed: number,
): Interval | null {
  const cells = clusters.map((counts) => counts.flatMap((count, at) => (count === 0 ? [] : [{ count, at }])));
  const sums = [...(clusters[0] ?? [])];
  const draw = (next: () => number) => {
    sums.fill(0);
    for (let turn = 0; turn < cells.length; turn += 1)
      for (const { count, at } of cells[next()] ?? []) sums[at] = (sums[at] ?? 0) + count;
    return sums;
  };
  return intervalOf(clusters.length, (next) => statistic(draw(next)), seed);
}

/** @param value of one draw; `next` gives the place of the next cluster drawn */
function intervalOf(clusters: number, value: (next: () => number) => number | null, seed: number): Interval | null {
  if (clusters < 2) return null;
  const random = randomFrom(seed);
  const next = () => below(clusters, random);
  const values = Float64Array.from(
    Array.from({ length: resamples }, () => value(next)).filter((drawn) => drawn !== null),
  ).sort();
  if (values.length < resamples / 2) return null;
  const low = values[Math.floor(0.025 * values.length)] ?? 0;
  const high = values[Math.ceil(0.975 * values.length) - 1] ?? 0;
  return low === high ? null : { low, high };
}
