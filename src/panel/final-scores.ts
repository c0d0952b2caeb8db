import type { FinalScore } from '../score/index/final-score.ts';
import type { Standing } from './standings.ts';

/** Values of record as the index takes them. What nobody has decided is left out: it is undetermined, and never 0. */
export function finalScores(standings: readonly Standing[]): FinalScore[] {
  return standings.flatMap(({ facts: { municipality, indicator }, score, provenance }) =>
    score === null ? [] : [{ municipality, indicator, score, provenance }],
  );
}
