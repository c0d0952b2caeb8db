import { rankAgreement } from '../../../score/trends/rank-agreement.ts';
import type { TrendRow, TrendSummary } from '../trend.ts';

/** What is to be said of everybody together, from the rows of the whole. */
export function summaryOf(
  rows: readonly TrendRow[],
  known: Pick<TrendSummary, 'left' | 'renamed' | 'core' | 'isReweighted'>,
): TrendSummary {
  const whole = rows.filter(({ category }) => category === 'index');
  const points = whole.flatMap(({ before, now }) =>
    before === null || before.score === null || now.score === null ? [] : [[before.score, now.score] as const],
  );
  const { tau, pairs, tiesBefore, tiesNow } = rankAgreement(points);
  const changes = whole.flatMap(({ change }) => change ?? []);
  const count = (test: (change: number) => boolean) => changes.filter(test).length;
  return {
    ...known,
    ...{ compared: points.length, tau: tau.value, note: tau.note, pairs, tiesBefore, tiesNow },
    moved:
      known.core === 0
        ? null
        : { up: count((one) => one > 0), down: count((one) => one < 0), same: count((one) => one === 0) },
    joined: whole.filter(({ before }) => before === null).map(({ municipality }) => municipality),
  };
}
