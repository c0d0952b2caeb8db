import type { Account } from '../../src/model/review/account.ts';
import type { Database } from '../database.ts';
import type { SessionRow } from './schema.ts';
import { accountById } from './accounts.ts';

export async function addSession(db: Database, session: SessionRow): Promise<void> {
  await db.insertInto('session').values(session).execute();
}

/** A session and whose it is; null when it was ended or the account is disabled. How old it may be is not decided here. */
export async function sessionByHash(
  db: Database,
  hash: string,
): Promise<{ readonly session: SessionRow; readonly account: Account } | null> {
  const session = await db.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (session === undefined) return null;
  const account = await accountById(db, session.account);
  return account === null || account.disabledAt !== null ? null : { session, account };
}

export async function touchSession(db: Database, hash: string, at: string): Promise<void> {
  await db.updateTable('session').set({ seen_at: at }).where('hash', '=', hash).execute();
}

/** A person's sessions, the one used last first. */
export async function sessionsOf(db: Database, account: string): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('account', '=', account)
    .orderBy('seen_at', 'desc')
    .orderBy('hash')
    .execute();
}

/** Ends one session of a person; somebody else's stays. */
export async function endSession(db: Database, account: string, hash: string): Promise<void> {
  await db.deleteFrom('session').where('account', '=', account).where('hash', '=', hash).execute();
}

/** Ends all sessions of a person, or all but one. */
export async function endSessions(db: Database, account: string, except: string | null = null): Promise<void> {
  let all = db.deleteFrom('session').where('account', '=', account);
  if (except !== null) all = all.where('hash', '!=', except);
  await all.execute();
}

/** Forgets sessions that nobody can use any more: begun, or last used, before these instants. */
export async function forgetSessions(db: Database, begunBefore: string, seenBefore: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where((where) => where.or([where('created_at', '<', begunBefore), where('seen_at', '<', seenBefore)]))
    .execute();
}
