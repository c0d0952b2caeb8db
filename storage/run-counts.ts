import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { UrlRow } from './schema.ts';

// Counts over a whole run, for whoever watches it. At 27 municipalities some tens of thousands of rows each.

/** So many addresses of a municipality in a state, for one reason. */
export interface UrlCount {
  readonly municipality: string;
  readonly state: UrlRow['state'];
  readonly because: string | null;
  readonly count: number;
}

export async function urlCounts(db: Database, run: string): Promise<UrlCount[]> {
  return db
    .selectFrom('url')
    .select(({ fn }) => ['municipality', 'state', 'because', fn.countAll<number>().as('count')] as const)
    .where('run', '=', run)
    .groupBy(['municipality', 'state', 'because'])
    .execute();
}

/** How many addresses of each host still wait. */
export async function waitingByHost(
  db: Database,
  run: string,
): Promise<{ municipality: string; host: string; count: number }[]> {
  return db
    .selectFrom('url')
    .select(({ fn }) => ['municipality', 'host', fn.countAll<number>().as('count')] as const)
    .where('run', '=', run)
    .where('state', '=', 'pending')
    .groupBy(['municipality', 'host'])
    .execute();
}

/** What was asked of the servers of one municipality, or of platforms for it. */
export interface FetchCount {
  readonly municipality: string;
  /** Journeys to an address; the redirects on the way are not counted. */
  readonly requests: number;
  readonly bytes: number;
  readonly ms: number;
  /** ISO instant of the last answer that came; null when none did. */
  readonly lastSuccess: string | null;
}

export async function fetchCounts(db: Database, run: string): Promise<FetchCount[]> {
  return db
    .selectFrom('fetch')
    .select(({ fn }) => [
      'municipality',
      fn.countAll<number>().as('requests'),
      fn.sum<number>('bytes').as('bytes'),
      fn.sum<number>('ms').as('ms'),
      sql<string | null>`max(CASE WHEN unseen IS NULL THEN started_at END)`.as('lastSuccess'),
    ])
    .where('run', '=', run)
    .groupBy('municipality')
    .execute();
}

/** Planned work that failed, by reason: a visit of the browser, a link, a profile. What was never to be done is left out. */
export async function failedTaskCounts(
  db: Database,
  run: string,
): Promise<{ municipality: string; because: string | null; count: number }[]> {
  return db
    .selectFrom('task')
    .select(({ fn }) => ['municipality', 'because', fn.countAll<number>().as('count')] as const)
    .where('run', '=', run)
    .where('state', '=', 'failed')
    .where('because', 'is distinct from', 'not_planned')
    .groupBy(['municipality', 'because'])
    .execute();
}

/** How many judgements of a run came out in which way. */
export async function judgementCounts(db: Database, run: string): Promise<{ status: string; count: number }[]> {
  return db
    .selectFrom('judgement')
    .select(({ fn }) => [sql<string>`value ->> 'status'`.as('status'), fn.countAll<number>().as('count')])
    .where('run', '=', run)
    .groupBy(sql`value ->> 'status'`)
    .execute();
}

/** Hosts of a run that are left alone for the rest of it, and why. */
export async function closedHosts(
  db: Database,
  run: string,
): Promise<{ municipality: string; host: string; because: string | null }[]> {
  return db
    .selectFrom('host')
    .select(['municipality', 'host', 'because'])
    .where('run', '=', run)
    .where('state', '=', 'closed')
    .orderBy('municipality')
    .orderBy('host')
    .execute();
}

/** Names of all hosts of a run. */
export async function hostsOfRun(db: Database, run: string): Promise<{ municipality: string; host: string }[]> {
  return db
    .selectFrom('host')
    .select(['municipality', 'host'])
    .where('run', '=', run)
    .where('origin', '=', 'configured')
    .orderBy('municipality')
    .orderBy('host')
    .execute();
}
