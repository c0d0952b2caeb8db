import type { Level } from '../check.ts';
import type { Arm, AssessmentKey } from './assessment.ts';

/** What a person answers: a level of the indicator's scale, or that it cannot be told, which goes to the arbiter. */
export type RatingAnswer = Level | 'cannot_tell';

/**
 * One answer of one evaluator. Never changed: who thinks again adds another one. The first of a round is what measures of
 * agreement use, the last is what the index uses.
 */
export interface Rating extends AssessmentKey {
  readonly account: string;
  /** 1, and one more each time the assessment was reopened. */
  readonly round: number;
  /** The version of the finding that was shown. */
  readonly finding: number;
  readonly arm: Arm;
  readonly answer: RatingAnswer;
  /** ISO instant. */
  readonly at: string;
  /** From the question being shown to the answer; null where no script ran. */
  readonly dwellMs: number | null;
  /** How many places of the evidence were opened before. */
  readonly opened: number;
  /** Made up by the sender: the same one twice is the same answer. */
  readonly clientSeq: string;
}

/**
 * What an evaluator adds to an answer. The last of a kind counts; an empty text takes it back. A comment goes on to what is
 * asked later; a flag is about what was shown.
 */
export interface Remark extends AssessmentKey {
  readonly account: string;
  readonly round: number;
  /** The version of the finding that was shown. */
  readonly finding: number;
  readonly kind: 'comment' | 'evidence-wrong' | 'needs-expert';
  readonly text: string;
  readonly at: string;
}

/** Proof the machine missed, added by a person. `blob` is the SHA-256 of an uploaded file; null without one. */
export interface Proof extends AssessmentKey {
  readonly id: string;
  readonly account: string;
  readonly url: string | null;
  readonly quote: string | null;
  readonly blob: string | null;
  readonly mediaType: string | null;
  readonly fileName: string | null;
  readonly at: string;
}
