import { accuracyByArm } from '../../../score/automation/accuracy.ts';
import { anchoring, drift } from '../../../score/automation/anchoring.ts';
import type { Trial } from '../../../score/automation/trial.ts';
import { trialsOf } from '../../../score/comparisons.ts';
import type { Difference, Proportion } from '../../../score/proportion.ts';
import type { AutomationRow, PullRow } from '../release.ts';
import { scopesOf } from './scopes.ts';
import type { ReleaseSource } from './source.ts';

/** How the pre-scores did against people, by arm: over everything, each category and each indicator. */
export function automationRows(source: ReleaseSource): AutomationRow[] {
  const trials = trialsOf(source.standings);
  return scopesOf(source.edition).flatMap(({ scope, scopeId, ids }) =>
    accuracyByArm(trials.filter(({ indicator }) => ids.has(indicator))).flatMap(
      ({ arm, isIndependent, ...measures }): AutomationRow[] =>
        Object.entries(measures).map(([measure, of]) => ({
          ...{ scope, scopeId, arm, isIndependent, measure: measure as keyof typeof measures },
          ...share(of),
        })),
    ),
  );
}

/** How what the evaluators saw pulled their answers towards the pre-scores, over everything. */
export function pullRows({ standings }: ReleaseSource): PullRow[] {
  const trials: readonly Trial[] = trialsOf(standings);
  const [answerFirst, visible, after] = [
    anchoring('answer-first', trials),
    anchoring('visible', trials),
    drift(trials),
  ];
  return [
    { measure: 'answer_first', ...compared(answerFirst.shown, answerFirst.control, answerFirst.delta) },
    { measure: 'visible', ...compared(visible.shown, visible.control, visible.delta) },
    { measure: 'changed_towards', ...compared(after.towards, after.away, after.drift) },
  ];
}

function share({ count, n, value, interval }: Proportion) {
  return { count, n, value, low: interval?.low ?? null, high: interval?.high ?? null };
}

function compared(one: Proportion, other: Proportion, { value, interval }: Difference): Omit<PullRow, 'measure'> {
  return {
    ...{ count: one.count, n: one.n, otherCount: other.count, otherN: other.n },
    ...{ difference: value, low: interval?.low ?? null, high: interval?.high ?? null },
  };
}
