import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import type { AssessmentStanding } from './state.ts';

// Counts for whoever coordinates. Nothing here tells what anybody answered.

/** Where a question stands, as the coordinator counts it. `open`: nobody is asked yet. `re-check`: asked again. */
export const countedStates = ['open', 'in-review', 're-check', 'disputed', 'arbitrated', 'agreed'] as const;
export type CountedState = (typeof countedStates)[number];

/** How many questions stand where. */
export interface Tally extends Readonly<Record<CountedState, number>> {
  readonly total: number;
  /** For which the machine proposes nothing. */
  readonly unscored: number;
}

interface Stood extends AssessmentStanding {
  readonly facts: AssessmentFacts;
}

/** Where one question stands, as the coordinator counts it. */
function countedState({ state, staleHard }: Pick<AssessmentStanding, 'state' | 'staleHard'>): CountedState {
  if (state === 'not-assessed' || state === 'pre-scored' || state === 'manual-needed') return 'open';
  return staleHard && state === 'in-review' ? 're-check' : state;
}

/** Counts questions by where they stand. */
export function tallyOf(standings: readonly Stood[]): Tally {
  const counts: Record<CountedState, number> & { total: number; unscored: number } = {
    ...{ open: 0, 'in-review': 0, 're-check': 0, disputed: 0, arbitrated: 0, agreed: 0 },
    ...{ total: standings.length, unscored: 0 },
  };
  for (const standing of standings) {
    counts[countedState(standing)] += 1;
    if ((standing.facts.preScores.at(-1) ?? null) === null) counts.unscored += 1;
  }
  return counts;
}

/** One tally for each municipality, by id. */
export function tallyByMunicipality(standings: readonly Stood[]): ReadonlyMap<string, Tally> {
  const groups = new Map<string, Stood[]>();
  for (const standing of standings) {
    const { municipality } = standing.facts;
    const group = groups.get(municipality);
    if (group === undefined) groups.set(municipality, [standing]);
    else group.push(standing);
  }
  return new Map([...groups].map(([id, group]) => [id, tallyOf(group)]));
}

/** How far one evaluator has come: counts, never values. */
export interface EvaluatorProgress {
  readonly assigned: number;
  /** Of those, answered at least once in their present round. */
  readonly answered: number;
  /** Of those, handed in. */
  readonly closed: number;
  /** Answers given on the day asked about. */
  readonly today: number;
  /** Median over answers, in seconds; null where none was measured. */
  readonly medianSeconds: number | null;
  /** Share of answers given in under two seconds, 0 to 1; null where none was measured. */
  readonly fast: number | null;
}

/** Faster than that nobody has read the question. */
const fastMs = 2_000;

/** How far each evaluator has come, by account. `isToday` tells of an ISO instant whether it lies in the present day. */
export function evaluatorProgress(
  standings: readonly Stood[],
  isToday: (at: string) => boolean,
): ReadonlyMap<string, EvaluatorProgress> {
  const people = new Map<string, { assigned: number; answered: number; closed: number; today: number; ms: number[] }>();
  const of = (account: string) => {
    const known = people.get(account) ?? { assigned: 0, answered: 0, closed: 0, today: 0, ms: [] };
    people.set(account, known);
    return known;
  };
  for (const { facts, round, waitingFor } of standings) {
    for (const account of facts.evaluators) {
      const person = of(account);
      person.assigned += 1;
      if (facts.ratings.some((rating) => rating.account === account && rating.round === round)) person.answered += 1;
      if (!waitingFor.includes(account)) person.closed += 1;
    }
    for (const { account, at, dwellMs } of facts.ratings) {
      const person = of(account);
      if (isToday(at)) person.today += 1;
      if (dwellMs !== null) person.ms.push(dwellMs);
    }
  }
  return new Map(
    [...people].map(([account, { ms, ...counts }]) => [
      account,
      { ...counts, medianSeconds: median(ms), fast: shareUnder(ms, fastMs) },
    ]),
  );
}

function median(ms: readonly number[]): number | null {
  if (ms.length === 0) return null;
  const sorted = [...ms].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  const both = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  return both / 1000;
}

function shareUnder(ms: readonly number[], limit: number): number | null {
  return ms.length === 0 ? null : ms.filter((one) => one < limit).length / ms.length;
}
