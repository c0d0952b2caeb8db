import { fetchOf, keepFetch } from '../../../storage/fetches.ts';
import { hostsOf } from '../../../storage/hosts.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks } from '../../../storage/tasks.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import type { Answer } from '../../model/answer.ts';
import { unseenReasons, type Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { createOwnHost, type OwnHost } from '../crawl/own-host.ts';
import { pause } from '../pause.ts';
import { runTasks } from '../run-tasks.ts';
import { leftAlone } from './left-alone.ts';

/** Address of a host without HTTPS, and the key its own answer is kept under. */
export const plainHome = (name: string) => ({ url: `http://${name}/`, key: `https-upgrade:${name}` });

/** More hosts than this that only links name are hardly sites for visitors. */
const mostProposed = 10;

/** Why a host nobody configured was asked: what cannot be learnt of it leaves no gap, it may not exist. */
export const PROPOSED = 'proposed-host';

/**
 * Asks every own host once what it does with visitors who come over plain HTTP, where the crawl did not see it; also hosts
 * below it that links on its pages lead to.
 */
export async function probeHttpsUpgrade(site: SiteAudit): Promise<void> {
  const { context, audited, hosts, scope } = site;
  const names = hosts.flatMap(({ seeds }) => seeds).map((seed) => new URL(seed).hostname);
  const own = [...new Set(names)].filter((name) => scope.siteOf(plainHome(name).url) !== null);
  const proposed = (await hostsOf(context.db, audited)).filter(
    ({ host, origin }) => origin === 'proposed' && !host.includes(':'),
  );
  const tasks = [
    ...own.map((subject) => ({ subject, reason: 'own-host' })),
    ...proposed.slice(0, mostProposed).map(({ host }) => ({ subject: host, reason: PROPOSED })),
  ];
  await context.db.transaction().execute((db) => planTasks(db, audited, 'https-upgrade', tasks));
  await runTasks(site, 'https-upgrade', (task) => probe(site, task));
}

async function probe(site: SiteAudit, task: TaskRow): Promise<void> {
  const { context, audited } = site;
  const { url, key } = plainHome(task.subject);
  const known = await fetchOf(context.db, audited, urlKey(url));
  const asked = known !== undefined && known.hops.length > 0 ? null : await ask(site, url);
  await context.db.transaction().execute(async (db) => {
    if (typeof asked === 'string') {
      await endTask(db, audited, task, { state: 'failed', because: asked });
      return;
    }
    if (asked !== null) await keepFetch(db, audited, { key, purpose: 'https-upgrade' }, asked);
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}

/** Null when nothing is left to ask: a port that refuses to hand out robots.txt, however often, is closed. */
async function ask(site: SiteAudit, url: string): Promise<Answer | Unseen | null> {
  const host = site.scope.siteOf(url)?.host ?? new URL(url).host;
  const alone = await leftAlone(site, host);
  if (alone !== null) return alone;
  const own = createOwnHost(site, host);
  const forbidden = await own.forbids(url);
  if (forbidden === 'conn_refused') return null;
  return forbidden ?? askTwice(site, own, url);
}

/** One failure may be an accident of ours. */
async function askTwice({ context: { plan, signal } }: SiteAudit, own: OwnHost, url: string): Promise<Answer> {
  // Where HTTPS begins, nothing new would be seen.
  const isPlain = (next: string) => next.startsWith('http:');
  const once = () => own.ask(url, plan.policy.limits.pageBytes, isPlain);
  const first = await once();
  if (first.unseen === null || unseenReasons[first.unseen].retry === 'never') return first;
  await pause(plan.policy.retryAfterMs, signal);
  return once();
}
