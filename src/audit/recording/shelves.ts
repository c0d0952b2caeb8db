import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import { fetchesOf, type RecordedFetch } from '../../../storage/fetches.ts';
import { allUrls } from '../../../storage/frontier.ts';
import { hostsOf } from '../../../storage/hosts.ts';
import type { Audited } from '../../../storage/runs.ts';
import type { HostRow, TaskRow, UrlRow } from '../../../storage/schema.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { KeptVisit } from '../../model/rendered-page.ts';
import { readPages, type PageFact } from '../desk/page-facts.ts';
import { clockSkew, isDistrustedForDates } from './clock.ts';

/** Purposes of requests whose answers a check may look into. */
const asked = ['page', 'search', 'secure-home', 'missing-page', 'https-upgrade'];

/** What storage holds of one municipality and several kinds of observation are made of. */
export interface Shelves {
  readonly municipality: Municipality;
  readonly hosts: readonly HostRow[];
  readonly urls: readonly UrlRow[];
  /** Without those whose certificate only a right clock could judge, while ours is wrong. */
  readonly fetches: readonly RecordedFetch[];
  /** How far the clocks of servers are ahead of ours, ms; 0 when they agree. */
  readonly clockSkewMs: number;
  readonly read: readonly PageFact[];
  readonly visits: readonly KeptVisit[];
  readonly visitTasks: readonly TaskRow[];
}

export async function openShelves(db: Database, audited: Audited, municipality: Municipality): Promise<Shelves> {
  const clockSkewMs = await clockSkew(db, audited.run);
  const fetches = (await Promise.all(asked.map((purpose) => fetchesOf(db, audited, purpose)))).flat();
  return {
    municipality,
    clockSkewMs,
    hosts: await hostsOf(db, audited),
    urls: await allUrls(db, audited),
    fetches: clockSkewMs === 0 ? fetches : fetches.filter((fetch) => !isDistrustedForDates(fetch)),
    read: await readPages(db, audited),
    visits: (await factsOf(db, audited, 'visit')).map(({ value }) => value as KeptVisit),
    visitTasks: await tasksOf(db, audited, 'visit'),
  };
}
