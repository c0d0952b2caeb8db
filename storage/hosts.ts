import type { Database } from './database.ts';
import type { Audited } from './runs.ts';
import type { HostRow } from './schema.ts';

export type NewHost = Pick<HostRow, 'host' | 'site' | 'origin' | 'found_on'>;

/** Records hosts of a municipality; a known one stays as it is, except that the first page that showed it wins. */
export async function addHosts(db: Database, audit: Audited, hosts: readonly NewHost[]): Promise<void> {
  for (const host of hosts) {
    await db
      .insertInto('host')
      .values({ ...audit, ...host, state: 'open', because: null })
      .onConflict((conflict) =>
        conflict
          .columns(['run', 'municipality', 'host'])
          .doUpdateSet({ found_on: host.found_on })
          .where('host.found_on', '>', host.found_on ?? ''),
      )
      .execute();
  }
}

export async function hostsOf(db: Database, audit: Audited): Promise<HostRow[]> {
  return db
    .selectFrom('host')
    .selectAll()
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .orderBy('host')
    .execute();
}

/** Leaves a host alone for the rest of the run, and says why. The first reason stands. */
export async function closeHost(db: Database, audit: Audited, host: string, because: string): Promise<void> {
  await set(db, audit, host).set({ state: 'closed', because }).where('state', '=', 'open').execute();
}

function set(db: Database, audit: Audited, host: string) {
  return db
    .updateTable('host')
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('host', '=', host);
}
