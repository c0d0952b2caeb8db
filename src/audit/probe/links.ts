import { keepFact } from '../../../storage/facts.ts';
import { fetchesOf, keepFetch, type RecordedFetch } from '../../../storage/fetches.ts';
import { allUrls } from '../../../storage/frontier.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks, tasksOf } from '../../../storage/tasks.ts';
import { checkedLink, planLinkChecks, verdictOf, type LinkAnswer, type LinkTarget } from '../../crawl/probe/links.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import { isAllowed } from '../../crawl/rules/robots.ts';
import type { Answer } from '../../model/answer.ts';
import { unseenReasons, type Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { kindOfAddress } from '../crawl/document-address.ts';
import { isShell, pagesOf, readPages, type PageFact } from '../desk/page-facts.ts';
import { pause } from '../pause.ts';
import { rulesOf } from '../crawl/robots.ts';
import { runTasks } from '../run-tasks.ts';

/** Enough to know that something is there. */
const LINK_BYTES = 65_536;

/**
 * Says of every address the pages link to whether it works: from what the crawl recorded, and for a seeded sample of
 * other people's addresses by asking each once, as politely as any page.
 */
export async function checkLinks(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if ((await tasksOf(context.db, audited, 'link')).length === 0) await planLinks(site);
  await runTasks(site, 'link', (task) => tryLink(site, task));
}

async function planLinks(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  const { scope } = site;
  const read = await readPages(context.db, audited);
  // Links of a page as sent stay links, whatever a browser made of them.
  const sent = (await pagesOf(context.db, audited, 'page')).map(({ page }) => page);
  const { known, untried } = planLinkChecks({
    pages: [...sent, ...read.map(({ page }) => page).filter(({ source }) => source === 'browser')],
    fetched: await fetchedAnswers(site, read),
    isOwn: (url) => scope.siteOf(url) !== null || scope.proposes(url) !== null,
    isForCrawl: (url) => scope.siteOf(url) !== null && kindOfAddress(url) !== 'media',
    seed: context.run.seed,
    cap: context.plan.policy.externalLinks,
  });
  await context.db.transaction().execute(async (db) => {
    for (const link of known)
      await keepFact(db, audited, { kind: 'link', subject: link.url, version: '1', value: link });
    const tasks = untried.map((target) => ({ subject: target.url, reason: JSON.stringify(target) }));
    await planTasks(db, audited, 'link', tasks);
  });
}

/** What the crawl knows by address: its answers, and why it asked nothing of the others. */
async function fetchedAnswers(site: SiteAudit, read: readonly PageFact[]): Promise<ReadonlyMap<string, LinkAnswer>> {
  const { context, audited } = site;
  const soft = new Set(read.filter(({ page }) => page.hollow === 'soft-404').map(({ page }) => page.url));
  const shells = new Set(read.filter(isShell).map(({ page }) => page.url));
  const answers = new Map((await fetchesOf(context.db, audited, 'page')).map((fetch) => [fetch.key, fetch]));
  const known = new Map<string, LinkAnswer>();
  for (const { key, url, because, state } of await allUrls(context.db, audited)) {
    const answer = answers.get(key);
    // Every address of an application is answered with the same shell, also those that lead nowhere.
    if (shells.has(url))
      known.set(url, { status: 0, unseen: 'no_browser', startedAt: context.run.startedAt, soft: false });
    // An answer that was to be asked for again, and was not, says nothing yet.
    else if (answer !== undefined && (state !== 'skipped' || because === 'redirect_target'))
      known.set(url, answerOf(answer, soft));
    // The target of a redirect was read under the address that led there.
    else if (because === 'redirect_target')
      known.set(url, { status: 200, unseen: null, startedAt: context.run.startedAt, soft: soft.has(url) });
    else if (state === 'skipped')
      known.set(url, { status: 0, unseen: because as Unseen, startedAt: context.run.startedAt, soft: false });
  }
  return known;
}

function answerOf(fetch: RecordedFetch, soft: ReadonlySet<string>): LinkAnswer {
  const { status, started_at: startedAt } = fetch;
  const moved = fetch.unseen === 'redirected_out_of_scope';
  return {
    status,
    // A redirect to somewhere else is an answer; where it leads is that address's own affair.
    unseen: moved ? null : (fetch.unseen as Unseen | null),
    startedAt,
    soft: soft.has(canonicalUrl(fetch.final_url) ?? fetch.final_url),
  };
}

async function tryLink(site: SiteAudit, task: TaskRow): Promise<void> {
  const { context, audited } = site;
  const target = JSON.parse(task.reason) as LinkTarget;
  const forbidden = await forbids(site, task.subject);
  const answer = forbidden === null ? await askTwice(site, task.subject) : null;
  context.signal.throwIfAborted();
  const { startedAt } = context.run;
  const outcome =
    answer === null ? { status: 0, unseen: forbidden, startedAt, soft: false } : { ...answer, soft: false };
  await context.db.transaction().execute(async (db) => {
    if (answer !== null) await keepFetch(db, audited, { key: `link:${urlKey(task.subject)}`, purpose: 'link' }, answer);
    const value = checkedLink(target, outcome);
    await keepFact(db, audited, { kind: 'link', subject: task.subject, version: '1', value });
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}

/** One failure may be an accident, ours or the site's; a link is called broken only when it fails twice. */
async function askTwice(site: SiteAudit, url: string): Promise<Answer> {
  const { client, gate, plan, signal } = site.context;
  const { host, origin } = new URL(url);
  // The host is being asked: its robots.txt was read, and asking for that of its https: twin would wait for itself.
  const inScope = async (next: string) =>
    (await forbids(site, next, new URL(next).host === host ? origin : undefined)) === null;
  const options = { maxBytes: LINK_BYTES, rangeBytes: LINK_BYTES, signal, inScope };
  const ask = () => gate.ask(host, () => client.get(url, options));
  const first = await ask();
  if (!mayPass(first)) return first;
  await pause(plan.policy.retryAfterMs, signal);
  return ask();
}

function mayPass(answer: Answer): boolean {
  if (answer.unseen !== null && unseenReasons[answer.unseen].retry !== 'never') return true;
  return verdictOf({ ...answer, soft: false }).verdict === 'broken';
}

/** Why the robots.txt of whoever's host it is keeps us from an address; null when it does not. */
async function forbids(site: SiteAudit, url: string, origin = new URL(url).origin): Promise<Unseen | null> {
  const rules = await rulesOf(site, origin);
  if (!rules.ok) return rules.because;
  return isAllowed(rules.robots, site.context.plan.policy.userAgent, url) ? null : 'robots_disallowed';
}
