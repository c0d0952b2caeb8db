import { keepFact } from '../../../storage/facts.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks, tasksOf } from '../../../storage/tasks.ts';
import { askDns } from '../../crawl/probe/dns.ts';
import type { SiteAudit } from '../context.ts';
import { readPages } from '../desk/page-facts.ts';
import { runTasks } from '../run-tasks.ts';
import { dnsNames } from './dns-names.ts';
import { mailDomains } from './mail-domains.ts';

/** Asks name servers, not the hosts themselves, about every host, domain and mail domain of the municipality. */
export async function probeDns(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if ((await tasksOf(context.db, audited, 'dns')).length === 0) await planNames(site);
  await runTasks(site, 'dns', (task) => probe(site, task));
}

/** Planned at once: after a kill the same names are asked about for the same reasons. */
async function planNames({ context, audited, municipality }: SiteAudit): Promise<void> {
  const read = await readPages(context.db, audited);
  const names = dnsNames(municipality, mailDomains(read.map(({ page }) => page)));
  const tasks = [...names].map(([subject, roles]) => ({ subject, reason: roles.join() }));
  await context.db.transaction().execute((db) => planTasks(db, audited, 'dns', tasks));
}

async function probe({ context, audited }: SiteAudit, task: TaskRow): Promise<void> {
  const records = await askDns(context.dns, task.subject);
  context.signal.throwIfAborted();
  await context.db.transaction().execute(async (db) => {
    if ('unseen' in records) {
      await endTask(db, audited, task, { state: 'failed', because: records.unseen });
      return;
    }
    await keepFact(db, audited, { kind: 'dns', subject: task.subject, version: '1', value: records });
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}
