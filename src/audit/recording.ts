import type { Database } from '../../storage/database.ts';
import { factOf, factsOf } from '../../storage/facts.ts';
import { fetchesOf, type RecordedFetch } from '../../storage/fetches.ts';
import { allUrls } from '../../storage/frontier.ts';
import { hostsOf } from '../../storage/hosts.ts';
import type { Audited, Run } from '../../storage/runs.ts';
import type { HostRow, TaskRow, UrlRow } from '../../storage/schema.ts';
import { tasksOf } from '../../storage/tasks.ts';
import { deriveVisit } from '../derive/visit.ts';
import type { Municipality } from '../model/municipality.ts';
import type { AxePage } from '../model/observation/axe.ts';
import type { Recording } from '../model/observation/index.ts';
import type { LinkCheck } from '../model/observation/link-check.ts';
import type { MissingPageProbe } from '../model/observation/missing-page-probe.ts';
import type { Gap, Observed } from '../model/observation/observed.ts';
import type { Page } from '../model/observation/page.ts';
import type { SearchProbe } from '../model/observation/search-probe.ts';
import type { TlsFacts } from '../model/observation/tls.ts';
import type { RenderedPage } from '../model/rendered-page.ts';
import type { Tracker } from '../model/trackers.ts';
import type { Unseen } from '../model/unseen.ts';
import { documentGaps, pageGaps } from './gaps.ts';
import { isMainHost, isOfMainSite, mainHost } from './main-host.ts';
import { readDocuments, readPages, type PageFact } from './page-facts.ts';
import { responsesOf } from './responses.ts';

/** Purposes of requests whose answers a check may look into. */
const asked = ['page', 'search', 'secure-home'];

/** Everything storage holds of one municipality, before it is put into the shape checks see. */
interface Shelves {
  readonly municipality: Municipality;
  readonly hosts: readonly HostRow[];
  readonly urls: readonly UrlRow[];
  readonly fetches: readonly RecordedFetch[];
  readonly read: readonly PageFact[];
  readonly visits: readonly RenderedPage[];
  readonly visitTasks: readonly TaskRow[];
}

/** Puts together what one audit recorded of one municipality, for the checks. Reads storage, and nothing else. */
export async function readRecording(
  db: Database,
  audited: Audited,
  given: { readonly run: Run; readonly municipality: Municipality; readonly trackers: readonly Tracker[] },
): Promise<Recording> {
  const { municipality } = given;
  const shelves: Shelves = {
    municipality,
    hosts: await hostsOf(db, audited),
    urls: await allUrls(db, audited),
    fetches: (await Promise.all(asked.map((purpose) => fetchesOf(db, audited, purpose)))).flat(),
    read: await readPages(db, audited),
    visits: (await factsOf(db, audited, 'visit')).map(({ value }) => value as RenderedPage),
    visitTasks: await tasksOf(db, audited, 'visit'),
  };
  const isMain = isOfMainSite(municipality);
  const pages = observedPages(shelves);
  const { documents, topics } = await readDocuments(db, audited, shelves.read);
  const search = await factOf(db, audited, 'search', 'probe');
  return {
    municipality: municipality.id,
    asOf: given.run.asOf,
    observed: {
      tls: await observedTls(db, audited, shelves),
      responses: partOf(pages, responsesOf(shelves)),
      visits: pages.seen
        ? observedVisits(shelves, (visit) => [deriveVisit(visit, { main: isMain(visit.url) }, given.trackers)])
        : unseenLike(pages),
      pages,
      documents: partOf(pages, documents, documentGaps(shelves.urls)),
      topics: partOf(pages, [...shelves.read.flatMap((fact) => fact.topics), ...topics]),
      links: partOf(
        pages,
        (await factsOf(db, audited, 'link')).map(({ value }) => value as LinkCheck),
        [],
      ),
      search: search === undefined || !pages.seen ? unseenLike(pages) : (search.value as Observed<SearchProbe>),
      missingPages: partOf(
        pages,
        (await factsOf(db, audited, 'missing-page')).map(({ value }) => value as MissingPageProbe),
        [],
      ),
      axe: pages.seen ? observedVisits(shelves, axePages) : unseenLike(pages),
    },
  };
}

/** Without one page of the main portal the content was not observed, whatever other hosts showed. */
function observedPages({ municipality, hosts, urls, read }: Shelves): Observed<readonly Page[]> {
  const main = mainHost(municipality);
  if (!read.some(({ page }) => isMainHost(main, page.host))) {
    return { seen: false, because: mainReason({ hosts, urls }, main) };
  }
  return { seen: true, value: read.map(({ page }) => page), gaps: pageGaps({ hosts, urls }, read) };
}

function mainReason({ hosts, urls }: Pick<Shelves, 'hosts' | 'urls'>, main: string | null): Unseen {
  const closed = hosts.find((row) => isMainHost(main, row.host) && row.because !== null)?.because;
  const homes = urls.filter((row) => isMainHost(main, row.host) && row.depth === 0).map(({ because }) => because);
  const home = homes.find((because) => because !== null && because !== 'redirect_target');
  return (closed ?? home ?? 'not_planned') as Unseen;
}

function unseenLike<T>(pages: Observed<readonly Page[]>): Observed<T> {
  return { seen: false, because: pages.seen ? 'not_planned' : pages.because };
}

/** Something read off the pages: seen if they were, and as partial as they are. */
function partOf<T>(pages: Observed<readonly Page[]>, value: T, gaps?: readonly Gap[]): Observed<T> {
  return pages.seen
    ? { seen: true, value, gaps: [...pages.gaps, ...(gaps ?? [])] }
    : { seen: false, because: pages.because };
}

/** A host that refuses TLS on its port and serves pages without it was seen well enough: it has none. */
async function observedTls(
  db: Database,
  audited: Audited,
  { municipality, fetches }: Shelves,
): Promise<Observed<readonly TlsFacts[]>> {
  const probes = (await factsOf(db, audited, 'tls')).map(({ value }) => value as TlsFacts);
  const failed = (await tasksOf(db, audited, 'tls')).filter(({ state }) => state === 'failed');
  const plain = new Map(
    fetches
      .filter(({ final_url: url, unseen, status }) => url.startsWith('http:') && unseen === null && status === 200)
      .map(({ final_url: url, started_at }) => [new URL(url).host, started_at]),
  );
  const value: TlsFacts[] = [...probes];
  const gaps: Gap[] = [];
  for (const { subject: host, because } of failed) {
    const capturedAt = plain.get(host);
    if (because !== 'conn_refused' || capturedAt === undefined) {
      gaps.push({ what: host, because: (because ?? 'not_planned') as Unseen });
      continue;
    }
    const main = isMainHost(mainHost(municipality), host);
    value.push({ host, port: 443, main, verdict: 'no-tls', code: 'ECONNREFUSED', versions: [], chain: [], capturedAt });
  }
  return value.length > 0 ? { seen: true, value, gaps } : { seen: false, because: gaps[0]?.because ?? 'not_planned' };
}

/**
 * A page of the sample that could not be visited is replaced by another, so a failed visit alone is no gap: only that of
 * the portal's home page is, for no other stands in its place.
 */
function observedVisits<T>(
  { municipality, read: pages, visits, visitTasks }: Shelves,
  read: (visit: RenderedPage) => readonly T[],
): Observed<readonly T[]> {
  const isMain = isOfMainSite(municipality);
  const seen = visits.filter(({ unseen }) => unseen === null);
  const reasonFor = (about: (url: string) => boolean): Unseen =>
    (visitTasks.find(({ subject, because }) => because !== null && about(subject))?.because ?? 'no_browser') as Unseen;
  if (!seen.some(({ url }) => isMain(url))) return { seen: false, because: reasonFor(isMain) };
  const visited = new Set(seen.flatMap(({ url, requested }) => [url, requested]));
  const unvisited = pages.filter(({ page: { home, url } }) => home && isMain(url) && !visited.has(url));
  return {
    seen: true,
    value: seen.flatMap(read),
    gaps: unvisited.map(({ page: { url } }) => ({ what: url, because: reasonFor((subject) => subject === url) })),
  };
}

function axePages(visit: RenderedPage): AxePage[] {
  if (visit.axe?.ran !== true) return [];
  const { version, violations, incomplete } = visit.axe;
  return [{ url: visit.url, title: visit.title, violations, incomplete, version, capturedAt: visit.startedAt }];
}
