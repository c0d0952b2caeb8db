import { keepBlob } from '../../../storage/blobs.ts';
import { factOf, factsOf, keepFact } from '../../../storage/facts.ts';
import { allUrls, endUrl } from '../../../storage/frontier.ts';
import type { TaskRow, UrlRow } from '../../../storage/schema.ts';
import { endTask, planTasks, suspectTask, tasksOf } from '../../../storage/tasks.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import type { SiteAudit } from '../context.ts';
import { foundLinks, ledTo } from './found-links.ts';
import { keepFound } from './keep-found.ts';
import type { PageFact } from '../desk/page-facts.ts';
import { readRendered } from '../desk/read-answer.ts';
import { endOfLeading } from './record-answer.ts';
import { runTasks } from '../run-tasks.ts';
import { visitPage } from '../look/visit-page.ts';
import { tellPage } from '../watch.ts';

/**
 * Opens in Chromium the pages below a wave that are empty or lead nowhere without scripts, within the limit per host,
 * and hands their links to the crawl. Without a browser they stay unread, which is a gap and never an absence.
 */
export async function renderShells(site: SiteAudit, below: number): Promise<void> {
  const { context, audited } = site;
  if (context.browser === null) return;
  const places = new Map((await allUrls(context.db, audited)).map((row) => [row.key, row]));
  const shells = (await factsOf(context.db, audited, 'page'))
    .map(({ value }) => value as PageFact)
    .filter(({ needsBrowser, mayHideMenu }) => needsBrowser || mayHideMenu)
    .flatMap(({ page }) => places.get(urlKey(page.url)) ?? [])
    .filter(({ wave }) => wave < below)
    .sort((a, b) => a.wave - b.wave || a.depth - b.depth || (a.rank < b.rank ? -1 : 1));
  const planned = await tasksOf(context.db, audited, 'shell');
  await planTasks(context.db, audited, 'shell', withinLimit(site, shells, planned));
  await runTasks(site, 'shell', (task) => renderShell(site, task, places.get(urlKey(task.subject))));
}

function withinLimit(site: SiteAudit, shells: readonly UrlRow[], planned: readonly TaskRow[]) {
  const counts = new Map<string, number>();
  const chosen = new Set(planned.map(({ subject }) => subject));
  for (const { subject } of planned) count(counts, new URL(subject).host);
  return shells
    .filter(({ url }) => !chosen.has(url))
    .filter(({ host }) => count(counts, host) <= site.context.plan.policy.browser.pagesPerHost)
    .map(({ url }) => ({ subject: url, reason: 'needs-browser' }));
}

function count(counts: Map<string, number>, host: string): number {
  const next = (counts.get(host) ?? 0) + 1;
  counts.set(host, next);
  return next;
}

async function renderShell(site: SiteAudit, task: TaskRow, place: UrlRow | undefined): Promise<void> {
  const { context, audited } = site;
  await tellPage(site, 'render', task.subject);
  const rendered = await visitPage(site, task.subject, 'visit');
  await suspectTask(context.db, audited, task);
  const landed = rendered.unseen === null ? canonicalUrl(rendered.url) : null;
  if (place !== undefined && landed !== null && landed !== place.url) {
    await keepLeading(site, { task, place, landed });
    return;
  }
  const reading = rendered.unseen === null && place !== undefined ? await readRendered(site, place, rendered) : null;
  await context.db.transaction().execute(async (db) => {
    if (reading === null || reading.kind !== 'page' || place === undefined) {
      const because = rendered.unseen ?? (reading?.kind === 'unseen' ? reading.because : 'unsupported_type');
      await endTask(db, audited, task, { state: 'failed', because });
      return;
    }
    await keepBlob(db, Buffer.from(rendered.html ?? ''));
    await keepFact(db, audited, reading.fact);
    await keepFound(db, site, foundLinks(site, nextWave(place), reading));
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}

/** A script of the page led the visitor elsewhere: what stands there is read under its own address. */
async function keepLeading(
  site: SiteAudit,
  { task, place, landed }: { task: TaskRow; place: UrlRow; landed: string },
): Promise<void> {
  const { context, audited } = site;
  const fact = await factOf(context.db, audited, 'page', task.subject);
  await context.db.transaction().execute(async (db) => {
    if (fact !== undefined) {
      await keepFact(db, audited, { ...fact, value: { ...(fact.value as PageFact), leadsTo: landed } });
    }
    await keepFound(db, site, ledTo(site, nextWave(place), landed));
    await endUrl(db, audited, place.key, endOfLeading(site, landed));
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}

/** What only the browser shows belongs to the next wave, like another host's links. */
function nextWave(place: UrlRow): UrlRow {
  return { ...place, wave: place.wave + 1 };
}
