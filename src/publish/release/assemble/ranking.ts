import type { FinalRanking } from '../../../score/index/final-ranking.ts';
import type { IndexScore } from '../../../score/index/index-score.ts';
import type { RankSpread } from '../../../score/uncertainty/rank-spread.ts';
import type { SourceOutcome } from '../../../score/uncertainty/rank-uncertainty.ts';
import type { RankingRow } from '../release.ts';

/** The places, each with what its index rests on and how sure it is; `outcome` null where nothing was simulated. */
export function rankingRows(
  { ranked }: FinalRanking,
  scores: readonly IndexScore[],
  outcome: SourceOutcome | null,
): RankingRow[] {
  const scoreOf = new Map(scores.map((score) => [score.municipality, score]));
  const spreadOf = new Map(outcome?.spreads.map((spread) => [spread.municipality, spread]));
  const aboveNext = new Map(outcome?.neighbours.map(({ upper, above }) => [upper, above]));
  return ranked.map(({ municipality, index, rank, tiedWith }) => {
    const { determined = 0, total = 0 } = scoreOf.get(municipality) ?? {};
    return {
      ...{ municipality, index, rank, determined, total },
      tiedWith: tiedWith.length,
      ...likely(spreadOf.get(municipality)),
      aboveNext: aboveNext.get(municipality) ?? null,
    };
  });
}

function likely(spread: RankSpread | undefined): Pick<RankingRow, 'low' | 'median' | 'high' | 'top3' | 'top10'> {
  if (spread === undefined) return { low: null, median: null, high: null, top3: null, top10: null };
  const { p05: low, median, p95: high, top3, top10 } = spread;
  return { low, median, high, top3, top10 };
}
