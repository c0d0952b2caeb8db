import type { Level } from '../model/check.ts';
import type { Rating } from '../model/review/rating.ts';
import { isPresent } from './question.ts';

/**
 * Where one question stands for one evaluator, told from this evaluator's own doings and from what the runs found: it
 * cannot say anything about the other one. `re-check`: answered, and then the finding changed or the assessment was
 * reopened. `closed`: handed in.
 */
export type OwnStatus = 'open' | 'postponed' | 're-check' | 'answered' | 'closed';

export interface OwnFacts {
  /** The last answer; undefined without one. */
  readonly last: Pick<Rating, 'round' | 'finding' | 'at'> | undefined;
  /** Pre-scores of the versions of the finding, the first version first. */
  readonly preScores: readonly (Level | null)[];
  readonly reopened: number;
  /** When this evaluator last closed the batch, ISO instant. */
  readonly closedAt: string | undefined;
  readonly postponed: boolean;
}

export function ownStatus({ last, preScores, reopened, closedAt, postponed }: OwnFacts): OwnStatus {
  const isStale = last !== undefined && !isPresent(last, { preScores, reopened });
  if (last !== undefined && !isStale) return closedAt !== undefined && closedAt >= last.at ? 'closed' : 'answered';
  if (postponed) return 'postponed';
  return isStale ? 're-check' : 'open';
}
