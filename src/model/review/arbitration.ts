import type { AssessmentKey } from './assessment.ts';
import type { RatingAnswer } from './rating.ts';
import type { Level } from '../check.ts';

/** Why two evaluators saw it differently. */
export const disputeReasons = [
  'unclear-indicator',
  'guideline-gap',
  'missed-evidence',
  'borderline',
  'site-changed',
  'technical-error',
  'other',
] as const;
export type DisputeReason = (typeof disputeReasons)[number];

/** What the arbiter thought before seeing the two answers. */
export interface ArbiterAnswer extends AssessmentKey {
  readonly account: string;
  readonly round: number;
  /** The version of the finding that was shown. */
  readonly finding: number;
  readonly answer: RatingAnswer;
  readonly at: string;
}

/** How a dispute ended. An arbiter must name a level. The justification is published. */
export interface Decision extends AssessmentKey {
  readonly account: string;
  readonly round: number;
  /** The version of the finding it was made on. */
  readonly finding: number;
  readonly score: Level;
  readonly reason: DisputeReason;
  readonly justification: string;
  /** The guidance of the indicator should say more. */
  readonly guidelineGap: boolean;
  readonly at: string;
}
