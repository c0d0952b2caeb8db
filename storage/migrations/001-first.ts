import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Runs, the frontier, what was recorded, what was derived and judged. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `CREATE TABLE run (id TEXT PRIMARY KEY, edition TEXT NOT NULL, state TEXT NOT NULL, seed INTEGER NOT NULL, as_of TEXT NOT NULL,
       started_at TEXT NOT NULL, finished_at TEXT, plan TEXT NOT NULL) WITHOUT ROWID`,
    `CREATE TABLE audit (run TEXT NOT NULL REFERENCES run(id), municipality TEXT NOT NULL, stage TEXT NOT NULL,
       PRIMARY KEY (run, municipality)) WITHOUT ROWID`,
    `CREATE TABLE host (run TEXT NOT NULL, municipality TEXT NOT NULL, host TEXT NOT NULL, site TEXT NOT NULL, origin TEXT NOT NULL,
       found_on TEXT, state TEXT NOT NULL, because TEXT, PRIMARY KEY (run, municipality, host)) WITHOUT ROWID`,
    `CREATE TABLE url (run TEXT NOT NULL, municipality TEXT NOT NULL, key TEXT NOT NULL, host TEXT NOT NULL, url TEXT NOT NULL,
       kind TEXT NOT NULL, wave INTEGER NOT NULL, depth INTEGER NOT NULL, rank TEXT NOT NULL, via TEXT, state TEXT NOT NULL,
       because TEXT, attempts INTEGER NOT NULL DEFAULT 0, crashes INTEGER NOT NULL DEFAULT 0,
       PRIMARY KEY (run, municipality, key)) WITHOUT ROWID`,
    `CREATE INDEX url_next ON url (run, municipality, host, wave, depth, rank) WHERE state = 'pending'`,
    `CREATE TABLE fetch (run TEXT NOT NULL, municipality TEXT NOT NULL, key TEXT NOT NULL, attempt INTEGER NOT NULL, purpose TEXT NOT NULL,
       url TEXT NOT NULL, final_url TEXT NOT NULL, status INTEGER NOT NULL, unseen TEXT, detail TEXT, trust TEXT NOT NULL, address TEXT,
       hops TEXT NOT NULL, bytes INTEGER NOT NULL, ms INTEGER NOT NULL, started_at TEXT NOT NULL, body TEXT REFERENCES blob(sha256),
       PRIMARY KEY (run, municipality, key, attempt)) WITHOUT ROWID`,
    `CREATE TABLE task (run TEXT NOT NULL, municipality TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, ordinal INTEGER NOT NULL,
       reason TEXT NOT NULL, state TEXT NOT NULL, because TEXT, crashes INTEGER NOT NULL DEFAULT 0,
       PRIMARY KEY (run, municipality, kind, subject)) WITHOUT ROWID`,
    `CREATE TABLE fact (run TEXT NOT NULL, municipality TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, version TEXT NOT NULL,
       value BLOB NOT NULL, PRIMARY KEY (run, municipality, kind, subject))`,
    `CREATE TABLE judgement (run TEXT NOT NULL, municipality TEXT NOT NULL, ordinal INTEGER NOT NULL, indicator TEXT NOT NULL,
       value TEXT NOT NULL, PRIMARY KEY (run, municipality, indicator)) WITHOUT ROWID`,
    `CREATE TABLE blob (sha256 TEXT PRIMARY KEY, encoding TEXT NOT NULL, bytes BLOB NOT NULL)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
