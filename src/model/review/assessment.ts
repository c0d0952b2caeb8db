/** One question of an edition about one municipality: what two evaluators answer. */
export interface AssessmentKey {
  readonly edition: string;
  readonly municipality: string;
  readonly indicator: string;
}

/** What an assessment is to its evaluators; published with the answer. The two never know who the other one is. */
export type Slot = 'a' | 'b' | 'arbiter';

/**
 * How much an evaluator sees before answering. `answer-first`: question, scale and evidence, the pre-score afterwards.
 * `visible`: the pre-score too, to measure how it draws answers towards it. `from-scratch`: neither evidence nor
 * pre-score before the answer; the only unbiased measure of what the automation misses. `never-revealed`: as
 * `answer-first`, but the pre-score is not shown afterwards either.
 */
export type Arm = 'answer-first' | 'visible' | 'from-scratch' | 'never-revealed';

/** Shares of the arms other than `answer-first`, 0 to 1 each, together at most 1. */
export type ArmShares = Readonly<Record<Exclude<Arm, 'answer-first'>, number>>;

/** Who answers what, in which slot and arm. `rank` orders the queue of its evaluator within an indicator. */
export interface Assignment extends AssessmentKey {
  readonly account: string;
  readonly slot: Slot;
  readonly arm: Arm;
  readonly rank: string;
}

/** The steps of an edition, in order; counted from the last one entered. */
export const phases = ['preparation', 'crawl', 'rating', 'arbitration', 'reply', 'final', 'published'] as const;
export type Phase = (typeof phases)[number];

/** Whether the results stand: nothing is asked again, and a mistake is corrected by an erratum. */
export function isFinal(phase: Phase): boolean {
  return phase === 'final' || phase === 'published';
}
