import type { Database } from '../../storage/database.ts';
import { outcomesIn } from '../../storage/review/findings.ts';
import type { Level } from '../model/check.ts';
import type { Edition, Indicator } from '../model/edition.ts';
import { agreement, agreementOfMany, type Agreement, type CoefficientRow } from '../score/agreement/agreement.ts';
import type { Table } from '../score/agreement/table.ts';
import { confusionWithAnswers, confusionWithVerdicts } from '../score/automation/accuracy.ts';
import { isControlArm, type Trial } from '../score/automation/trial.ts';
import { onePerQuestion, ratedByTwo, ratedWithSoftware, trialsOf } from '../score/comparisons.ts';
import { learnedConfidence, type OutcomeAnswer, type OutcomeConfidence } from '../score/learned-confidence.ts';
import { handedIn } from './quality.ts';
import { standingsOf, type Standing } from './standings.ts';

/** A question that people decided against the pre-score. */
interface Override {
  readonly municipality: string;
  readonly preScore: Level;
  readonly final: Level;
}

/** Pre-scores (rows) against what people said (columns). */
interface Confusions {
  /** Against first answers: levels of the scale, `cannot_tell` last. */
  readonly answers: Table;
  /** Against what was decided in the end, every question once. */
  readonly verdicts: Table;
}

/** One indicator in detail. */
export interface QualityDetail {
  /** From control arms alone, which are independent of the software, and from all. */
  readonly control: Confusions;
  readonly all: Confusions;
  readonly agreement: Agreement;
  /** Krippendorff's alpha of the pre-score and both evaluators, on control arms. */
  readonly three: CoefficientRow;
  readonly overrides: readonly Override[];
  /** The confidence its tier begins with, and what was learned of each outcome. */
  readonly prior: number;
  readonly outcomes: readonly OutcomeConfidence[];
}

export async function qualityDetail(db: Database, edition: Edition, indicator: Indicator): Promise<QualityDetail> {
  const standings = await standingsOf(db, edition.id);
  const compared = handedIn(standings.filter(({ facts }) => facts.indicator === indicator.id));
  const trials = trialsOf(compared);
  const control = trials.filter(({ arm }) => isControlArm(arm));
  const seed = Number.parseInt(edition.review.seed, 10) || 1;
  const confusions = (some: readonly Trial[]): Confusions => ({
    answers: confusionWithAnswers(indicator.scale, some),
    verdicts: confusionWithVerdicts(indicator.scale, onePerQuestion(some)),
  });
  const prior = edition.confidence[indicator.tier];
  const key = { edition: edition.id, indicator: indicator.id };
  return {
    control: confusions(control),
    all: confusions(trials),
    agreement: agreement([indicator.scale], ratedByTwo(compared), seed),
    three: agreementOfMany([indicator.scale], ratedWithSoftware(control), seed),
    overrides: compared.flatMap(overrideOf),
    prior,
    outcomes: learnedConfidence(await outcomeAnswers(db, key, compared), () => prior),
  };
}

function overrideOf({ facts, score }: Standing): Override[] {
  const preScore = facts.preScores.at(-1) ?? null;
  if (score === null || preScore === null || score === preScore) return [];
  return [{ municipality: facts.municipality, preScore, final: score }];
}

/** First answers beside the outcome they were given on; whoever saw the pre-score before tells nothing about it. */
async function outcomeAnswers(
  db: Database,
  key: { readonly edition: string; readonly indicator: string },
  compared: readonly Standing[],
): Promise<OutcomeAnswer[]> {
  const outcomeOf = new Map(
    (await outcomesIn(db, key)).map((one) => [`${one.municipality} ${one.version}`, one] as const),
  );
  return compared.flatMap(({ facts }) =>
    facts.evaluators.flatMap((account): OutcomeAnswer[] => {
      const first = facts.ratings.find((rating) => rating.account === account);
      const found = first && outcomeOf.get(`${facts.municipality} ${first.finding}`);
      const proposed = first === undefined ? null : (facts.preScores[first.finding - 1] ?? null);
      if (first === undefined || first.arm === 'visible' || proposed === null) return [];
      const { check, outcome } = found ?? {};
      if (typeof check !== 'string' || typeof outcome !== 'string') return [];
      return [{ check, outcome, proposed, answer: first.answer }];
    }),
  );
}
