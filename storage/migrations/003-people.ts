import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Who may sign in, their sessions, one-time links, and failed attempts to sign in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `CREATE TABLE account (id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
       role TEXT NOT NULL CHECK (role IN ('evaluator', 'arbiter', 'coordinator', 'official', 'operator')), municipality TEXT,
       password TEXT, language TEXT NOT NULL CHECK (language IN ('bg', 'en')), settings TEXT NOT NULL, created_at TEXT NOT NULL,
       disabled_at TEXT, CHECK ((role = 'official') = (municipality IS NOT NULL))) WITHOUT ROWID`,
    `CREATE TABLE session (hash TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account(id), csrf TEXT NOT NULL,
       created_at TEXT NOT NULL, seen_at TEXT NOT NULL, address TEXT NOT NULL) WITHOUT ROWID`,
    `CREATE INDEX session_of ON session (account)`,
    `CREATE TABLE invitation (hash TEXT PRIMARY KEY, account TEXT REFERENCES account(id), created_at TEXT NOT NULL,
       expires_at TEXT NOT NULL, used_at TEXT) WITHOUT ROWID`,
    `CREATE TABLE login_attempt (subject TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at TEXT NOT NULL) WITHOUT ROWID`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
