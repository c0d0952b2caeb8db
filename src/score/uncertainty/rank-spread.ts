/** Where a municipality ends up over many simulations. Ranks are whole places, 1 the best. */
export interface RankSpread {
  readonly municipality: string;
  /** The smallest rank that 5, 50 and 95 % of the simulations do not exceed. */
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
  readonly mean: number;
  /** Share of the simulations in which it is among the first three, the first ten. */
  readonly top3: number;
  readonly top10: number;
}

/** The places between the 5th and the 95th percentile. */
type RankInterval = Pick<RankSpread, 'p05' | 'p95'>;

/** @param tally how many simulations gave each rank, beginning with rank 1 */
export function rankSpread(municipality: string, tally: readonly number[]): RankSpread {
  const simulations = tally.reduce((sum, count) => sum + count, 0);
  const upTo = (rank: number) => tally.slice(0, rank).reduce((sum, count) => sum + count, 0);
  const places = tally.map((_, place) => place + 1);
  const percentile = (percent: number) =>
    places.find((rank) => 100 * upTo(rank) >= percent * simulations) ?? tally.length;
  return {
    municipality,
    p05: percentile(5),
    median: percentile(50),
    p95: percentile(95),
    mean: tally.reduce((sum, count, place) => sum + count * (place + 1), 0) / simulations,
    top3: upTo(3) / simulations,
    top10: upTo(10) / simulations,
  };
}

/**
 * Whether two ranks may be told apart: their 5 to 95 % intervals share no more than half of the places of the shorter
 * one. Otherwise a page says that the difference is not certain.
 */
export function isDifferenceCertain(a: RankInterval, b: RankInterval): boolean {
  const shared = Math.min(a.p95, b.p95) - Math.max(a.p05, b.p05) + 1;
  const shorter = Math.min(a.p95 - a.p05, b.p95 - b.p05) + 1;
  return 2 * shared <= shorter;
}
