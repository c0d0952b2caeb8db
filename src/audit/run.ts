import type { Database } from '../../storage/database.ts';
import { failpoint } from '../../storage/failpoint.ts';
import { allUrls, recoverUrls } from '../../storage/frontier.ts';
import { judgementsOf } from '../../storage/judgements.ts';
import { finishRun, type Run } from '../../storage/runs.ts';
import { recoverTasks } from '../../storage/tasks.ts';
import type { Municipality } from '../model/municipality.ts';
import type { AuditContext, SiteAudit } from './context.ts';
import { isMainHost, mainHost } from './main-host.ts';
import { clockSkew } from './recording/clock.ts';
import { acts, openSite, perform, type Act } from './municipality.ts';

/** After a kill: what was under way waits again. */
export async function recoverRun(db: Database, run: Run): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await recoverUrls(transaction, run.id);
    await recoverTasks(transaction, run.id);
  });
}

/** Audits all municipalities of a run, side by side but for what needs quiet; returns the ids of those whose main portal could not be observed. */
export async function audit(context: AuditContext, finishedAt: () => string): Promise<readonly string[]> {
  const { municipalities } = context.plan;
  const sites = municipalities.map((municipality) => openSite(context, municipality));
  for (const act of acts) {
    if (act.quiet) for (const site of sites) await perform(site, act);
    else await performAll(sites, act);
  }
  await warnOfClock(context);
  failpoint('judged');
  await finishRun(context.db, context.run.id, finishedAt());
  const unobserved: string[] = [];
  for (const municipality of municipalities) {
    if (!(await wasObserved(context, municipality))) unobserved.push(municipality.id);
  }
  return unobserved;
}

async function warnOfClock({ db, run, tell }: AuditContext): Promise<void> {
  const skew = await clockSkew(db, run.id);
  if (skew === 0) return;
  const minutes = Math.round(Math.abs(skew) / 60_000);
  const where = skew > 0 ? 'behind' : 'ahead of';
  const message =
    `The clock of this machine is ${minutes} minutes ${where} those of most servers, so certificates whose dates fall ` +
    'between the two were not judged. Set it right (timedatectl set-ntp true) and audit again.';
  tell({ kind: 'note', level: 'warn', phase: 'judge', municipality: null, message });
}

/** Whatever befalls one, the others come to the end of the act. */
async function performAll(sites: readonly SiteAudit[], act: Act): Promise<void> {
  const outcomes = await Promise.allSettled(sites.map((site) => perform(site, act)));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** A page of the main portal was read; in a partial update, something was judged. */
async function wasObserved({ db, plan, run }: AuditContext, municipality: Municipality): Promise<boolean> {
  const { indicators } = plan;
  if (indicators !== null) {
    const asked = (await judgementsOf(db, run.id)).filter(({ indicator }) => indicators.includes(indicator));
    return asked.some(({ municipality: id, status }) => id === municipality.id && status !== 'not-observed');
  }
  const urls = await allUrls(db, { run: run.id, municipality: municipality.id });
  const main = mainHost(municipality);
  return urls.some(({ host, state }) => isMainHost(main, host) && state === 'done');
}
