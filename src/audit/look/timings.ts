import type { TaskRow } from '../../../storage/schema.ts';
import { planTasks } from '../../../storage/tasks.ts';
import { mobileConnection } from '../../crawl/render/connection.ts';
import { processorsInUse, readLoad } from '../../crawl/render/timing.ts';
import type { PageLoad, Timing } from '../../model/observation/timing.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { runTasks } from '../run-tasks.ts';
import { tellPage } from '../watch.ts';
import { mainHomes } from './homes.ts';
import { keepLook } from './keep-look.ts';
import { examinePage } from './visit-page.ts';

/** Three loads: the middle one of two would be the better or the worse. */
const LOADS = 3;

/** The loads of a page as they are kept. */
export interface KeptTiming extends Pick<Timing, 'url' | 'connection'> {
  readonly loads: readonly PageLoad[];
  readonly startedAt: string;
}

/**
 * Loads the home page of the portal three times over an imitated mobile connection, one load after the other. A quiet
 * stage: no other work of the run is under way meanwhile.
 */
export async function timeHomes(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if (context.browser === null) return;
  const homes = (await mainHomes(site)).slice(0, 1);
  const tasks = homes.map((subject) => ({ subject, reason: 'home' }));
  await planTasks(context.db, audited, 'timing', tasks);
  await runTasks(site, 'timing', (task) => time(site, task), 1);
}

async function time(site: SiteAudit, task: TaskRow): Promise<void> {
  const loads: PageLoad[] = [];
  let place = { url: task.subject, startedAt: '' };
  let because: Unseen = 'render_crash';
  await tellPage(site, 'render', task.subject);
  for (let n = 0; n < LOADS; n++) {
    const busy = await processorsInUse();
    const options = { examination: readLoad, connection: mobileConnection };
    const { page, found } = await examinePage(site, task, options);
    if (found === null) because = page.unseen ?? because;
    else {
      loads.push({ ...found, busy });
      place = { url: page.url, startedAt: page.startedAt };
    }
  }
  const kept: KeptTiming = { ...place, connection: mobileConnection, loads };
  await keepLook(site, task, loads.length === 0 ? { because } : { found: kept });
}
