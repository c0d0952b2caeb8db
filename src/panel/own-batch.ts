import type { Database } from '../../storage/database.ts';
import type { Edition } from '../model/edition.ts';
import { dayIn } from '../model/text/day-in.ts';
import { ownQueue, type Queued } from './own-queue.ts';

/** Where a question stands in its batch, for its evaluator. */
export interface BatchPlace {
  /** 1 and up. */
  readonly n: number;
  readonly of: number;
  readonly done: number;
  /** The next municipality after this one that waits for an answer; null when the batch ends before. */
  readonly next: string | null;
  /** The municipality answered last before this one, to go back to; null when there is none. */
  readonly previous: string | null;
}

/** Whether an answer is still wanted now; what was put off comes last, when its evaluator says so. */
export function isWaiting({ status }: Pick<Queued, 'status'>): boolean {
  return status === 'open' || status === 're-check';
}

export function isDone({ status }: Pick<Queued, 'status'>): boolean {
  return status === 'answered' || status === 'closed';
}

/** Where one question stands in the batch of its indicator; null when it is not this evaluator's. */
export async function placeInBatch(
  db: Database,
  account: string,
  edition: Edition,
  { municipality, indicator }: Pick<Queued, 'municipality' | 'indicator'>,
): Promise<BatchPlace | null> {
  const batch = await ownQueue(db, account, edition, indicator);
  const index = batch.findIndex((one) => one.municipality === municipality);
  if (index === -1) return null;
  // Never back to the beginning: two pages fetched ahead must not lead to each other.
  const next = batch.slice(index + 1).find(isWaiting);
  const others = batch.filter((one) => one.municipality !== municipality && one.status === 'answered');
  const previous = others.toSorted((a, b) => compare(a.last?.at ?? '', b.last?.at ?? '')).at(-1);
  return {
    n: index + 1,
    of: batch.length,
    done: batch.filter(isDone).length,
    next: next?.municipality ?? null,
    previous: previous?.municipality ?? null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All questions about one indicator that one evaluator was given. */
export interface Batch {
  readonly indicator: string;
  readonly questions: readonly Queued[];
  readonly done: number;
  readonly state: 'new' | 'going' | 'recheck' | 'ready' | 'closed';
}

/** A queue as batches, in its order. */
export function batchesOf(queue: readonly Queued[]): Batch[] {
  const byIndicator = new Map<string, Queued[]>();
  for (const one of queue) {
    const questions = byIndicator.get(one.indicator);
    if (questions === undefined) byIndicator.set(one.indicator, [one]);
    else questions.push(one);
  }
  return Array.from(byIndicator, ([indicator, questions]) => {
    const done = questions.filter(isDone).length;
    return { indicator, questions, done, state: stateOf(questions, done) };
  });
}

function stateOf(questions: readonly Queued[], done: number): Batch['state'] {
  if (questions.some(({ status }) => status === 're-check')) return 'recheck';
  if (done < questions.length) return done === 0 ? 'new' : 'going';
  return questions.every(({ status }) => status === 'closed') ? 'closed' : 'ready';
}

/** Answers given faster than anybody can look are shown to their evaluator before the batch is handed in. */
const fastMs = 2000;

export function isFast({ last, status }: Queued): boolean {
  return status === 'answered' && last?.dwellMs != null && last.dwellMs < fastMs;
}

/** How quick an evaluator is, from the own answers alone. */
export interface Pace {
  /** Questions answered on the day of `now`, in Bulgaria. */
  readonly today: number;
  readonly answered: number;
  readonly left: number;
  /** Of all answers whose time is known; null without any. */
  readonly medianMs: number | null;
}

export function paceOf(queue: readonly Queued[], now: string): Pace {
  const answers = queue.flatMap(({ last }) => last ?? []);
  const dwells = answers.flatMap(({ dwellMs }) => dwellMs ?? []).sort((a, b) => a - b);
  const day = dayIn(now);
  return {
    today: answers.filter(({ at }) => dayIn(at) === day).length,
    answered: queue.filter(isDone).length,
    left: queue.filter((one) => !isDone(one)).length,
    medianMs: dwells[Math.floor(dwells.length / 2)] ?? null,
  };
}
