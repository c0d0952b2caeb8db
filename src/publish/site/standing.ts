import { isDifferenceCertain } from '../../score/uncertainty/rank-spread.ts';
import type { RankingRow, ScoreRow } from '../release/release.ts';
import type { View } from './view.ts';

/** Whether a municipality is told apart from the next one; those who share a place differ in nothing. */
export function isCertain(row: RankingRow, next: RankingRow): boolean {
  if (row.low === null || row.high === null || next.low === null || next.high === null) return true;
  if (row.rank === next.rank) return true;
  return isDifferenceCertain({ p05: row.low, p95: row.high }, { p05: next.low, p95: next.high });
}

/** Points of a municipality in a category, or in all: `index`. */
export function scoreIn({ of }: View, municipality: string, category: string): ScoreRow | undefined {
  return of.score.get(`${municipality} ${category}`);
}
