import type { Database } from './database.ts';
import { failpoint } from './failpoint.ts';
import type { Audited } from './runs.ts';
import type { TaskRow } from './schema.ts';

/** One piece of planned work and why it was planned. */
export type PlannedTask = Pick<TaskRow, 'subject' | 'reason'>;

/**
 * A task that was under way when the whole process ended, so often in a row, is set apart. A visit of the browser takes
 * seconds, so that a kill from outside often meets one; fewer would be unjust.
 */
const MOST_CRASHES = 5;

/** Freezes a plan of one kind, in order. Planning the same kind again changes nothing that stands. */
export async function planTasks(
  db: Database,
  audit: Audited,
  kind: string,
  tasks: readonly PlannedTask[],
): Promise<void> {
  for (const [ordinal, task] of tasks.entries()) {
    await db
      .insertInto('task')
      .values({ ...audit, kind, ...task, ordinal, state: 'pending', because: null, crashes: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** All planned work of a kind, in order. */
export async function tasksOf(db: Database, audit: Audited, kind: string): Promise<TaskRow[]> {
  return of(db, audit, kind).selectAll().orderBy('ordinal').orderBy('subject').execute();
}

/** Takes the next piece of work of a kind; undefined when all is done. */
export async function leaseTask(db: Database, audit: Audited, kind: string): Promise<TaskRow | undefined> {
  const leased = await db.transaction().execute(async (transaction) => {
    const next = await of(transaction, audit, kind)
      .selectAll()
      .where('state', '=', 'pending')
      .orderBy('ordinal')
      .orderBy('subject')
      .limit(1)
      .executeTakeFirst();
    if (next !== undefined) await update(transaction, audit, next, { state: 'leased' });
    return next;
  });
  failpoint('leased', leased?.subject);
  return leased;
}

/** Written in the moment a task begins: one that takes the whole process down must not be tried for ever. */
export async function suspectTask(db: Database, audit: Audited, task: TaskRow): Promise<void> {
  await update(db, audit, task, { crashes: task.crashes + 1 });
}

export async function endTask(
  db: Database,
  audit: Audited,
  task: Pick<TaskRow, 'kind' | 'subject'>,
  end: { readonly state: 'done' | 'failed'; readonly because: string | null },
): Promise<void> {
  await update(db, audit, task, { ...end, crashes: 0 });
}

/** After a kill: what was under way waits again; a task that was under way at each of five kills is set apart. */
export async function recoverTasks(db: Database, run: string): Promise<void> {
  const leased = db.updateTable('task').where('run', '=', run).where('state', '=', 'leased');
  await leased.where('crashes', '>=', MOST_CRASHES).set({ state: 'failed', because: 'quarantined' }).execute();
  await leased.set({ state: 'pending' }).execute();
}

function of(db: Database, audit: Audited, kind: string) {
  return db
    .selectFrom('task')
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('kind', '=', kind);
}

async function update(
  db: Database,
  audit: Audited,
  task: Pick<TaskRow, 'kind' | 'subject'>,
  set: Partial<TaskRow>,
): Promise<void> {
  await db
    .updateTable('task')
    .set(set)
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('kind', '=', task.kind)
    .where('subject', '=', task.subject)
    .execute();
}
