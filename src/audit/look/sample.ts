import { keepBlob } from '../../../storage/blobs.ts';
import { keepFact } from '../../../storage/facts.ts';
import { allUrls } from '../../../storage/frontier.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks, tasksOf } from '../../../storage/tasks.ts';
import { auditPage } from '../../crawl/render/audit-page.ts';
import { chooseSample, type ChosenPage } from '../../crawl/rules/sample.ts';
import { suffixes } from '../../derive/host.ts';
import type { Page } from '../../model/observation/page.ts';
import type { SiteAudit } from '../context.ts';
import { kindOfAddress } from '../crawl/document-address.ts';
import { readPages } from '../desk/page-facts.ts';
import { runTasks } from '../run-tasks.ts';
import { examinePage } from './visit-page.ts';
import { tellPage } from '../watch.ts';

/**
 * Chooses the pages that are examined in Chromium, freezes the choice, and visits them: clean profile, nothing clicked,
 * axe-core at the end (Implementing Decision (EU) 2018/1524, Annex I 3.2). A page that cannot be visited is replaced by
 * the next of the reserve, with the reason kept.
 */
export async function examineSample(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if (context.browser === null) return;
  if ((await tasksOf(context.db, audited, 'visit')).length === 0) {
    const { sample, reserve, frame } = await choose(site);
    await context.db.transaction().execute(async (db) => {
      await planTasks(db, audited, 'visit', sample);
      await planTasks(db, audited, 'reserve', reserve);
      await keepFact(db, audited, { kind: 'sample', subject: 'frame', version: '1', value: frame });
    });
  }
  for (;;) {
    await runTasks(site, 'visit', (task) => visit(site, task));
    if (!(await replaceFailed(site))) return;
  }
}

async function choose(site: SiteAudit) {
  const { context, audited } = site;
  const { samplePages, randomShare } = context.plan.policy.browser;
  const pages = (await readPages(context.db, audited))
    .filter(({ page }) => page.hollow === null)
    .map(({ page, topics }) => ({
      url: page.url,
      site: page.site,
      home: page.home,
      template: page.template,
      role: page.role,
      forms: page.forms.length,
      documents: page.links.filter(({ url }) => kindOfAddress(url) === 'document').length,
      columns: Math.max(0, ...page.tables.filter(({ region }) => region === 'main').map(({ columns }) => columns)),
      ...foreignHosts(site, page),
      topics: [
        ...new Set(topics.filter(({ field }) => field === 'title' || field === 'heading').map(({ topic }) => topic)),
      ],
    }));
  const chosen = chooseSample({ pages, seed: context.run.seed, size: samplePages, randomShare });
  const tasks = (list: readonly ChosenPage[]) =>
    list.map(({ url, clause, reason }) => ({ subject: url, reason: `(${clause}) ${reason}` }));
  const frame: SampleFrame = { seed: context.run.seed, drawnFrom: pages.length, known: await knownPages(site) };
  return { sample: tasks(chosen.sample), reserve: tasks(chosen.reserve), frame };
}

/** What a sample was drawn from: so many pages that were read, of at least so many that are known. */
interface SampleFrame {
  readonly seed: number;
  readonly drawnFrom: number;
  readonly known: number;
}

async function knownPages({ context, audited }: SiteAudit): Promise<number> {
  const pages = (await allUrls(context.db, audited)).filter(({ kind }) => kind === 'page');
  return pages.filter(({ because }) => because !== 'redirect_target').length;
}

/** Whose scripts, frames and pictures a page names, apart from the municipality's own. */
function foreignHosts({ scope, context }: SiteAudit, { scripts, frames, images }: Page) {
  const named = [...scripts, ...frames, ...images.map(({ src }) => src)];
  const outside = named.filter((url) => scope.siteOf(url) === null && scope.proposes(url) === null);
  const foreign = [...new Set(outside.map((url) => new URL(url).hostname))];
  const known = new Set(context.judges.trackers.flatMap(({ hosts }) => hosts));
  return { foreign, trackers: foreign.filter((host) => suffixes(host).some((suffix) => known.has(suffix))) };
}

async function visit(site: SiteAudit, task: TaskRow): Promise<void> {
  const { context, audited } = site;
  await tellPage(site, 'axe', task.subject);
  const { page, found } = await examinePage(site, task, { examination: auditPage });
  await context.db.transaction().execute(async (db) => {
    if (found === null) {
      await endTask(db, audited, task, { state: 'failed', because: page.unseen });
      return;
    }
    const { html, ...rendered } = page;
    const { screenshot, ...audit } = found;
    const dom = html === null ? null : await keepBlob(db, Buffer.from(html));
    const picture = screenshot === null ? null : await keepBlob(db, screenshot);
    const version = context.browser?.version ?? '';
    await keepFact(db, audited, {
      kind: 'visit',
      subject: task.subject,
      version,
      value: { ...rendered, ...audit, dom, picture },
    });
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}

/** Plans a page of the reserve for each failed one that has no replacement yet; false when there is nothing to plan. */
async function replaceFailed(site: SiteAudit): Promise<boolean> {
  const { context, audited } = site;
  const visits = await tasksOf(context.db, audited, 'visit');
  const replaced = new Set(visits.flatMap(({ reason }) => /^replaces (\S+)/u.exec(reason)?.[1] ?? []));
  const taken = new Set(visits.map(({ subject }) => subject));
  const reserve = (await tasksOf(context.db, audited, 'reserve')).filter(({ subject }) => !taken.has(subject));
  const failed = visits.filter(({ state, subject }) => state === 'failed' && !replaced.has(subject));
  const additions = failed.flatMap((task, n) => {
    const next = reserve[n];
    return next === undefined
      ? []
      : [{ subject: next.subject, reason: `replaces ${task.subject} (${task.because ?? ''}): ${next.reason}` }];
  });
  await planTasks(context.db, audited, 'visit', additions);
  return additions.length > 0;
}
