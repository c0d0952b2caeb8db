import type { Level } from '../model/check.ts';
import type { RatingAnswer } from '../model/review/rating.ts';

/** An outcome of a check that proposed a score, and what one evaluator answered before seeing that score. */
export interface OutcomeAnswer {
  readonly check: string;
  readonly outcome: string;
  readonly proposed: Level;
  readonly answer: RatingAnswer;
}

/** How often people agree with one outcome of one check. */
export interface OutcomeConfidence {
  readonly check: string;
  readonly outcome: string;
  readonly agreed: number;
  readonly n: number;
  /** `(agreed + 10 * prior) / (n + 10)`, 0 to 1. */
  readonly confidence: number;
}

/** The figure of the tier weighs as much as this many answers, so that a few of them do not turn it over. */
const priorAnswers = 10;

/**
 * The share of people who agreed with each outcome, shrunk towards what its tier is expected to have: the mean of a beta
 * distribution with that prior. Outcomes nobody has answered yet are left out: theirs is the figure of the tier.
 * By check and outcome, in the order of their names.
 * @param priorOf the confidence of a check's tier, 0 to 1
 */
export function learnedConfidence(
  answers: readonly OutcomeAnswer[],
  priorOf: (check: string) => number,
): OutcomeConfidence[] {
  const counts = new Map<string, { check: string; outcome: string; agreed: number; n: number }>();
  for (const { check, outcome, proposed, answer } of answers) {
    const key = `${check} ${outcome}`;
    const count = counts.get(key) ?? { check, outcome, agreed: 0, n: 0 };
    const agreed = count.agreed + (answer === proposed ? 1 : 0);
    counts.set(key, { ...count, agreed, n: count.n + 1 });
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { check, outcome, agreed, n }]) => {
      const confidence = (agreed + priorAnswers * priorOf(check)) / (n + priorAnswers);
      return { check, outcome, agreed, n, confidence };
    });
}
