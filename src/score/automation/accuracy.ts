import type { Level } from '../../model/check.ts';
import { scaleLevels, type Edition, type Scale } from '../../model/edition.ts';
import type { Arm } from '../../model/review/assessment.ts';
import type { RatingAnswer } from '../../model/review/rating.ts';
import { tableOf, type Table } from '../agreement/table.ts';
import { groupBy } from '../group-by.ts';
import { proportionOf, type Proportion } from '../proportion.ts';
import type { ErrorCounts } from '../uncertainty/error-matrix.ts';
import { isControlArm, type Trial } from './trial.ts';

/** How the pre-scores of one arm did. Only what was answered on control arms is independent of the software. */
export interface ArmAccuracy {
  readonly arm: Arm;
  readonly isIndependent: boolean;
  /** Trials without a pre-score, of all. The rest counts only trials with one. */
  readonly abstained: Proportion;
  /** The pre-score is what the evaluator answered at first. */
  readonly matched: Proportion;
  /** The pre-score is the verdict, of those that have one. */
  readonly accurate: Proportion;
  /** Of what the software found (more than 0), how much is there by the verdict; of what is there, how much it found. */
  readonly precision: Proportion;
  readonly recall: Proportion;
}

/** By arm, for one indicator or many; arms without trials are left out. */
export function accuracyByArm(trials: readonly Trial[]): ArmAccuracy[] {
  return [...groupBy(trials, ({ arm }) => arm)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([arm, group]) => accuracy(arm, group));
}

/** Pre-scores (rows) against first answers of evaluators (columns), by level of the scale with `cannot_tell` last. */
export function confusionWithAnswers(scale: Scale, trials: readonly Trial[]): Table {
  const categories: readonly RatingAnswer[] = [...scaleLevels[scale], 'cannot_tell'];
  return tableOf(
    categories,
    trials.map(({ proposed, initial }) => [proposed, initial] as const),
  ).slice(0, -1);
}

/** Pre-scores (rows) against verdicts (columns), by level of the scale. */
export function confusionWithVerdicts(scale: Scale, trials: readonly Trial[]): Table {
  return tableOf<Level>(
    scaleLevels[scale],
    trials.map(({ proposed, verdict }) => [proposed, verdict] as const),
  );
}

/**
 * How often people err, by indicator: first answers on control arms (rows) against verdicts (columns). What
 * `rankUncertainty` draws scores from.
 */
export function errorCounts(edition: Edition, trials: readonly Trial[]): ErrorCounts {
  const byIndicator = groupBy(
    trials.filter(({ arm }) => isControlArm(arm)),
    ({ indicator }) => indicator,
  );
  return new Map(
    edition.indicators.map(({ id, scale }) => [
      id,
      tableOf<RatingAnswer>(
        scaleLevels[scale],
        (byIndicator.get(id) ?? []).map(({ initial, verdict }) => [initial, verdict] as const),
      ),
    ]),
  );
}

function accuracy(arm: Arm, trials: readonly Trial[]): ArmAccuracy {
  const proposed = trials.filter((trial) => trial.proposed !== null);
  const decided = proposed.filter(({ verdict }) => verdict !== null);
  const isFound = ({ proposed }: Trial) => proposed !== null && proposed > 0;
  const isThere = ({ verdict }: Trial) => verdict !== null && verdict > 0;
  return {
    arm,
    isIndependent: isControlArm(arm),
    abstained: proportionOf(trials, (trial) => trial.proposed === null),
    matched: proportionOf(proposed, (trial) => trial.proposed === trial.initial),
    accurate: proportionOf(decided, (trial) => trial.proposed === trial.verdict),
    precision: proportionOf(decided.filter(isFound), isThere),
    recall: proportionOf(decided.filter(isThere), isFound),
  };
}
