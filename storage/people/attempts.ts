import type { Database } from '../database.ts';
import type { AttemptRow } from './schema.ts';

export async function attemptsOf(db: Database, subject: string): Promise<AttemptRow | null> {
  const row = await db.selectFrom('login_attempt').selectAll().where('subject', '=', subject).executeTakeFirst();
  return row ?? null;
}

export async function keepAttempts(db: Database, attempts: AttemptRow): Promise<void> {
  await db.replaceInto('login_attempt').values(attempts).execute();
}

export async function forgetAttempts(db: Database, subject: string): Promise<void> {
  await db.deleteFrom('login_attempt').where('subject', '=', subject).execute();
}

export async function forgetAttemptsBefore(db: Database, at: string): Promise<void> {
  await db.deleteFrom('login_attempt').where('last_at', '<', at).execute();
}
