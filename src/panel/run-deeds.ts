import type { Database } from '../../storage/database.ts';
import { recordEvent } from '../../storage/review/events.ts';
import { retryFailed } from '../../storage/retry.ts';
import { allowHost, stopHost } from '../../storage/stops.ts';
import { unseenReasons } from '../model/unseen.ts';

/** Who does something about audits, and when (ISO instant). */
export interface Deed {
  readonly by: string;
  readonly at: string;
}

/** Reasons that another attempt may change; who asked to stop may have been allowed again since. */
const passing = [
  ...Object.entries(unseenReasons).flatMap(([reason, { retry }]) => (retry === 'never' ? [] : [reason])),
  'asked_to_stop',
];

/** Whether another attempt may go better. */
export const isPassing = (because: string): boolean => passing.includes(because);

/** Puts what failed in a run for passing reasons back among what waits; see `retryFailed`. */
export async function retryRun(db: Database, run: string, { by, at }: Deed): Promise<number> {
  return retryFailed(db, { run, reasons: passing, stage: 'plan', account: by, at });
}

/** Records that a run was begun, or gone on with, from the application. */
export async function recordRunDeed(
  db: Database,
  action: 'run.started' | 'run.resumed',
  { run, detail, by, at }: Deed & { readonly run: string; readonly detail: unknown },
): Promise<void> {
  await db
    .transaction()
    .execute((transaction) => recordEvent(transaction, { actor: by, action, object: run, detail, at }));
}

/** Keeps a host from being asked, in this run and in all later ones. `host` without `www.` and port. */
export async function stopAsking(
  db: Database,
  { host, because, by, at }: Deed & { readonly host: string; readonly because: string | null },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await stopHost(transaction, { host, because, since: at });
    await recordEvent(transaction, { actor: by, action: 'host.stopped', object: host, detail: { because }, at });
  });
}

/** Lets a host be asked again; false, and nothing recorded, when it was not stopped. */
export async function allowAgain(db: Database, { host, by, at }: Deed & { readonly host: string }): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const wasStopped = await allowHost(transaction, host);
    if (wasStopped) {
      await recordEvent(transaction, { actor: by, action: 'host.allowed', object: host, detail: {}, at });
    }
    return wasStopped;
  });
}
