import type { Database } from '../../../storage/database.ts';
import { endSession } from '../../../storage/people/sessions.ts';
import { recordEvent } from '../../../storage/review/events.ts';
import type { Account } from '../../model/review/account.ts';
import { officialEntered } from '../../panel/reply-window.ts';
import { beginSession } from '../people/sessions.ts';
import { redirect, type Reply } from '../reply.ts';
import type { Context } from '../route.ts';

/** Lets somebody in who has shown who they are. Whatever session the browser had before is ended. */
export async function enter(context: Context, account: Account, to: string): Promise<Reply> {
  const { db, viewer, session, address, now, log } = context;
  if (viewer !== null && session !== null) await endSession(db, viewer.id, session);
  const id = await beginSession(db, account.id, address, now);
  if (account.role === 'official') await rememberOfficial(db, account, now);
  log.info({ event: 'signed-in', account: account.id, address });
  return redirect(to, [{ name: 'sid', value: id }]);
}

/** The coordinator sees which municipality has looked at its scorecard, and which is to be reminded. */
async function rememberOfficial(db: Database, { id, municipality }: Account, at: string): Promise<void> {
  const event = { actor: id, action: officialEntered, object: municipality ?? '', detail: {}, at };
  await db.transaction().execute((transaction) => recordEvent(transaction, event));
}
