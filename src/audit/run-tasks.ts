import type { TaskRow } from '../../storage/schema.ts';
import { leaseTask } from '../../storage/tasks.ts';
import type { SiteAudit } from './context.ts';

/** Side by side, so that one slow page does not hold up the others; Chromium keeps two cores busy with two. */
const AT_ONCE = 2;

/** Does all planned work of a kind, so many pieces at a time; each piece ends itself in the transaction that keeps its outcome. */
export async function runTasks(
  site: SiteAudit,
  kind: string,
  work: (task: TaskRow) => Promise<void>,
  atOnce = AT_ONCE,
): Promise<void> {
  const { context, audited } = site;
  const worker = async (): Promise<void> => {
    for (;;) {
      context.signal.throwIfAborted();
      await context.machine.room();
      const task = await leaseTask(context.db, audited, kind);
      if (task === undefined) return;
      await work(task);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
