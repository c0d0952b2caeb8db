import { keepFact } from '../../../storage/facts.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask } from '../../../storage/tasks.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';

/** Ends a look at one page in one transaction: with what was found, or with the reason why nothing was. */
export async function keepLook(
  { context, audited }: SiteAudit,
  task: TaskRow,
  outcome: { readonly found: unknown } | { readonly because: Unseen },
): Promise<void> {
  await context.db.transaction().execute(async (db) => {
    if ('because' in outcome) {
      await endTask(db, audited, task, { state: 'failed', because: outcome.because });
      return;
    }
    const version = context.browser?.version ?? '';
    await keepFact(db, audited, { kind: task.kind, subject: task.subject, version, value: outcome.found });
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}
