import type { TaskRow } from '../../../storage/schema.ts';
import { planTasks } from '../../../storage/tasks.ts';
import { clickRefusal, lookForNotice } from '../../crawl/render/consent.ts';
import type { NoticeSight, RefusalSight } from '../../crawl/render/consent.ts';
import { compileConsent } from '../../crawl/rules/consent-notice.ts';
import type { RenderedPage } from '../../model/rendered-page.ts';
import type { SiteAudit } from '../context.ts';
import { runTasks } from '../run-tasks.ts';
import { tellPage } from '../watch.ts';
import { mainHomes } from './homes.ts';
import { keepLook } from './keep-look.ts';
import { examinePage } from './visit-page.ts';

/** Both visits as they are kept, without their HTML; `second` is null when nothing was to be clicked, its `sight` when the page was not seen. */
export interface KeptConsent {
  readonly first: RenderedPage;
  readonly sight: NoticeSight;
  readonly second: { readonly page: RenderedPage; readonly sight: RefusalSight | null } | null;
}

/**
 * Looks how the home page of the portal asks for consent, and what it stores before it has it. Where a refusal is
 * offered, it is clicked on a second clean visit: the only thing that is ever clicked.
 */
export async function lookAtConsent(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if (context.browser === null) return;
  const homes = (await mainHomes(site)).slice(0, 1);
  const tasks = homes.map((subject) => ({ subject, reason: 'home' }));
  await planTasks(context.db, audited, 'consent', tasks);
  const pick = compileConsent(context.judges.lexicon.consent);
  const examinations = { look: lookForNotice(pick), refuse: clickRefusal(pick) };
  await runTasks(site, 'consent', (task) => look(site, task, examinations));
}

async function look(
  site: SiteAudit,
  task: TaskRow,
  examinations: { look: ReturnType<typeof lookForNotice>; refuse: ReturnType<typeof clickRefusal> },
): Promise<void> {
  await tellPage(site, 'render', task.subject);
  const { page, found } = await examinePage(site, task, { examination: examinations.look });
  const canRefuse = found?.refusal?.hindrance === null;
  const second = canRefuse ? await examinePage(site, task, { examination: examinations.refuse }) : null;
  if (found === null) {
    await keepLook(site, task, { because: page.unseen ?? 'render_crash' });
    return;
  }
  const kept: KeptConsent = {
    first: withoutHtml(page),
    sight: found,
    second: second === null ? null : { page: withoutHtml(second.page), sight: second.found },
  };
  await keepLook(site, task, { found: kept });
}

function withoutHtml(page: RenderedPage): RenderedPage {
  return { ...page, html: null };
}
