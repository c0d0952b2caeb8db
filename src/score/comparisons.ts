import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import type { Rating } from '../model/review/rating.ts';
import type { AssessmentStanding } from '../review/state.ts';
import type { Rated, RatedByTwo } from './agreement/agreement.ts';
import type { Trial } from './automation/trial.ts';
import { groupBy } from './group-by.ts';

/** An assessment with what follows from its facts. */
export type Compared = AssessmentStanding & { readonly facts: AssessmentFacts };

/** The first answers of both evaluators in the last round, one entry per assessment that was handed to two. */
export function ratedByTwo(compared: readonly Compared[]): (RatedByTwo & { readonly indicator: string })[] {
  return compared.flatMap(({ facts, round }) => {
    const [a, b] = facts.evaluators;
    if (a === undefined || b === undefined) return [];
    const firstOf = (account: string) => handedIn(facts, account, round)[0]?.answer ?? null;
    return [
      { municipality: facts.municipality, indicator: facts.indicator, answers: [firstOf(a), firstOf(b)] as const },
    ];
  });
}

/** Every evaluator's answer beside the pre-score it was given with; one entry per evaluator and assessment answered. */
export function trialsOf(compared: readonly Compared[]): Trial[] {
  return compared.flatMap(({ facts, round, score }) =>
    facts.evaluators.flatMap((account): Trial[] => {
      const own = handedIn(facts, account, round);
      const [first] = own;
      const last = own.at(-1);
      if (first === undefined || last === undefined) return [];
      return [
        {
          municipality: facts.municipality,
          indicator: facts.indicator,
          arm: first.arm,
          proposed: facts.preScores[first.finding - 1] ?? null,
          initial: first.answer,
          final: last.answer,
          verdict: score,
        },
      ];
    }),
  );
}

/**
 * The pre-score and the first answers to each question, for a measure of three raters; null where one of the two evaluators
 * has no trial here. Trials of one question with different pre-scores are two things rated.
 */
export function ratedWithSoftware(trials: readonly Trial[]): Rated[] {
  const things = groupBy(trials, ({ municipality, indicator, proposed }) => `${municipality} ${indicator} ${proposed}`);
  return [...things.values()].flatMap((own) => {
    const [first, second] = own;
    if (first === undefined) return [];
    return [
      { municipality: first.municipality, answers: [first.proposed, first.initial, second?.initial ?? null] as const },
    ];
  });
}

/** The last trial of each question: its verdict counts once, however many answered. */
export function onePerQuestion(trials: readonly Trial[]): Trial[] {
  return [...new Map(trials.map((one) => [`${one.municipality} ${one.indicator}`, one])).values()];
}

/** What an evaluator answered in a round and handed in, oldest first. */
function handedIn({ ratings, closedAt }: AssessmentFacts, account: string, round: number): Rating[] {
  const until = closedAt.get(account) ?? '';
  return ratings.filter((rating) => rating.account === account && rating.round === round && rating.at <= until);
}
