import { keepFact } from '../../../storage/facts.ts';
import { fetchesOf } from '../../../storage/fetches.ts';
import { allUrls } from '../../../storage/frontier.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks } from '../../../storage/tasks.ts';
import { probeTls } from '../../crawl/probe/tls.ts';
import type { SiteAudit } from '../context.ts';
import { isMainHost, mainHost } from '../main-host.ts';
import { runTasks } from '../run-tasks.ts';

/** Shakes hands with every own host on its HTTPS port, before anything else is asked of it. */
export async function probeTlsOfHosts(site: SiteAudit): Promise<void> {
  await probeHosts(
    site,
    site.hosts.map(({ host }) => host),
  );
}

/** And with those to which home pages turned out to lead: visitors meet their certificates as well. */
export async function probeTlsOnTheWay(site: SiteAudit): Promise<void> {
  const { context, audited, scope } = site;
  const homes = (await allUrls(context.db, audited)).filter(({ depth }) => depth === 0).map(({ key }) => key);
  const answers = (await fetchesOf(context.db, audited, 'page')).filter(({ key }) => homes.includes(key));
  const ways = answers.flatMap(({ hops }) => hops.map(({ url }) => url));
  await probeHosts(
    site,
    ways.filter((url) => url.startsWith('https:') && scope.siteOf(url) !== null).map((url) => new URL(url).host),
  );
}

async function probeHosts(site: SiteAudit, hosts: readonly string[]): Promise<void> {
  const { context, audited } = site;
  const tasks = [...new Set(hosts)].map((host) => ({ subject: host, reason: 'own-host' }));
  await planTasks(context.db, audited, 'tls', tasks);
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
