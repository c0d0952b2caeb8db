import { keepFact } from '../../../storage/facts.ts';
import { fetchesOf } from '../../../storage/fetches.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks } from '../../../storage/tasks.ts';
import { probeTls } from '../../crawl/probe/tls.ts';
import { deriveDataHosts } from '../../derive/data-hosts/data-hosts.ts';
import { compileFormWords } from '../../derive/topics/form-words.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { readPages } from '../desk/page-facts.ts';
import { isMainHost, mainHost } from '../main-host.ts';
import { runTasks } from '../run-tasks.ts';

/** Hosts and ports beside the configured ones that a municipality is probed at. */
const MOST_FOUND = 20;

/** Shakes hands with every own host on its HTTPS port, before anything else is asked of it. */
export async function probeTlsOfHosts(site: SiteAudit): Promise<void> {
  await probeHosts(
    site,
    site.hosts.map(({ host }) => host),
  );
}

/**
 * And with what the crawl turned out to lead to, port by port: own hosts that answered, and own hosts that take personal
 * data, a login or a payment. Visitors meet their certificates as well.
 */
export async function probeTlsOnTheWay(site: SiteAudit): Promise<void> {
  const urls = [...(await answered(site)), ...(await takingData(site))];
  const own = urls.filter((url) => url.startsWith('https:') && site.scope.siteOf(url) !== null);
  const hosts = [...new Set(own.map((url) => new URL(url).host))].sort();
  const configured = new Set(site.hosts.map(({ host }) => host));
  await probeHosts(site, hosts.filter((host) => !configured.has(host)).slice(0, MOST_FOUND));
}

async function answered({ context, audited }: SiteAudit): Promise<string[]> {
  const answers = await fetchesOf(context.db, audited, 'page');
  return answers.flatMap(({ hops }) => hops.map(({ url }) => url));
}

async function takingData({ context, audited, scope }: SiteAudit): Promise<string[]> {
  const facts = await readPages(context.db, audited);
  const pages = facts.map(({ page }) => page);
  const topics = facts.flatMap((fact) => fact.topics);
  const isOwn = (url: string) => scope.siteOf(url) !== null;
  const hosts = deriveDataHosts({ pages, topics, isOwn }, compileFormWords(context.judges.lexicon.forms));
  return hosts.flatMap(({ proofs }) => proofs.map(({ target }) => target));
}

async function probeHosts(site: SiteAudit, hosts: readonly string[]): Promise<void> {
  const { context, audited } = site;
  const tasks = [...new Set(hosts)].map((host) => ({ subject: host, reason: 'own-host' }));
  await context.db.transaction().execute((db) => planTasks(db, audited, 'tls', tasks));
  await runTasks(site, 'tls', (task) => probe(site, task));
}

/** The owner of a host asked us to stop in the middle of a probe. */
class AskedToStop extends Error {}

async function inTurn<T>({ context }: SiteAudit, host: string, connection: () => Promise<T>): Promise<T> {
  const { gate, stops } = context;
  const once = () => (stops.has(host) ? Promise.reject(new AskedToStop()) : connection());
  return gate.pass(host, once, unseenOf);
}

function unseenOf(said: unknown): Unseen | null {
  const { kind, because } = said as { readonly kind: string; readonly because?: Unseen };
  return kind === 'unseen' ? (because ?? null) : null;
}

async function probe(site: SiteAudit, task: TaskRow): Promise<void> {
  const { context, audited, municipality } = site;
  const { hostname, port } = new URL(`https://${task.subject}`);
  const facts = await probeTls({
    host: hostname,
    // A site configured with another port has its HTTPS there; 80 has its HTTPS on 443.
    port: port === '' || port === '80' ? 443 : Number(port),
    main: isMainHost(mainHost(municipality), task.subject),
    network: context.network,
    ca: context.ca,
    turn: (connection) => inTurn(site, task.subject, connection),
    signal: context.signal,
    mostMs: context.plan.policy.timeouts.connectMs,
  }).catch((error: unknown) => {
    if (error instanceof AskedToStop) return { unseen: 'asked_to_stop' as const };
    throw error;
  });
  await context.db.transaction().execute(async (db) => {
    if ('unseen' in facts) {
      await endTask(db, audited, task, { state: 'failed', because: facts.unseen });
      return;
    }
    await keepFact(db, audited, { kind: 'tls', subject: task.subject, version: '1', value: facts });
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}
