import type { Database } from '../../../storage/database.ts';
import { allUrls } from '../../../storage/frontier.ts';
import { hostsOf } from '../../../storage/hosts.ts';
import type { Run } from '../../../storage/runs.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { RunFacts } from '../../publish/report/report.ts';
import type { RunPlan } from '../context.ts';
import { documentAddresses } from '../recording/documents.ts';
import { documentGaps, pageGaps } from '../recording/gaps.ts';
import { pagesOf } from './page-facts.ts';

/** How one municipality was observed: the frame around its judgements in a report. */
export async function readRunFacts(db: Database, run: Run, municipality: Municipality): Promise<RunFacts> {
  const audited = { run: run.id, municipality: municipality.id };
  const hosts = await hostsOf(db, audited);
  const urls = await allUrls(db, audited);
  const read = await pagesOf(db, audited, 'page');
  const gaps = [
    ...pageGaps({ hosts, urls }, read),
    ...documentGaps(await documentAddresses(db, audited, { urls, read })),
  ];
  const visits = (await tasksOf(db, audited, 'visit')).filter(({ state }) => state === 'done');
  const { versions, sandboxed } = run.plan as RunPlan;
  const done = (host: string, kind: string) =>
    urls.filter((url) => url.host === host && url.kind === kind && url.state === 'done').length;
  return {
    id: run.id,
    asOf: run.asOf,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    seed: run.seed,
    versions,
    hosts: hosts
      .filter(({ origin }) => origin === 'configured')
      .map(({ host, site }) => ({
        host,
        site,
        pages: done(host, 'page'),
        documents: done(host, 'document'),
        unseen: gaps.filter(({ what }) => what === host),
      })),
    proposedHosts: hosts.filter(({ origin }) => origin === 'proposed').map(({ host }) => host),
    sample: visits.map(({ subject }) => subject),
    sandboxed,
  };
}
