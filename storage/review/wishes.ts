import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';

/** Who asks for something, and when (ISO instant). */
interface Asking {
  readonly run: string;
  readonly account: string;
  readonly at: string;
}

/** Asks the process that audits a run to pause it; whoever asked first is remembered. */
export async function wishPause(db: Database, { run, account, at }: Asking): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('run_wish')
      .values({ run, wish: 'pause', account, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordEvent(transaction, { actor: account, action: 'run.pause', object: run, detail: {}, at });
  });
}

/** Whether a run is to pause, and since when; undefined when nobody wants it. */
export async function pauseWish(db: Database, run: string): Promise<{ account: string; at: string } | undefined> {
  return db.selectFrom('run_wish').select(['account', 'at']).where('run', '=', run).executeTakeFirst();
}

/** Takes the wish back: the run may go on. */
export async function forgetWish(db: Database, run: string): Promise<void> {
  await db.deleteFrom('run_wish').where('run', '=', run).execute();
}
