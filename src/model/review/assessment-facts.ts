import type { Level } from '../check.ts';
import type { Decision } from './arbitration.ts';
import type { AssessmentKey } from './assessment.ts';
import type { Rating, Remark } from './rating.ts';

/** All that is known about one assessment: facts, none of them ever changed. */
export interface AssessmentFacts extends AssessmentKey {
  /** Pre-score of each version of the finding, the first version first; empty when there is no finding. */
  readonly preScores: readonly (Level | null)[];
  /** Fingerprints of the same versions. */
  readonly fingerprints: readonly string[];
  /** Accounts that are asked, at most two. */
  readonly evaluators: readonly string[];
  /** All ratings, oldest first. */
  readonly ratings: readonly Rating[];
  /** When each evaluator last closed the batch this belongs to, ISO instant by account. */
  readonly closedAt: ReadonlyMap<string, string>;
  /** Where evaluators ask for an expert, whatever they answered, or take that back; oldest first. */
  readonly expertRemarks: readonly Remark[];
  /** All decisions, oldest first. */
  readonly decisions: readonly Decision[];
  /** How often it was reopened. */
  readonly reopened: number;
}
