import type { TaskRow } from '../../../storage/schema.ts';
import { planTasks, tasksOf } from '../../../storage/tasks.ts';
import { walkKeyboard } from '../../crawl/render/keyboard.ts';
import type { Walk } from '../../crawl/render/keyboard.ts';
import type { SiteAudit } from '../context.ts';
import { readPages } from '../desk/page-facts.ts';
import { isOfMainSite } from '../main-host.ts';
import { runTasks } from '../run-tasks.ts';
import { tellPage } from '../watch.ts';
import { mainHomes } from './homes.ts';
import { keepLook } from './keep-look.ts';
import { examinePage } from './visit-page.ts';

/** A walk as it is kept. */
export interface KeptWalk extends Walk {
  readonly url: string;
  readonly title: string;
  readonly startedAt: string;
}

/** Walks with the Tab key through the home page of the portal and through a page of the sample that has a form. */
export async function walkPages(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if (context.browser === null) return;
  const pages = [
    ...(await mainHomes(site)).map((subject) => ({ subject, reason: 'home' })),
    ...(await formPages(site)).slice(0, 1).map((subject) => ({ subject, reason: 'form' })),
  ];
  await planTasks(context.db, audited, 'keyboard', pages);
  await runTasks(site, 'keyboard', (task) => walk(site, task));
}

/** Pages of the portal that were visited before and have more to fill in than a search, in the order of the sample. */
async function formPages({ context, audited, municipality }: SiteAudit): Promise<string[]> {
  const isMain = isOfMainSite(municipality);
  const withForms = (await readPages(context.db, audited)).filter(
    ({ page }) => !page.home && isMain(page.url) && page.forms.some(({ search }) => !search),
  );
  const known = new Set(withForms.map(({ page }) => page.url));
  const visited = (await tasksOf(context.db, audited, 'visit')).filter(({ state }) => state === 'done');
  return visited.map(({ subject }) => subject).filter((url) => known.has(url));
}

async function walk(site: SiteAudit, task: TaskRow): Promise<void> {
  await tellPage(site, 'render', task.subject);
  const { page, found } = await examinePage(site, task, { examination: walkKeyboard });
  if (found === null) {
    await keepLook(site, task, { because: page.unseen ?? 'render_crash' });
    return;
  }
  const { url, title, startedAt } = page;
  const kept: KeptWalk = { ...found, url, title, startedAt };
  await keepLook(site, task, { found: kept });
}
