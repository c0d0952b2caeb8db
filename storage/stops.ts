import type { Database } from './database.ts';
import type { StopRow } from './schema.ts';

/** Keeps that a host is not to be asked any more, in this run and in later ones; a reason given again replaces the old one. */
export async function stopHost(db: Database, stop: StopRow): Promise<void> {
  await db
    .insertInto('stop')
    .values(stop)
    .onConflict((conflict) => conflict.column('host').doUpdateSet({ because: stop.because }))
    .execute();
}

/** Lets a host be asked again; false when nobody had stopped it. */
export async function allowHost(db: Database, host: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('stop').where('host', '=', host).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** All hosts that are not to be asked, by name. */
export async function stoppedHosts(db: Database): Promise<StopRow[]> {
  return db.selectFrom('stop').selectAll().orderBy('host').execute();
}
