import { keepBlob } from '../../storage/blobs.ts';
import { keepFact, factsOf } from '../../storage/facts.ts';
import { addUrls, allUrls } from '../../storage/frontier.ts';
import { addHosts } from '../../storage/hosts.ts';
import type { TaskRow, UrlRow } from '../../storage/schema.ts';
import { endTask, planTasks, suspectTask, tasksOf } from '../../storage/tasks.ts';
import { urlKey } from '../crawl/rules/canonical-url.ts';
import type { SiteAudit } from './context.ts';
import { foundLinks } from './found-links.ts';
import type { PageFact } from './page-facts.ts';
import { readRendered } from './read-answer.ts';
import { runTasks } from './run-tasks.ts';
import { visitPage } from './visit-page.ts';
import { tellPage } from './watch.ts';

/**
 * Opens in Chromium the pages below a wave that are empty without scripts, within the limit per host, and hands their
 * links to the crawl. Without a browser they stay unread, which is a gap and never an absence.
 */
export async function renderShells(site: SiteAudit, below: number): Promise<void> {
  const { context, audited } = site;
  if (context.browser === null) return;
  const places = new Map((await allUrls(context.db, audited)).map((row) => [row.key, row]));
  const shells = (await factsOf(context.db, audited, 'page'))
    .map(({ value }) => value as PageFact)
    .filter(({ needsBrowser }) => needsBrowser)
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
  const reading = rendered.unseen === null && place !== undefined ? await readRendered(site, place, rendered) : null;
  await context.db.transaction().execute(async (db) => {
    if (reading === null || reading.kind !== 'page' || place === undefined) {
      const because = rendered.unseen ?? (reading?.kind === 'unseen' ? reading.because : 'unsupported_type');
      await endTask(db, audited, task, { state: 'failed', because });
      return;
    }
    await keepBlob(db, Buffer.from(rendered.html ?? ''));
    await keepFact(db, audited, reading.fact);
    // What only the browser shows belongs to the next wave, like another host's links.
    const links = foundLinks(site, { ...place, wave: place.wave + 1 }, reading);
    await addUrls(db, audited, links.urls);
    await addHosts(db, audited, links.proposed);
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}
