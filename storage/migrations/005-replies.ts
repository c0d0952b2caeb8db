import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** What municipalities reply, how it is answered, and why published scores were corrected. Rows are added, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const assessment = 'edition TEXT NOT NULL, municipality TEXT NOT NULL, indicator TEXT NOT NULL';
  const statements = [
    `CREATE TABLE reply_deadline (id INTEGER PRIMARY KEY, edition TEXT NOT NULL, municipality TEXT, until TEXT NOT NULL, reason TEXT,
       account TEXT NOT NULL, at TEXT NOT NULL)`,
    `CREATE TABLE reply (id INTEGER PRIMARY KEY, ${assessment}, number INTEGER NOT NULL, version INTEGER NOT NULL, claim TEXT NOT NULL,
       text TEXT NOT NULL, url TEXT, since TEXT, account TEXT NOT NULL, at TEXT NOT NULL, sha256 TEXT NOT NULL,
       UNIQUE (edition, municipality, indicator, version), UNIQUE (edition, municipality, number))`,
    `CREATE TABLE reply_withdrawal (${assessment}, version INTEGER NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (edition, municipality, indicator, version)) WITHOUT ROWID`,
    `CREATE TABLE no_comments (edition TEXT NOT NULL, municipality TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (edition, municipality, at)) WITHOUT ROWID`,
    `CREATE TABLE reply_decision (${assessment}, version INTEGER NOT NULL, round INTEGER NOT NULL, account TEXT NOT NULL,
       outcome TEXT NOT NULL CHECK (outcome IN ('upheld', 'rejected', 'noted')), before INTEGER, score INTEGER, proof_kind TEXT,
       proof_url TEXT, proof_day TEXT, text_bg TEXT NOT NULL, text_en TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (edition, municipality, indicator), CHECK ((outcome = 'upheld') = (score IS NOT NULL)),
       CHECK ((outcome = 'upheld') = (proof_day IS NOT NULL))) WITHOUT ROWID`,
    `CREATE TABLE erratum (id INTEGER PRIMARY KEY, edition TEXT NOT NULL, municipality TEXT NOT NULL, indicator TEXT, score INTEGER,
       reason_bg TEXT NOT NULL, reason_en TEXT NOT NULL, arbiter TEXT, account TEXT NOT NULL, at TEXT NOT NULL)`,
    ...['reply_deadline', 'reply', 'reply_withdrawal', 'no_comments', 'reply_decision', 'erratum'].flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (change) =>
          `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
             BEGIN SELECT RAISE(ABORT, '${table} rows are never changed'); END`,
      ),
    ),
    // Nobody judges their own decision.
    ...['rating', 'decision'].map(
      (table) =>
        `CREATE TRIGGER second_arbiter_after_${table} BEFORE INSERT ON reply_decision
           WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${table}.edition = NEW.edition AND ${table}.municipality = NEW.municipality
                        AND ${table}.indicator = NEW.indicator AND ${table}.account = NEW.account)
           BEGIN SELECT RAISE(ABORT, 'who rated or arbitrated an assessment cannot decide a reply to it'); END`,
    ),
    `CREATE TRIGGER second_arbiter_is_not_the_first BEFORE INSERT ON decision
       WHEN EXISTS (SELECT 1 FROM reply_decision WHERE reply_decision.edition = NEW.edition
                    AND reply_decision.municipality = NEW.municipality AND reply_decision.indicator = NEW.indicator
                    AND reply_decision.account = NEW.account)
       BEGIN SELECT RAISE(ABORT, 'who decided a reply to an assessment cannot arbitrate it'); END`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
