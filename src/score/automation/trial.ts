import type { Level } from '../../model/check.ts';
import type { Arm } from '../../model/review/assessment.ts';
import type { RatingAnswer } from '../../model/review/rating.ts';

/** One evaluator before one indicator of one municipality, beside the pre-score. */
export interface Trial {
  readonly municipality: string;
  readonly indicator: string;
  readonly arm: Arm;
  /** The pre-score; null where the software abstained. */
  readonly proposed: Level | null;
  /** The answer before, and the one after what the arm shows afterwards. */
  readonly initial: RatingAnswer;
  readonly final: RatingAnswer;
  /** The verdict of the panel, taken for the truth; null while there is none. */
  readonly verdict: Level | null;
}

/** Whether what it measures is independent of the software. */
export function isControlArm(arm: Arm): boolean {
  return arm === 'from-scratch' || arm === 'never-revealed';
}
