import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { StorageError } from '../errors.ts';
import { failpoint } from '../failpoint.ts';
import * as first from './001-first.ts';
import * as manners from './002-manners.ts';
import * as people from './003-people.ts';
import * as review from './004-review.ts';
import * as replies from './005-replies.ts';

/** Forward only, in order; a step that has shipped is never edited. */
const steps = [first, manners, people, review, replies];

/** Version of the schema this code writes; kept in SQLite's user_version. */
export const SCHEMA_VERSION = steps.length;

/**
 * Brings the schema up to date, all steps in one transaction: a migration that is killed has not happened.
 * Throws StorageError when a newer version of the software wrote the file.
 */
export async function migrate(db: Kysely<unknown>, migrating: () => void): Promise<void> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db);
  const found = rows[0]?.user_version ?? 0;
  if (found > SCHEMA_VERSION) {
    throw new StorageError(
      'newer',
      `The database was written by a newer version of Gradomer (schema ${found}, this version knows ${SCHEMA_VERSION}). Update Gradomer, or name another file with --db.`,
    );
  }
  if (found === SCHEMA_VERSION) return;
  migrating();
  await db.transaction().execute(async (transaction) => {
    for (const step of steps.slice(found)) await step.up(transaction);
    failpoint('upgraded');
    await sql.raw(`PRAGMA user_version = ${SCHEMA_VERSION}`).execute(transaction);
  });
}
