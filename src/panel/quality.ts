import type { Database } from '../../storage/database.ts';
import { flagsIn } from '../../storage/review/remarks.ts';
import { scaleLevels, type Edition, type Indicator } from '../model/edition.ts';
import type { DisputeReason } from '../model/review/arbitration.ts';
import type { RatingAnswer } from '../model/review/rating.ts';
import type { Coefficient } from '../score/agreement/coefficient.ts';
import { gwetAc, gwetInterval } from '../score/agreement/gwet.ts';
import { cohenKappa } from '../score/agreement/kappa.ts';
import { percentAgreement, type PercentAgreement } from '../score/agreement/percent.ts';
import { sampleOfTable } from '../score/agreement/sample.ts';
import { sumOver, tableOf } from '../score/agreement/table.ts';
import { identityWeights, linearWeights } from '../score/agreement/weights.ts';
import { readiness, type Readiness } from '../score/automation/readiness.ts';
import { isControlArm } from '../score/automation/trial.ts';
import { ratedByTwo, trialsOf } from '../score/comparisons.ts';
import { groupBy } from '../score/group-by.ts';
import { proportionOf, type Proportion } from '../score/proportion.ts';
import { sinceLastEvent } from './since-last-event.ts';
import { standingsOf, type Standing } from './standings.ts';

/** How one indicator did: the software against people, and people against each other. Counts and shares, no names. */
export interface IndicatorQuality {
  readonly indicator: Indicator;
  /** How far it can be left to the software. */
  readonly readiness: Readiness;
  /** Questions that both evaluators have handed in. */
  readonly n: number;
  /** Of all findings, those with a pre-score. */
  readonly coverage: Proportion;
  /** In control arms: the pre-score is what the evaluator answered at first. */
  readonly matched: Proportion;
  /** Of decided questions with a pre-score, those decided against it. */
  readonly overridden: Proportion;
  /** Of answers, those that mark the evidence as wrong. */
  readonly evidenceWrong: Proportion;
  readonly agreement: PercentAgreement;
  /** Gwet's AC1, or AC2 with linear weights on four points. */
  readonly ac: Coefficient;
  /** Cohen's kappa, with linear weights on four points. */
  readonly kappa: Coefficient;
  /** Questions that came before the arbiter in their present round. */
  readonly disputes: Proportion;
  /** The most frequent reason of decisions; null before any. */
  readonly reason: DisputeReason | null;
  /** Median time to the first answer; null without one that was measured. */
  readonly medianMs: number | null;
}

/**
 * The quality of every indicator, in the order of the edition. From questions that both evaluators have handed in, for
 * from fewer one could read what a single person answered. Reckoned anew only when anybody has done anything since.
 */
export const indicatorQuality: (db: Database, edition: Edition) => Promise<readonly IndicatorQuality[]> =
  sinceLastEvent(async (db, edition: Edition) => {
    const byIndicator = groupBy(await standingsOf(db, edition.id), ({ facts }) => facts.indicator);
    const wrong = groupBy(await flagsIn(db, edition.id, 'evidence-wrong'), ({ indicator }) => indicator);
    return edition.indicators.map((indicator) => {
      const flags = new Set((wrong.get(indicator.id) ?? []).map((one) => `${one.account} ${one.municipality}`));
      return qualityOf(indicator, byIndicator.get(indicator.id) ?? [], flags);
    });
  });

/** Questions of one indicator that both evaluators have handed in. */
export function handedIn(standings: readonly Standing[]): readonly Standing[] {
  return standings.filter(({ facts, waitingFor }) => facts.evaluators.length === 2 && waitingFor.length === 0);
}

function qualityOf(indicator: Indicator, all: readonly Standing[], wrong: ReadonlySet<string>): IndicatorQuality {
  const compared = handedIn(all);
  const trials = trialsOf(compared);
  const table = answerTable(indicator, compared);
  const isOrdinal = indicator.scale === 'four-point';
  const levels = isOrdinal ? answerTable(indicator, compared, scaleLevels[indicator.scale]) : table;
  const weights = isOrdinal ? linearWeights(levels.length) : identityWeights(levels.length);
  const found = all.filter(({ facts }) => facts.preScores.length > 0);
  const decided = compared.filter(({ score, facts }) => score !== null && preScoreOf(facts) !== null);
  const people = compared.flatMap(({ facts }) => facts.evaluators.map((account) => `${account} ${facts.municipality}`));
  const matched = proportionOf(
    trials.filter(({ arm, proposed }) => isControlArm(arm) && proposed !== null),
    ({ proposed, initial }) => proposed === initial,
  );
  const sample = sampleOfTable(levels);
  const ac = gwetAc(sample, weights);
  const pairs = sumOver(levels, (cell) => cell);
  return {
    indicator,
    readiness: readiness({
      people: { n: pairs, value: ac.value, interval: gwetInterval(sample, weights, pairs) },
      software: matched,
      evidence: proportionOf(people, (one) => !wrong.has(one)),
    }),
    n: compared.length,
    coverage: proportionOf(found, ({ facts }) => preScoreOf(facts) !== null),
    matched,
    overridden: proportionOf(decided, ({ score, facts }) => score !== preScoreOf(facts)),
    evidenceWrong: proportionOf(people, (one) => wrong.has(one)),
    agreement: percentAgreement(table),
    ac,
    kappa: cohenKappa(levels, weights),
    disputes: proportionOf(compared, ({ state }) => state === 'disputed' || state === 'arbitrated'),
    reason: mostFrequent(compared.flatMap(({ facts }) => facts.decisions.map((decision) => decision.reason))),
    medianMs: median(compared.flatMap(({ facts }) => firstDwells(facts))),
  };
}

/** First answers of the one against those of the other; `cannot_tell` is a category of its own once somebody said so. */
function answerTable({ scale }: Indicator, compared: readonly Standing[], levels?: readonly RatingAnswer[]) {
  const pairs = ratedByTwo(compared).map(({ answers }) => answers);
  const isUsed = pairs.some((pair) => pair.includes('cannot_tell'));
  const categories: readonly RatingAnswer[] = [...scaleLevels[scale], ...(isUsed ? (['cannot_tell'] as const) : [])];
  return tableOf<RatingAnswer>(levels ?? categories, pairs);
}

const preScoreOf = ({ preScores }: Standing['facts']) => preScores.at(-1) ?? null;

function firstDwells({ evaluators, ratings }: Standing['facts']): number[] {
  return evaluators.flatMap((account) => ratings.find((rating) => rating.account === account)?.dwellMs ?? []);
}

function mostFrequent(reasons: readonly DisputeReason[]): DisputeReason | null {
  const counts = [...groupBy(reasons, (reason) => reason)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? null)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
