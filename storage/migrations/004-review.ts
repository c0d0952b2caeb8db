import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** What people decide, and the log of who did what. Facts only: rows are added, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const assessment = 'edition TEXT NOT NULL, municipality TEXT NOT NULL, indicator TEXT NOT NULL';
  const statements = [
    `CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL,
       detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE)`,
    `CREATE TABLE phase (edition TEXT NOT NULL, ordinal INTEGER NOT NULL, phase TEXT NOT NULL, since TEXT NOT NULL, account TEXT NOT NULL,
       PRIMARY KEY (edition, ordinal)) WITHOUT ROWID`,
    `CREATE TABLE finding (${assessment}, version INTEGER NOT NULL, run TEXT NOT NULL, fingerprint TEXT NOT NULL, pre_score INTEGER,
       since TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (edition, municipality, indicator, version))`,
    // Who counts and compares needs no judgement: they are large, and stay unread.
    `CREATE INDEX finding_small ON finding (edition, municipality, indicator, version, fingerprint, pre_score)`,
    `CREATE TABLE recusal (account TEXT NOT NULL, municipality TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (account, municipality)) WITHOUT ROWID`,
    `CREATE TABLE assignment (${assessment}, slot TEXT NOT NULL, account TEXT NOT NULL, arm TEXT NOT NULL, rank TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (edition, municipality, indicator, slot), UNIQUE (edition, account, indicator, municipality)) WITHOUT ROWID`,
    `CREATE INDEX assignment_queue ON assignment (account, edition, indicator, rank)`,
    `CREATE TABLE rating (id INTEGER PRIMARY KEY, ${assessment}, account TEXT NOT NULL, round INTEGER NOT NULL, finding INTEGER NOT NULL,
       arm TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL, dwell_ms INTEGER, opened INTEGER NOT NULL, client_seq TEXT NOT NULL,
       UNIQUE (account, client_seq))`,
    `CREATE INDEX rating_assessment ON rating (edition, municipality, indicator, account)`,
    `CREATE INDEX rating_account ON rating (account, edition, indicator)`,
    `CREATE TABLE remark (id INTEGER PRIMARY KEY, ${assessment}, account TEXT NOT NULL, round INTEGER NOT NULL, finding INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL)`,
    `CREATE INDEX remark_assessment ON remark (edition, municipality, indicator, account)`,
    `CREATE TABLE proof (id TEXT PRIMARY KEY, ${assessment}, account TEXT NOT NULL, url TEXT, quote TEXT, blob TEXT REFERENCES blob(sha256),
       media_type TEXT, file_name TEXT, at TEXT NOT NULL) WITHOUT ROWID`,
    `CREATE INDEX proof_assessment ON proof (edition, municipality, indicator)`,
    `CREATE TABLE postponed (${assessment}, account TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (account, edition, indicator, municipality)) WITHOUT ROWID`,
    `CREATE TABLE closure (edition TEXT NOT NULL, indicator TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (account, edition, indicator, at)) WITHOUT ROWID`,
    `CREATE TABLE arbiter_answer (id INTEGER PRIMARY KEY, ${assessment}, account TEXT NOT NULL, round INTEGER NOT NULL, finding INTEGER NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL)`,
    `CREATE TABLE decision (id INTEGER PRIMARY KEY, ${assessment}, account TEXT NOT NULL, round INTEGER NOT NULL, finding INTEGER NOT NULL,
       score INTEGER NOT NULL, reason TEXT NOT NULL, justification TEXT NOT NULL, guideline_gap INTEGER NOT NULL, at TEXT NOT NULL)`,
    `CREATE INDEX decision_assessment ON decision (edition, municipality, indicator)`,
    `CREATE TABLE reopening (${assessment}, ordinal INTEGER NOT NULL, account TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
       PRIMARY KEY (edition, municipality, indicator, ordinal)) WITHOUT ROWID`,
    `CREATE TABLE profile_decision (id INTEGER PRIMARY KEY, municipality TEXT NOT NULL, url TEXT NOT NULL, decision TEXT NOT NULL,
       degree TEXT, account TEXT NOT NULL, at TEXT NOT NULL)`,
    `CREATE TABLE run_wish (run TEXT PRIMARY KEY, wish TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID`,
    // What was answered and logged stays as it was, whatever program has the file open.
    ...[
      'event',
      'finding',
      'rating',
      'remark',
      'proof',
      'arbiter_answer',
      'decision',
      'reopening',
      'phase',
      'closure',
    ].flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (change) =>
          `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
             BEGIN SELECT RAISE(ABORT, '${table} rows are never changed'); END`,
      ),
    ),
    `CREATE TRIGGER arbiter_is_no_evaluator BEFORE INSERT ON decision
       WHEN EXISTS (SELECT 1 FROM rating WHERE rating.edition = NEW.edition AND rating.municipality = NEW.municipality
                    AND rating.indicator = NEW.indicator AND rating.account = NEW.account)
       BEGIN SELECT RAISE(ABORT, 'who rated an assessment cannot decide it'); END`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
