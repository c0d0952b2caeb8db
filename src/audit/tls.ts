import { keepFact } from '../../storage/facts.ts';
import type { TaskRow } from '../../storage/schema.ts';
import { endTask, planTasks } from '../../storage/tasks.ts';
import { probeTls } from '../crawl/probe/tls.ts';
import type { SiteAudit } from './context.ts';
import { isMainHost, mainHost } from './main-host.ts';
import { runTasks } from './run-tasks.ts';

/** Shakes hands with every own host on its HTTPS port, before anything else is asked of it. */
export async function probeTlsOfHosts(site: SiteAudit): Promise<void> {
  const { context, audited, hosts } = site;
  await planTasks(
    context.db,
    audited,
    'tls',
    hosts.map(({ host }) => ({ subject: host, reason: 'own-host' })),
  );
  await runTasks(site, 'tls', (task) => probe(site, task));
}

async function probe(site: SiteAudit, task: TaskRow): Promise<void> {
  const { context, audited, municipality } = site;
  const { hostname, port } = new URL(`https://${task.subject}`);
  const facts = await context.gate.pass(task.subject, () =>
    probeTls({
      host: hostname,
      // A site configured with another port has its HTTPS there; 80 has its HTTPS on 443.
      port: port === '' || port === '80' ? 443 : Number(port),
      main: isMainHost(mainHost(municipality), task.subject),
      network: context.network,
      ca: context.ca,
    }),
  );
  await context.db.transaction().execute(async (db) => {
    if ('unseen' in facts) {
      await endTask(db, audited, task, { state: 'failed', because: facts.unseen });
      return;
    }
    await keepFact(db, audited, { kind: 'tls', subject: task.subject, version: '1', value: facts });
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}
