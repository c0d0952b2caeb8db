import type { Database } from './database.ts';
import { StorageError } from './errors.ts';

/** Which municipality of which run: the key of nearly everything that is kept. */
export interface Audited {
  readonly run: string;
  readonly municipality: string;
}

export interface Run {
  readonly id: string;
  readonly edition: string;
  readonly state: 'open' | 'done';
  readonly seed: number;
  /** ISO day the run judges by. */
  readonly asOf: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** The configuration in force, as it was handed over at the start. */
  readonly plan: unknown;
}

/** Starts a run and its municipalities. Its id is the edition and a running number: `2026-3`. */
export async function startRun(
  db: Database,
  run: Pick<Run, 'edition' | 'seed' | 'asOf' | 'startedAt' | 'plan'>,
  municipalities: readonly string[],
): Promise<Run> {
  return db.transaction().execute(async (transaction) => {
    const { count } = await transaction
      .selectFrom('run')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('edition', '=', run.edition)
      .executeTakeFirstOrThrow();
    const id = `${run.edition}-${count + 1}`;
    await transaction
      .insertInto('run')
      .values({
        id,
        edition: run.edition,
        state: 'open',
        seed: run.seed,
        as_of: run.asOf,
        started_at: run.startedAt,
        finished_at: null,
        plan: JSON.stringify(run.plan),
      })
      .execute();
    await transaction
      .insertInto('audit')
      .values(municipalities.map((municipality) => ({ run: id, municipality, stage: 'new' })))
      .execute();
    return { ...run, id, state: 'open', finishedAt: null };
  });
}

/** All runs, newest first. */
export async function listRuns(db: Database): Promise<Run[]> {
  const rows = await db.selectFrom('run').selectAll().orderBy('started_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    edition: row.edition,
    state: row.state,
    seed: row.seed,
    asOf: row.as_of,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    plan: JSON.parse(row.plan) as unknown,
  }));
}

/** The run named, or the latest. Throws StorageError `unknown-run` with the ids there are. */
export async function findRun(db: Database, id?: string): Promise<Run> {
  const runs = await listRuns(db);
  const found = id === undefined ? runs[0] : runs.find((run) => run.id === id);
  if (found !== undefined) return found;
  const known = runs.map((run) => run.id).join(', ');
  throw new StorageError(
    'unknown-run',
    runs.length === 0
      ? 'This database holds no run yet. Start one with: gradomer audit --edition 2026'
      : `There is no run ${id ?? ''}. The runs here are: ${known}.`,
  );
}

/** The newest finished run of an edition; undefined when none is done. */
export async function latestDoneRun(db: Database, edition: string): Promise<Run | undefined> {
  return (await listRuns(db)).find((run) => run.edition === edition && run.state === 'done');
}

export async function finishRun(db: Database, run: string, finishedAt: string): Promise<void> {
  await db.updateTable('run').set({ state: 'done', finished_at: finishedAt }).where('id', '=', run).execute();
}

/** How far the audit of each municipality of a run has come. */
export async function auditsOf(db: Database, run: string): Promise<{ municipality: string; stage: string }[]> {
  return db
    .selectFrom('audit')
    .select(['municipality', 'stage'])
    .where('run', '=', run)
    .orderBy('municipality')
    .execute();
}

export async function setStage(db: Database, audit: Audited, stage: string): Promise<void> {
  await db
    .updateTable('audit')
    .set({ stage })
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .execute();
}
