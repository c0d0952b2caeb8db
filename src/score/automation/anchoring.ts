import type { Arm } from '../../model/review/assessment.ts';
import { difference, proportionOf, type Difference, type Proportion } from '../proportion.ts';
import { isControlArm, type Trial } from './trial.ts';

/** Whether what an evaluator sees pulls the first answer towards the pre-score. */
export interface Anchoring {
  /** First answers that match the pre-score, on the arm and on the control arms. */
  readonly shown: Proportion;
  readonly control: Proportion;
  /** `shown - control`. */
  readonly delta: Difference;
}

/** Of an arm against both control arms together; trials without a pre-score tell nothing. */
export function anchoring(arm: Exclude<Arm, 'from-scratch' | 'never-revealed'>, trials: readonly Trial[]): Anchoring {
  const proposed = trials.filter((trial) => trial.proposed !== null);
  const shown = proportionOf(
    proposed.filter((trial) => trial.arm === arm),
    matches,
  );
  const control = proportionOf(
    proposed.filter((trial) => isControlArm(trial.arm)),
    matches,
  );
  return { shown, control, delta: difference(shown, control) };
}

/** What becomes of first answers once the pre-score is shown afterwards. */
export interface Drift {
  /** Of answers that differed: changed to the pre-score. */
  readonly towards: Proportion;
  /** Of answers that matched: changed to something else. */
  readonly away: Proportion;
  /** `towards - away`. */
  readonly drift: Difference;
  /** Of the changes to the pre-score with a verdict: it says that the first answer was right. */
  readonly harm: Proportion;
}

/** Where the pre-score is shown after the first answer. */
const revealing: readonly Arm[] = ['answer-first', 'from-scratch'];

export function drift(trials: readonly Trial[]): Drift {
  const revealed = trials.filter(({ arm, proposed }) => revealing.includes(arm) && proposed !== null);
  const differing = revealed.filter((trial) => !matches(trial));
  const isTowards = ({ final, proposed }: Trial) => final === proposed;
  const towards = proportionOf(differing, isTowards);
  const away = proportionOf(revealed.filter(matches), (trial) => !isTowards(trial));
  const judged = differing.filter((trial) => isTowards(trial) && trial.verdict !== null);
  return {
    towards,
    away,
    drift: difference(towards, away),
    harm: proportionOf(judged, ({ initial, verdict }) => initial === verdict),
  };
}

function matches({ initial, proposed }: Trial): boolean {
  return initial === proposed;
}
