import type { Database } from '../../storage/database.ts';
import { factOf, factsOf } from '../../storage/facts.ts';
import { fetchesOf, type RecordedFetch } from '../../storage/fetches.ts';
import { allUrls } from '../../storage/frontier.ts';
import { hostsOf } from '../../storage/hosts.ts';
import type { Audited, Run } from '../../storage/runs.ts';
import type { HostRow, TaskRow, UrlRow } from '../../storage/schema.ts';
import { tasksOf } from '../../storage/tasks.ts';
import { urlKey, canonicalUrl } from '../crawl/rules/canonical-url.ts';
import { deriveResponse } from '../derive/response.ts';
import { deriveVisit } from '../derive/visit.ts';
import type { Municipality } from '../model/municipality.ts';
import type { AxePage } from '../model/observation/axe.ts';
import type { Recording } from '../model/observation/index.ts';
import type { LinkCheck } from '../model/observation/link-check.ts';
import type { MissingPageProbe } from '../model/observation/missing-page-probe.ts';
import type { Gap, Observed } from '../model/observation/observed.ts';
import type { Page } from '../model/observation/page.ts';
import type { Response } from '../model/observation/response.ts';
import type { SearchProbe } from '../model/observation/search-probe.ts';
import type { TlsFacts } from '../model/observation/tls.ts';
import type { RenderedPage } from '../model/rendered-page.ts';
import type { Tracker } from '../model/trackers.ts';
import type { Unseen } from '../model/unseen.ts';
import { documentGaps, pageGaps } from './gaps.ts';
import { isMainHost, mainHost } from './main-host.ts';
import { readDocuments, readPages, type PageFact } from './page-facts.ts';

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
    fetches: await fetchesOf(db, audited, 'page'),
    read: await readPages(db, audited),
    visits: (await factsOf(db, audited, 'visit')).map(({ value }) => value as RenderedPage),
    visitTasks: await tasksOf(db, audited, 'visit'),
  };
  const pages = observedPages(shelves);
  const { documents, topics } = await readDocuments(db, audited, shelves.read);
  const search = await factOf(db, audited, 'search', 'probe');
  return {
    municipality: municipality.id,
    asOf: given.run.asOf,
    observed: {
      tls: await probed<TlsFacts>(db, audited, 'tls'),
      responses: partOf(pages, responsesOf(shelves)),
      visits: pages.seen
        ? observedVisits(shelves, (visit) => [deriveVisit(visit, { main: isMain(shelves, visit.url) }, given.trackers)])
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
  const home = urls.find((row) => isMainHost(main, row.host) && row.depth === 0)?.because;
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

function responsesOf({ municipality, urls, fetches, read }: Shelves): Response[] {
  const done = new Set(urls.filter(({ state }) => state === 'done').map(({ key }) => key));
  const htmlPages = new Set(read.map(({ page }) => urlKey(page.url)));
  const homes = new Set(
    municipality.sites.flatMap(({ url }) => (url === null ? [] : [urlKey(canonicalUrl(url) ?? url)])),
  );
  const main = mainHost(municipality);
  return fetches
    .filter(({ key, final_url }) => done.has(key) && htmlPages.has(urlKey(canonicalUrl(final_url) ?? final_url)))
    .map((fetch) => {
      const host = new URL(fetch.final_url).host;
      return deriveResponse(
        {
          requested: fetch.url,
          url: fetch.final_url,
          hops: fetch.hops,
          status: fetch.status,
          address: fetch.address,
          trust: fetch.trust as Response['trust'],
          body: null,
          bytes: fetch.bytes,
          startedAt: fetch.started_at,
          ms: fetch.ms,
          unseen: null,
          detail: fetch.detail,
        },
        { host, main: isMainHost(main, host), role: homes.has(fetch.key) ? 'home' : 'page', sha256: fetch.body },
      );
    });
}

async function probed<T>(db: Database, audited: Audited, kind: string): Promise<Observed<readonly T[]>> {
  const value = (await factsOf(db, audited, kind)).map((fact) => fact.value as T);
  const failed = (await tasksOf(db, audited, kind)).filter(({ state }) => state === 'failed');
  const gaps = failed.map(({ subject, because }): Gap => ({
    what: subject,
    because: (because ?? 'not_planned') as Unseen,
  }));
  return value.length > 0 ? { seen: true, value, gaps } : { seen: false, because: gaps[0]?.because ?? 'not_planned' };
}

/** A page of the sample that could not be visited is replaced by another, so a failed visit alone is no gap. */
function observedVisits<T>(shelves: Shelves, read: (visit: RenderedPage) => readonly T[]): Observed<readonly T[]> {
  const value = shelves.visits.filter(({ unseen }) => unseen === null).flatMap(read);
  if (value.length > 0) return { seen: true, value, gaps: [] };
  const because = shelves.visitTasks.find((task) => task.because !== null)?.because;
  return { seen: false, because: (because ?? 'no_browser') as Unseen };
}

function axePages(visit: RenderedPage): AxePage[] {
  if (visit.axe?.ran !== true) return [];
  const { version, violations, incomplete } = visit.axe;
  return [{ url: visit.url, title: visit.title, violations, incomplete, version, capturedAt: visit.startedAt }];
}

function isMain({ municipality }: Shelves, url: string): boolean {
  return isMainHost(mainHost(municipality), new URL(url).host);
}
