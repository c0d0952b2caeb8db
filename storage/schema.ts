import type { PeopleSchema } from './people/schema.ts';
import type { ReplySchema } from './review/reply-schema.ts';
import type { ReviewSchema } from './review/schema.ts';

/** Rows as SQLite keeps them. Times are ISO instants, JSON is text, `value` and `bytes` are compressed. */
export interface Schema extends PeopleSchema, ReviewSchema, ReplySchema {
  run: RunRow;
  audit: AuditRow;
  host: HostRow;
  url: UrlRow;
  fetch: FetchRow;
  task: TaskRow;
  fact: FactRow;
  judgement: JudgementRow;
  blob: BlobRow;
  stop: StopRow;
  pace: PaceRow;
}

interface RunRow {
  id: string;
  edition: string;
  state: 'open' | 'done';
  seed: number;
  as_of: string;
  started_at: string;
  finished_at: string | null;
  /** The configuration in force, frozen at the start: a resumed run never meets a changed one. */
  plan: string;
}

/** One municipality in one run. */
interface AuditRow {
  run: string;
  municipality: string;
  /** The last step that was finished. */
  stage: string;
}

export interface HostRow {
  run: string;
  municipality: string;
  host: string;
  site: string;
  /** `configured`, or `proposed`: an own sub-host found on a page, for a person to confirm. */
  origin: 'configured' | 'proposed';
  found_on: string | null;
  state: 'open' | 'closed';
  because: string | null;
}

export interface UrlRow {
  run: string;
  municipality: string;
  key: string;
  host: string;
  url: string;
  kind: 'page' | 'document';
  wave: number;
  depth: number;
  rank: string;
  via: string | null;
  state: 'pending' | 'leased' | 'done' | 'failed' | 'skipped';
  because: string | null;
  attempts: number;
  /** Raised before the answer is looked into, lowered when it ends in any normal way: only true crashes add up. */
  crashes: number;
}

export interface FetchRow {
  run: string;
  municipality: string;
  key: string;
  attempt: number;
  purpose: string;
  url: string;
  final_url: string;
  status: number;
  unseen: string | null;
  detail: string | null;
  trust: string;
  address: string | null;
  hops: string;
  bytes: number;
  ms: number;
  started_at: string;
  body: string | null;
}

/** Planned work other than fetching from the frontier: visits, probes, link checks. Frozen when planned. */
export interface TaskRow {
  run: string;
  municipality: string;
  kind: string;
  subject: string;
  ordinal: number;
  reason: string;
  state: 'pending' | 'leased' | 'done' | 'failed';
  because: string | null;
  crashes: number;
}

interface FactRow {
  run: string;
  municipality: string;
  kind: string;
  subject: string;
  /** Version of the derivation, so that a changed one is derived again from the stored bodies. */
  version: string;
  value: Buffer;
}

interface JudgementRow {
  run: string;
  municipality: string;
  ordinal: number;
  indicator: string;
  value: string;
}

interface BlobRow {
  sha256: string;
  encoding: 'deflate' | 'identity';
  bytes: Buffer;
}

/** A host whose owner asked us to stop; of every run. */
export interface StopRow {
  /** Name without `www.` and port. */
  host: string;
  because: string | null;
  since: string;
}

/** How slowly a host wants to be asked, where that differs from the usual; of every run. */
export interface PaceRow {
  /** Name, with a port where it has one of its own. */
  host: string;
  slowdown: number;
  /** Seconds, from robots.txt. */
  crawl_delay: number | null;
  not_before: string;
}
