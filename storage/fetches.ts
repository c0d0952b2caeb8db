import { CompiledQuery } from 'kysely';
import type { Answer } from '../src/model/answer.ts';
import type { Hop } from '../src/model/observation/response.ts';
import { keepBlob, keepPacked, type PackedBlob } from './blobs.ts';
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

const insert = `INSERT INTO fetch (run, municipality, key, purpose, attempt, url, final_url, status, unseen, detail, trust,
    address, hops, bytes, ms, started_at, body)
  VALUES (?, ?, ?, ?,
    (SELECT coalesce(max(attempt), 0) + 1 FROM fetch WHERE run = ? AND municipality = ? AND key = ?),
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Keeps an answer and its body as a new attempt; attempts are never overwritten. The body may come packed already.
 * Returns the hash of the body, or null when there is none.
 */
export async function keepFetch(
  db: Database,
  audit: Audited,
  place: FetchPlace,
  answer: Answer & { readonly packed?: PackedBlob | null },
): Promise<string | null> {
  const body = await keepBody(db, answer);
  failpoint('stored', answer.requested);
  await db.executeQuery(
    CompiledQuery.raw(insert, [
      ...[audit.run, audit.municipality, place.key, place.purpose, audit.run, audit.municipality, place.key],
      ...[answer.requested, answer.url, answer.status, answer.unseen, answer.detail, answer.trust, answer.address],
      ...[JSON.stringify(answer.hops), answer.bytes, Math.round(answer.ms), answer.startedAt, body],
    ]),
  );
  return body;
}

async function keepBody(db: Database, { body, packed }: Parameters<typeof keepFetch>[3]): Promise<string | null> {
  if (body === null || body.length === 0) return null;
  return packed ? keepPacked(db, packed) : keepBlob(db, body);
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
