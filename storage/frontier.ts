import { CompiledQuery, sql } from 'kysely';
import type { Database } from './database.ts';
import { failpoint } from './failpoint.ts';
import type { Audited } from './runs.ts';
import type { UrlRow } from './schema.ts';

/** An address to visit, and where in the order it stands. */
export type FrontierUrl = Pick<UrlRow, 'key' | 'host' | 'url' | 'kind' | 'wave' | 'depth' | 'rank' | 'via'>;

/** What became of an address. */
export interface UrlEnd {
  readonly state: 'done' | 'failed' | 'skipped';
  readonly because: string | null;
}

/** One statement for all links of a page: a hundred of them would take longer than deriving it. */
const upsertAll = `
  INSERT INTO url (run, municipality, key, host, url, kind, wave, depth, rank, via, state)
  SELECT ?, ?, value ->> 'key', value ->> 'host', value ->> 'url', value ->> 'kind',
         value ->> 'wave', value ->> 'depth', value ->> 'rank', value ->> 'via', 'pending'
  FROM json_each(?) WHERE true
  ON CONFLICT (run, municipality, key) DO UPDATE
  SET wave = excluded.wave, depth = excluded.depth, rank = min(rank, excluded.rank), via = excluded.via
  WHERE state = 'pending' AND attempts = 0
    AND (excluded.wave, excluded.depth, coalesce(excluded.via, '')) < (wave, depth, coalesce(via, ''))`;

/**
 * Puts addresses into the frontier; one that is there already keeps the earliest place anybody gave it, so that the
 * order never depends on who found it first. An address that was visited is left alone.
 */
export async function addUrls(db: Database, audit: Audited, urls: readonly FrontierUrl[]): Promise<void> {
  if (urls.length === 0) return;
  const row = [audit.run, audit.municipality, JSON.stringify(urls)];
  await db.executeQuery(CompiledQuery.raw(upsertAll, row));
}

/** Gives waiting addresses the places in this order, before all others of their wave and depth. */
export async function orderUrls(db: Database, audit: Audited, keys: readonly string[]): Promise<void> {
  await sql`
    UPDATE url SET rank = printf('!%08d', place.key)
    FROM json_each(${JSON.stringify(keys)}) AS place
    WHERE run = ${audit.run} AND municipality = ${audit.municipality} AND url.key = place.value
      AND state = 'pending' AND attempts = 0`.execute(db);
}

const lease = `UPDATE url SET state = 'leased'
  WHERE run = ? AND municipality = ? AND key = (
    SELECT key FROM url
    WHERE run = ? AND municipality = ? AND host = ? AND state = 'pending' AND wave <= ?
    ORDER BY wave, depth, rank LIMIT 1)
  RETURNING *`;

/** Takes the next address of a host up to a wave, in the order (wave, depth, rank); undefined when none waits. */
export async function leaseNext(
  db: Database,
  audit: Audited,
  place: { readonly host: string; readonly wave: number },
): Promise<UrlRow | undefined> {
  const asked = [audit.run, audit.municipality, audit.run, audit.municipality, place.host, place.wave];
  const { rows } = await db.executeQuery<UrlRow>(CompiledQuery.raw(lease, asked));
  const [leased] = rows;
  failpoint('leased', leased?.url);
  return leased;
}

const suspect = 'UPDATE url SET crashes = ? WHERE run = ? AND municipality = ? AND key = ?';

/**
 * Written in the moment an answer is looked into: one that takes the whole process down must not be tried for ever. A
 * kill while we wait, for the answer or for its turn to be looked into, is nobody's fault and does not count.
 */
export async function suspectUrl(
  db: Database,
  audit: Audited,
  row: Pick<UrlRow, 'key' | 'url' | 'crashes'>,
): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(suspect, [row.crashes + 1, audit.run, audit.municipality, row.key]));
  failpoint('looking', row.url);
}

const ending = `UPDATE url SET state = ?, because = ?, crashes = 0
  WHERE run = ? AND municipality = ? AND key = ?`;

/** Ends an address. An address that ended is never visited again in this run. */
export async function endUrl(db: Database, audit: Audited, key: string, end: UrlEnd): Promise<void> {
  const row = [end.state, end.because, audit.run, audit.municipality, key];
  await db.executeQuery(CompiledQuery.raw(ending, row));
}

/** Puts a leased address back for another attempt, behind fresh work of the same depth. */
export async function putBack(db: Database, audit: Audited, key: string): Promise<void> {
  await db
    .updateTable('url')
    .set((eb) => ({
      state: 'pending',
      crashes: 0,
      attempts: eb('attempts', '+', 1),
      rank: sql<string>`'~' || ltrim(rank, '~')`,
    }))
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('key', '=', key)
    .execute();
}

/**
 * Lets addresses that failed for these reasons wait once more, as after so many attempts, unless they have had as many
 * already; says whether there were any.
 */
export async function recallUrls(
  db: Database,
  audit: Audited,
  { reasons, attempts }: { readonly reasons: readonly string[]; readonly attempts: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('url')
    .set({ state: 'pending', because: null, attempts })
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('state', '=', 'failed')
    .where('because', 'in', reasons)
    .where('attempts', '<', attempts)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ends all that still waits, of one host or of all. */
export async function skipPending(db: Database, audit: Audited, because: string, host?: string): Promise<void> {
  let query = db
    .updateTable('url')
    .set({ state: 'skipped', because })
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('state', '=', 'pending');
  if (host !== undefined) query = query.where('host', '=', host);
  await query.execute();
}

/** Addresses of a host that were visited or set aside, in the order they were leased. */
export async function visitedOf(db: Database, audit: Audited, host: string): Promise<UrlRow[]> {
  return of(db, audit)
    .selectAll()
    .where('host', '=', host)
    .where('state', 'not in', ['pending', 'leased'])
    .orderBy('wave')
    .orderBy('depth')
    .orderBy('rank')
    .execute();
}

/** One address by its key. */
export async function urlOf(db: Database, audit: Audited, key: string): Promise<UrlRow | undefined> {
  return of(db, audit).selectAll().where('key', '=', key).executeTakeFirst();
}

/** Every address of an audit, by key. */
export async function allUrls(db: Database, audit: Audited): Promise<UrlRow[]> {
  return of(db, audit).selectAll().orderBy('key').execute();
}

/** The lowest wave anything still waits in; undefined when nothing waits. */
export async function nextWave(db: Database, audit: Audited): Promise<number | undefined> {
  const row = await of(db, audit)
    .select((eb) => eb.fn.min<number | null>('wave').as('wave'))
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return row?.wave ?? undefined;
}

/** Hosts with something waiting up to a wave. */
export async function waitingHosts(db: Database, audit: Audited, wave: number): Promise<string[]> {
  const rows = await of(db, audit)
    .select('host')
    .distinct()
    .where('state', '=', 'pending')
    .where('wave', '<=', wave)
    .orderBy('host')
    .execute();
  return rows.map(({ host }) => host);
}

/** How many addresses wait, ended well, failed; for progress. */
export async function countUrls(db: Database, audit: Audited): Promise<Record<UrlRow['state'], number>> {
  const rows = await of(db, audit)
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')] as const)
    .groupBy('state')
    .execute();
  const counts = { pending: 0, leased: 0, done: 0, failed: 0, skipped: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/**
 * An answer that was looked into when the whole process ended, so often in a row, is set apart. A kill from outside looks
 * the same, but an answer is looked into for moments only: to be met by three kills running is no accident.
 */
const MOST_CRASHES = 3;

/** After a kill: what was under way waits again; an answer that was looked into at each of three kills is set apart. */
export async function recoverUrls(db: Database, run: string): Promise<void> {
  const leased = db.updateTable('url').where('run', '=', run).where('state', '=', 'leased');
  await leased.where('crashes', '>=', MOST_CRASHES).set({ state: 'failed', because: 'quarantined' }).execute();
  await leased.set({ state: 'pending' }).execute();
}

function of(db: Database, audit: Audited) {
  return db.selectFrom('url').where('run', '=', audit.run).where('municipality', '=', audit.municipality);
}
