import type { Edition, Indicator } from '../model/edition.ts';
import type { Judgement } from '../model/judgement.ts';
import { maxOf } from './index/index-score.ts';

/**
 * Where one municipality stands in a category, or in all of them, before anybody confirmed anything. All points are
 * points of the index: each category is worth its weight (20), all together 100.
 *
 * The index is `weight * sum(final scores) / sum(maxima)` per category, and the sum of the categories. Final scores
 * exist only after people decided, so here three answers stand in for it, each true if people confirm what was proposed:
 *
 * - `earned` of `decided`: `weight * sum(score) / M` of `weight * sum(max) / M`, both over the judged indicators, with
 *   M the sum of the maxima of all the category's indicators. Nothing is extrapolated.
 * - `low` to `high`: the index if everything not judged turned out 0, or full marks. A score that is only a bound
 *   (`at-least`, `at-most`, `unknown`) reaches up to its maximum, down to 0, or both.
 * - `points`: `weight * sum(score) / sum(max)` over the judged indicators: the index if the rest turned out alike.
 *   Always between `low` and `high`; a projection, to be shown only beside them and `coverage`.
 */
export interface Tally {
  readonly weight: number;
  readonly earned: number;
  readonly decided: number;
  /** Null where nothing was judged; in the total, where any category has nothing judged. */
  readonly points: number | null;
  readonly low: number;
  readonly high: number;
  /** Number of indicators by status. One without a judgement was not observed. `total` is what the edition asks. */
  readonly judged: number;
  readonly review: number;
  readonly notObserved: number;
  readonly crashed: number;
  readonly total: number;
  /** `judged / total`, 0 to 1. */
  readonly coverage: number;
}

interface CategoryTally extends Tally {
  readonly category: string;
}

/** Unconfirmed, never final: what the judgements of one municipality amount to. */
export interface Scorecard {
  readonly categories: readonly CategoryTally[];
  readonly total: Tally;
}

/** Adds up the judgements of one municipality. Their order does not matter; those of other editions are passed over. */
export function scorecard(edition: Edition, judgements: readonly Judgement[]): Scorecard {
  const judgementOf = new Map(judgements.map((judgement) => [judgement.indicator, judgement]));
  const categories = edition.categories.map(({ id, weight }): CategoryTally => {
    const indicators = edition.indicators.filter(({ category }) => category === id);
    const standings = indicators.map((indicator) => standing(indicator, judgementOf.get(indicator.id)));
    return { category: id, ...tally(weight, standings) };
  });
  return { categories, total: sum(categories) };
}

type Status = Judgement['status'];

/** One indicator in raw scores; `score` null where it has none. */
interface Standing {
  readonly status: Status;
  readonly score: number | null;
  readonly max: number;
  readonly low: number;
  readonly high: number;
}

function standing(indicator: Indicator, judgement: Judgement | undefined): Standing {
  const max = maxOf(indicator);
  const open = { score: null, max, low: 0, high: max };
  if (judgement === undefined) return { status: 'not-observed', ...open };
  if (judgement.status !== 'judged') return { status: judgement.status, ...open };
  const { score, bound } = judgement;
  if (score === null) return { status: 'review', ...open };
  return {
    status: 'judged',
    score,
    max,
    low: bound === 'exact' || bound === 'at-least' ? score : 0,
    high: bound === 'exact' || bound === 'at-most' ? score : max,
  };
}

function tally(weight: number, standings: readonly Standing[]): Tally {
  const judged = standings.filter(({ score }) => score !== null);
  const scores = total(judged, ({ score }) => score ?? 0);
  const maxima = total(judged, ({ max }) => max);
  const allMaxima = total(standings, ({ max }) => max);
  const share = (part: number) => (allMaxima === 0 ? 0 : (weight * part) / allMaxima);
  const having = (status: Status) => standings.filter((one) => one.status === status).length;
  return {
    weight,
    earned: share(scores),
    decided: share(maxima),
    points: maxima === 0 ? null : (weight * scores) / maxima,
    low: share(total(standings, ({ low }) => low)),
    high: share(total(standings, ({ high }) => high)),
    judged: judged.length,
    review: having('review'),
    notObserved: having('not-observed'),
    crashed: having('crashed'),
    total: standings.length,
    coverage: standings.length === 0 ? 0 : judged.length / standings.length,
  };
}

function sum(tallies: readonly Tally[]): Tally {
  const of = (value: (one: Tally) => number) => total(tallies, value);
  const judged = of((one) => one.judged);
  const all = of((one) => one.total);
  return {
    weight: of((one) => one.weight),
    earned: of((one) => one.earned),
    decided: of((one) => one.decided),
    points: tallies.every(({ points }) => points !== null) ? of(({ points }) => points ?? 0) : null,
    low: of((one) => one.low),
    high: of((one) => one.high),
    judged,
    review: of((one) => one.review),
    notObserved: of((one) => one.notObserved),
    crashed: of((one) => one.crashed),
    total: all,
    coverage: all === 0 ? 0 : judged / all,
  };
}

function total<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((running, item) => running + value(item), 0);
}
