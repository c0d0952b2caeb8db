import { phases, type Phase } from '../model/review/assessment.ts';
import type { ReplyProgress } from './reply-window.ts';
import type { Tally } from './tally.ts';

/** What an edition has, as far as its phases depend on it. */
export interface EditionFacts {
  readonly phase: Phase;
  /** Accounts that may sign in, by role. */
  readonly evaluators: number;
  readonly arbiters: number;
  /** A run that is done, or under way. */
  readonly hasRun: boolean;
  readonly hasDoneRun: boolean;
  readonly isUnderWay: boolean;
  /** A run was put before the evaluators. */
  readonly isAdopted: boolean;
  /** Municipalities of the adopted findings with questions that have no two evaluators or no arbiter who can answer them. */
  readonly withoutPeople: readonly string[];
  readonly tally: Tally;
  readonly replies: ReplyProgress;
}

/** Something that must be so before a phase begins, and is not. `count` says of how many, `municipalities` of which. */
export interface Obstacle {
  readonly kind:
    | 'no-run-done'
    | 'no-run-adopted'
    | 'too-few-evaluators'
    | 'no-arbiter'
    | 'not-handed-out'
    | 'batches-open'
    | 'disputes-open'
    | 'no-reply-window'
    | 'replies-undecided'
    | 'replies-awaited';
  readonly count: number;
  readonly municipalities?: readonly string[];
}

/** The phase after the present one; null after the last. */
export function nextPhase(phase: Phase): Phase | null {
  return phases[phases.indexOf(phase) + 1] ?? null;
}

/** What stands in the way of a phase; empty when it may be entered. */
export function obstacles(to: Phase, facts: EditionFacts): readonly Obstacle[] {
  return requirements[to].flatMap((require) => require(facts) ?? []);
}

type Requirement = (facts: EditionFacts) => Obstacle | null;

const when = (kind: Obstacle['kind'], count: number): Obstacle | null => (count > 0 ? { kind, count } : null);

const whichever = (kind: Obstacle['kind'], municipalities: readonly string[]): Obstacle | null =>
  municipalities.length > 0 ? { kind, count: municipalities.length, municipalities } : null;

const adopted: Requirement = ({ isAdopted, hasDoneRun }) =>
  isAdopted ? null : { kind: hasDoneRun ? 'no-run-adopted' : 'no-run-done', count: 1 };
const evaluators: Requirement = ({ evaluators: count }) => when('too-few-evaluators', 2 - Math.min(count, 2));
const arbiter: Requirement = ({ arbiters: count }) => when('no-arbiter', 1 - Math.min(count, 1));
const handedOut: Requirement = ({ isAdopted, withoutPeople }) =>
  isAdopted ? when('not-handed-out', withoutPeople.length) : null;
const closed: Requirement = ({ tally }) => when('batches-open', tally.open + tally['in-review'] + tally['re-check']);
const settled: Requirement = ({ tally }) => when('disputes-open', tally.disputed);

const windowOpened: Requirement = ({ replies }) => when('no-reply-window', replies.window === 'none' ? 1 : 0);
const answered: Requirement = ({ replies: { undecided } }) => whichever('replies-undecided', undecided);
const heard: Requirement = ({ replies: { awaited } }) => whichever('replies-awaited', awaited);

const rating = [adopted, evaluators, arbiter, handedOut];
const requirements: Readonly<Record<Phase, readonly Requirement[]>> = {
  preparation: [],
  crawl: [],
  rating,
  arbitration: [...rating, closed],
  reply: [...rating, closed, settled],
  final: [...rating, closed, settled, windowOpened, answered, heard],
  published: [...rating, closed, settled, answered],
};
