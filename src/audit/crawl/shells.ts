import { keepBlob } from '../../../storage/blobs.ts';
import { eachFact, factOf, factsOf, keepFact } from '../../../storage/facts.ts';
import { allUrls, endUrl } from '../../../storage/frontier.ts';
import type { TaskRow, UrlRow } from '../../../storage/schema.ts';
import { endTask, planTasks, tasksOf } from '../../../storage/tasks.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import { isFilledIn } from '../../crawl/rules/filled-in.ts';
import type { SiteAudit } from '../context.ts';
import { foundLinks, ledTo } from './found-links.ts';
import { keepFound } from './keep-found.ts';
import type { KeptPage } from '../desk/kept-page.ts';
import { pageAt, type PageFact } from '../desk/page-facts.ts';
import { pageFactOf, readRendered } from '../desk/read-answer.ts';
import { endOfLeading } from './record-answer.ts';
import { runTasks } from '../run-tasks.ts';
import { visitPage } from '../look/visit-page.ts';
import { tellPage } from '../watch.ts';

/** A page whose template is tried out in the browser, to see whether that shows more. */
const TRIAL = 'trial';

/**
 * Opens in Chromium the pages below a wave that are empty or lead nowhere without scripts, within the limit per host,
 * and hands their links to the crawl. Where a template is in doubt, its first two pages are tried, a third when they
 * disagree; where the browser shows more, all its pages in doubt follow. Without a browser they stay unread, which is a
 * gap and never an absence.
 */
export async function renderShells(site: SiteAudit, below: number): Promise<void> {
  const { context, audited } = site;
  if (context.browser === null) return;
  const places = new Map((await allUrls(context.db, audited)).map((row) => [row.key, row]));
  const sent = (await sentPages(site, places))
    .filter(({ place }) => place.wave < below)
    .sort(({ place: a }, { place: b }) => a.wave - b.wave || a.depth - b.depth || (a.rank < b.rank ? -1 : 1));
  for (let planned = -1; ;) {
    const tasks = await tasksOf(context.db, audited, 'shell');
    if (tasks.length === planned) return;
    planned = tasks.length;
    await planTasks(context.db, audited, 'shell', withinLimit(site, await wanted(site, sent, tasks), tasks));
    await runTasks(site, 'shell', (task) => renderShell(site, task, places.get(urlKey(task.subject))));
  }
}

/** A page as it was sent, as far as it tells whether to render it. */
interface Sent {
  readonly fact: Pick<PageFact, 'needsBrowser' | 'mayHideMenu' | 'doubt'> & { readonly template: string };
  readonly place: UrlRow;
}

async function sentPages({ context, audited }: SiteAudit, places: ReadonlyMap<string, UrlRow>): Promise<Sent[]> {
  const sent: Sent[] = [];
  for await (const { value } of eachFact(context.db, audited, 'page')) {
    const { page, needsBrowser, mayHideMenu, doubt = null } = value as KeptPage;
    const place = places.get(urlKey(page.url));
    const fact = { needsBrowser, mayHideMenu, doubt, template: page.template };
    if (place !== undefined) sent.push({ fact, place });
  }
  return sent;
}

/** What is to be rendered as far as is known now, and why: shells, pages like those that were filled in, trials. */
async function wanted({ context, audited }: SiteAudit, sent: readonly Sent[], tasks: readonly TaskRow[]) {
  const rendered = new Set((await factsOf(context.db, audited, 'page-rendered')).map(({ subject }) => subject));
  const tried = new Map(
    tasks
      .filter(({ reason, state }) => reason === TRIAL && state === 'done')
      .map(({ subject }) => [subject, rendered.has(subject)]),
  );
  const isShell = ({ fact }: Sent) => fact.needsBrowser || fact.mayHideMenu;
  const shells = sent.filter(isShell).map(({ place }) => ({ place, reason: 'needs-browser' }));
  const templates = byTemplate(sent.filter((one) => !isShell(one)));
  return [...shells, ...templates.flatMap((pages) => followTrials(inDoubt(pages), tried))];
}

function byTemplate(sent: readonly Sent[]): readonly (readonly Sent[])[] {
  const groups = new Map<string, Sent[]>();
  for (const one of sent) {
    const template = `${one.place.host} ${one.fact.template}`;
    groups.set(template, [...(groups.get(template) ?? []), one]);
  }
  return [...groups.values()];
}

/** Where half of a template's pages say enough as sent, those that say little have nothing more to say. */
function inDoubt(pages: readonly Sent[]): readonly UrlRow[] {
  const quiet = pages.filter(({ fact }) => fact.doubt === 'says-little').length;
  const isCommon = quiet * 2 > pages.length;
  return pages.flatMap(({ fact: { doubt }, place }) =>
    doubt === 'waits' || (isCommon && doubt === 'says-little') ? [place] : [],
  );
}

/** The pages of one template to render next: the trials, or all when the trials showed more. */
function followTrials(pages: readonly UrlRow[], tried: ReadonlyMap<string, boolean>) {
  const outcomes = pages.flatMap(({ url }) => tried.get(url) ?? []);
  const filledIn = outcomes.filter((showedMore) => showedMore).length;
  const isUndecided = outcomes.length === 2 && filledIn === 1;
  if (filledIn * 2 > outcomes.length) return pages.map((place) => ({ place, reason: 'needs-browser' }));
  return pages.slice(0, isUndecided ? 3 : 2).map((place) => ({ place, reason: TRIAL }));
}

type Wanted = Awaited<ReturnType<typeof wanted>>;

function withinLimit(site: SiteAudit, pages: Wanted, planned: readonly TaskRow[]) {
  const counts = new Map<string, number>();
  const chosen = new Set(planned.map(({ subject }) => subject));
  for (const { subject } of planned) count(counts, new URL(subject).host);
  return pages
    .filter(({ place }) => !chosen.has(place.url))
    .filter(({ place }) => count(counts, place.host) <= site.context.plan.policy.browser.pagesPerHost)
    .map(({ place, reason }) => ({ subject: place.url, reason }));
}

function count(counts: Map<string, number>, host: string): number {
  const next = (counts.get(host) ?? 0) + 1;
  counts.set(host, next);
  return next;
}

async function renderShell(site: SiteAudit, task: TaskRow, place: UrlRow | undefined): Promise<void> {
  const { context, audited } = site;
  await tellPage(site, 'render', task.subject);
  const rendered = await visitPage(site, task);
  const landed = rendered.unseen === null ? canonicalUrl(rendered.url) : null;
  if (place !== undefined && landed !== null && landed !== place.url) {
    await keepLeading(site, { task, place, landed });
    return;
  }
  const reading = rendered.unseen === null && place !== undefined ? await readRendered(site, place, rendered) : null;
  const sent = await pageAt(context.db, audited, 'page', task.subject);
  await context.db.transaction().execute(async (db) => {
    if (reading === null || reading.kind !== 'page' || place === undefined) {
      const because = rendered.unseen ?? (reading?.kind === 'unseen' ? reading.because : 'unsupported_type');
      await endTask(db, audited, task, { state: 'failed', because });
      return;
    }
    const isStatic = task.reason === TRIAL && sent !== undefined && !isFilledIn(sent.page, pageFactOf(reading).page);
    if (!isStatic) {
      await keepBlob(db, Buffer.from(rendered.html ?? ''));
      await keepFact(db, audited, reading.fact);
      await keepFound(db, site, foundLinks(site, nextWave(place), reading));
    }
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
      await keepFact(db, audited, { ...fact, value: { ...(fact.value as KeptPage), leadsTo: landed } });
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
