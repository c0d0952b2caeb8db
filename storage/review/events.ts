import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import type { EventRow } from './schema.ts';

/** Something somebody did. `actor` is an account id, or `command-line`; `object` names what it was done to. */
export interface NewEvent {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly detail: unknown;
  /** ISO instant. */
  readonly at: string;
}

/** What the first event points back to. */
const beginning = '0'.repeat(64);

/**
 * Adds an event to the log, in the transaction of what it tells of. Each holds the hash of the one before it, so that
 * nothing can be taken out or changed later without all that follows giving it away.
 */
export async function recordEvent(transaction: Transaction<Schema>, event: NewEvent): Promise<void> {
  const last = await transaction
    .selectFrom('event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row = {
    ...event,
    seq: (last?.seq ?? 0) + 1,
    detail: JSON.stringify(event.detail),
    previous: last?.hash ?? beginning,
  };
  await transaction
    .insertInto('event')
    .values({ ...row, hash: hashOf(row) })
    .execute();
}

/** Number of the last event, 0 without one: it moves whenever anybody did anything. */
export async function lastEvent(db: Database): Promise<number> {
  const row = await db.selectFrom('event').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row?.seq ?? 0;
}

/** A page of the log, newest first. */
export async function listEvents(
  db: Database,
  { before, most, action }: { before: number | null; most: number; action: string | null },
): Promise<EventRow[]> {
  let query = db.selectFrom('event').selectAll().orderBy('seq', 'desc').limit(most);
  if (before !== null) query = query.where('seq', '<', before);
  if (action !== null) query = query.where('action', 'like', `${action}%`);
  return query.execute();
}

/** Whether the log is whole: the first event that was changed, or does not follow the one before it. */
export type LogVerdict =
  | { readonly whole: true; readonly events: number; readonly head: string }
  | { readonly whole: false; readonly seq: number; readonly because: 'changed' | 'missing' };

/**
 * Reads the whole log and computes every hash anew. What is cut off at the end leaves no trace in the log itself; compare
 * `head` with one that was kept elsewhere.
 */
export async function verifyEvents(db: Database): Promise<LogVerdict> {
  const rows = await db.selectFrom('event').selectAll().orderBy('seq').execute();
  let previous = beginning;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1 || row.previous !== previous) return { whole: false, seq: index + 1, because: 'missing' };
    if (row.hash !== hashOf(row)) return { whole: false, seq: row.seq, because: 'changed' };
    previous = row.hash;
  }
  return { whole: true, events: rows.length, head: previous };
}

function hashOf({ seq, at, actor, action, object, detail, previous }: Omit<EventRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([seq, at, actor, action, object, detail, previous]))
    .digest('hex');
}
