import type { Database } from './database.ts';
import { recordEvent } from './review/events.ts';

/** Which failures of a run are tried once more, and who wants it. */
interface Retrying {
  readonly run: string;
  /** Reasons that another attempt may change. */
  readonly reasons: readonly string[];
  /** The stage after which the audits concerned go on. */
  readonly stage: string;
  readonly account: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Puts addresses and planned work that failed, or were left out with their host, back among what waits, and opens the run
 * again. What was recorded stays. Returns how many pieces that was; with none the run is left as it is. Only for a run that
 * no process has under way.
 */
export async function retryFailed(db: Database, { run, reasons, stage, account, at }: Retrying): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('host')
      .set({ state: 'open', because: null })
      .where('run', '=', run)
      .where('state', '=', 'closed')
      .where('because', 'in', reasons)
      .execute();
    const urls = await transaction
      .updateTable('url')
      .set({ state: 'pending', because: null, attempts: 0, crashes: 0 })
      .where('run', '=', run)
      .where('state', 'in', ['failed', 'skipped'])
      .where('because', 'in', reasons)
      .returning('municipality')
      .execute();
    const tasks = await transaction
      .updateTable('task')
      .set({ state: 'pending', because: null, crashes: 0 })
      .where('run', '=', run)
      .where('state', '=', 'failed')
      .where('because', 'in', reasons)
      .returning('municipality')
      .execute();
    const pieces = [...urls, ...tasks];
    if (pieces.length === 0) return 0;
    const municipalities = [...new Set(pieces.map(({ municipality }) => municipality))].sort();
    await transaction
      .updateTable('audit')
      .set({ stage })
      .where('run', '=', run)
      .where('municipality', 'in', municipalities)
      .where('stage', '!=', 'new')
      .execute();
    await transaction.updateTable('run').set({ state: 'open', finished_at: null }).where('id', '=', run).execute();
    const detail = { pieces: pieces.length, municipalities };
    await recordEvent(transaction, { actor: account, action: 'run.retried', object: run, detail, at });
    return pieces.length;
  });
}
