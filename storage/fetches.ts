import type { Answer } from '../src/model/answer.ts';
import type { Hop } from '../src/model/observation/response.ts';
import { keepBlob } from './blobs.ts';
import type { Database } from './database.ts';
import { failpoint } from './failpoint.ts';
import type { Audited } from './runs.ts';
import type { FetchRow } from './schema.ts';

/** One recorded request; the body lies under its hash among the blobs. */
export type RecordedFetch = Omit<FetchRow, 'hops' | 'run' | 'municipality'> & { readonly hops: readonly Hop[] };

/** What a request was made for: `page`, `robots`, `sitemap`, `missing-page`, `link`, `search`, `visit`. */
export interface FetchPlace {
  readonly key: string;
  readonly purpose: string;
}

/**
 * Keeps an answer and its body as a new attempt; attempts are never overwritten. Returns the hash of the body, or null
 * when there is none.
 */
export async function keepFetch(
  db: Database,
  audit: Audited,
  place: FetchPlace,
  answer: Answer,
): Promise<string | null> {
  const body = answer.body === null || answer.body.length === 0 ? null : await keepBlob(db, answer.body);
  failpoint('stored', answer.requested);
  const { last } = await db
    .selectFrom('fetch')
    .select((eb) => eb.fn.max<number | null>('attempt').as('last'))
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('key', '=', place.key)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('fetch')
    .values({
      ...audit,
      ...place,
      attempt: (last ?? 0) + 1,
      url: answer.requested,
      final_url: answer.url,
      status: answer.status,
      unseen: answer.unseen,
      detail: answer.detail,
      trust: answer.trust,
      address: answer.address,
      hops: JSON.stringify(answer.hops),
      bytes: answer.bytes,
      ms: Math.round(answer.ms),
      started_at: answer.startedAt,
      body,
    })
    .execute();
  return body;
}

/** The last attempt at every address of an audit made for one purpose, by key. */
export async function fetchesOf(db: Database, audit: Audited, purpose: string): Promise<RecordedFetch[]> {
  const rows = await db
    .selectFrom('fetch')
    .selectAll()
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('purpose', '=', purpose)
    .orderBy('key')
    .orderBy('attempt')
    .execute();
  return [...new Map(rows.map((row) => [row.key, row])).values()].map(parse);
}

/** Every attempt that all audits of a run made for one purpose. */
export async function fetchesOfRun(db: Database, run: string, purpose: string): Promise<RecordedFetch[]> {
  const rows = await db
    .selectFrom('fetch')
    .selectAll()
    .where('run', '=', run)
    .where('purpose', '=', purpose)
    .orderBy('municipality')
    .orderBy('key')
    .orderBy('attempt')
    .execute();
  return rows.map(parse);
}

/** The last attempt at one address. */
export async function fetchOf(db: Database, audit: Audited, key: string): Promise<RecordedFetch | undefined> {
  const row = await db
    .selectFrom('fetch')
    .selectAll()
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('key', '=', key)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && parse(row);
}

function parse({ hops, ...row }: FetchRow): RecordedFetch {
  return { ...row, hops: JSON.parse(hops) as Hop[] };
}
