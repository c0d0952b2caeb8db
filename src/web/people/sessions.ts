import type { Database } from '../../../storage/database.ts';
import type { SessionRow } from '../../../storage/people/schema.ts';
import { addSession, forgetSessions, sessionByHash, touchSession } from '../../../storage/people/sessions.ts';
import type { Account } from '../../model/review/account.ts';
import { hashOf, newToken } from './tokens.ts';

export const idleMs = 30 * 60_000;
const absoluteMs = 12 * 60 * 60_000;
/** How exactly is known when a session was used last; a write with every request would cost more than it tells. */
const touchMs = 60_000;

/**
 * Begins a session, always with a new id, and returns the id: what the browser is to hold. Sessions that ran out, whosever
 * they are, are forgotten on the way.
 */
export async function beginSession(db: Database, account: string, address: string, now: string): Promise<string> {
  const id = newToken();
  await forgetSessions(db, before(now, absoluteMs), before(now, idleMs));
  const session = { hash: hashOf(id), account, csrf: newToken(), created_at: now, seen_at: now, address };
  await addSession(db, session);
  return id;
}

/** The session a browser's id stands for, and whose it is; null when it has ended. */
export async function sessionOf(
  db: Database,
  id: string,
  now: string,
): Promise<{ readonly session: SessionRow; readonly account: Account } | null> {
  const found = await sessionByHash(db, hashOf(id));
  if (found === null || hasEnded(found.session, now)) return null;
  if (found.session.seen_at < before(now, touchMs)) await touchSession(db, found.session.hash, now);
  return found;
}

/** Whether a session still lets somebody in: for what goes on after its request was let in. */
export async function stillStands(db: Database, hash: string, now: string): Promise<boolean> {
  const found = await sessionByHash(db, hash);
  return found !== null && !hasEnded(found.session, now);
}

export function hasEnded({ created_at: created, seen_at: seen }: SessionRow, now: string): boolean {
  return created <= before(now, absoluteMs) || seen <= before(now, idleMs);
}

function before(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString();
}
