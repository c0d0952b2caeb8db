import { kendallTau, type Correlation, type Point } from '../correlation.ts';

/** How far two editions put the same municipalities in the same order: Kendall's tau-b, and what it rests on. */
export interface RankAgreement {
  readonly tau: Correlation;
  /** Pairs of municipalities compared. */
  readonly pairs: number;
  /** Pairs that share a rank, in the earlier edition and in this one. */
  readonly tiesBefore: number;
  readonly tiesNow: number;
}

/** @param points published index of each municipality, before and now; of those that have one in both */
export function rankAgreement(points: readonly Point[]): RankAgreement {
  return {
    tau: kendallTau(points),
    pairs: pairsOf(points.length),
    tiesBefore: ties(points.map(([before]) => before)),
    tiesNow: ties(points.map(([, now]) => now)),
  };
}

function ties(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
