import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** What hosts ask of us, whichever run asks them: to stop, or to go slowly. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `CREATE TABLE stop (host TEXT PRIMARY KEY, because TEXT, since TEXT NOT NULL) WITHOUT ROWID`,
    `CREATE TABLE pace (host TEXT PRIMARY KEY, slowdown REAL NOT NULL, crawl_delay REAL, not_before TEXT NOT NULL) WITHOUT ROWID`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
