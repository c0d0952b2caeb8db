import { errorCounts } from '../../../score/automation/accuracy.ts';
import { seeded } from '../../../review/seeded.ts';
import { trialsOf } from '../../../score/comparisons.ts';
import type { FinalScore } from '../../../score/index/final-score.ts';
import type { FinalRanking } from '../../../score/index/final-ranking.ts';
import {
  publishedSimulations,
  rankUncertainty,
  type Source,
  type SourceOutcome,
} from '../../../score/uncertainty/rank-uncertainty.ts';
import type { AssessmentRow, UncertaintyRow } from '../release.ts';
import type { ReleaseSource } from './source.ts';

/** The rows of every source that could be simulated, and what the ranking shows: all sources, or those there are; or null. */
export interface Uncertainty {
  readonly rows: readonly UncertaintyRow[];
  readonly all: SourceOutcome | null;
}

/** How sure the places are. A preview has none: what nobody confirmed has no measured error. */
export function uncertaintyOf(
  source: ReleaseSource,
  assessments: readonly AssessmentRow[],
  { ranked }: FinalRanking,
): Uncertainty {
  if (source.basis !== 'final' || ranked.length < 2) return { rows: [], all: null };
  const finals = finalScores(assessments);
  const published = { edition: source.edition, finals, ranked: ranked.map(({ municipality }) => municipality) };
  const draws = { simulations: publishedSimulations, seed: seedOf(source) };
  const outcome = rankUncertainty(published, errorCounts(source.edition, trialsOf(source.standings)), draws);
  const sources = Object.entries(outcome) as [Source, (typeof outcome)[Source]][];
  const rows = sources.flatMap(([name, found]) =>
    (found?.spreads ?? []).map(({ municipality, p05, median, p95, mean }) => ({
      ...{ municipality, median, mean },
      source: name,
      low: p05,
      high: p95,
      ...draws,
    })),
  );
  return { rows, all: outcome.all ?? outcome.indicators };
}

/** The seed of the edition as a number. */
function seedOf({ edition }: ReleaseSource): number {
  const number = Number(edition.review.seed);
  if (Number.isSafeInteger(number)) return number;
  return seeded(edition.review.seed);
}

/** What people decided; what they have not is left out, which leaves it undetermined. */
export function finalScores(assessments: readonly AssessmentRow[]): FinalScore[] {
  return assessments.flatMap(({ municipality, indicator, points: score, provenance }) =>
    provenance === null ? [] : [{ municipality, indicator, score, provenance }],
  );
}
