import type { Database } from '../../../storage/database.ts';
import { factOf, factsOf } from '../../../storage/facts.ts';
import type { Audited, Run } from '../../../storage/runs.ts';
import { deriveVisit } from '../../derive/visit.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Recording } from '../../model/observation/index.ts';
import type { LinkCheck } from '../../model/observation/link-check.ts';
import type { MissingPageProbe } from '../../model/observation/missing-page-probe.ts';
import type { Observed } from '../../model/observation/observed.ts';
import type { SearchProbe } from '../../model/observation/search-probe.ts';
import type { Tracker } from '../../model/trackers.ts';
import { readDocuments } from '../desk/page-facts.ts';
import { isOfMainSite } from '../main-host.ts';
import { documentGaps } from './gaps.ts';
import { observedPages, partOf, unseenLike } from './pages.ts';
import { responsesOf } from './responses.ts';
import { openShelves } from './shelves.ts';
import { observedTls } from './tls.ts';
import { axePages, observedVisits } from './visits.ts';

/** Puts together what one audit recorded of one municipality, for the checks. Reads storage, and nothing else. */
export async function readRecording(
  db: Database,
  audited: Audited,
  given: { readonly run: Run; readonly municipality: Municipality; readonly trackers: readonly Tracker[] },
): Promise<Recording> {
  const { municipality } = given;
  const shelves = await openShelves(db, audited, municipality);
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
