import type { Database } from '../../../storage/database.ts';
import { factOf, factsOf } from '../../../storage/facts.ts';
import type { Audited, Run } from '../../../storage/runs.ts';
import { deriveDataHosts } from '../../derive/data-hosts/data-hosts.ts';
import { pageLanguages } from '../../derive/languages/languages.ts';
import { deriveSoftware } from '../../derive/software/software.ts';
import { compileFormWords } from '../../derive/topics/form-words.ts';
import { deriveVisit } from '../../derive/visit.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Recording } from '../../model/observation/index.ts';
import type { LinkCheck } from '../../model/observation/link-check.ts';
import type { MissingPageProbe } from '../../model/observation/missing-page-probe.ts';
import type { Observed } from '../../model/observation/observed.ts';
import type { SearchProbe } from '../../model/observation/search-probe.ts';
import type { Visit } from '../../model/observation/visit.ts';
import type { Tracker } from '../../model/trackers.ts';
import { readDocuments } from '../desk/page-facts.ts';
import { isOfMainSite, ownAddresses } from '../main-host.ts';
import { observedDns } from './dns.ts';
import { documentAddresses, documentSamples } from './documents.ts';
import { documentGaps } from './gaps.ts';
import { observedHttpsUpgrade } from './https-upgrade.ts';
import { observedConsent } from './consent.ts';
import { observedKeyboard } from './keyboard.ts';
import { observedLayouts } from './layouts.ts';
import { lookAlikesOf } from './look-alikes.ts';
import { observedPages, partOf, unseenLike } from './pages.ts';
import { observedProfiles } from './profiles.ts';
import { responsesOf } from './responses.ts';
import { observedSecurityTxt } from './security-txt.ts';
import { openShelves } from './shelves.ts';
import { observedTimings } from './timings.ts';
import { observedTls } from './tls.ts';
import { axePages, observedVisits } from './visits.ts';

interface Given {
  readonly run: Run;
  readonly municipality: Municipality;
  readonly trackers: readonly Tracker[];
  readonly lexicon: Pick<Lexicon, 'forms'>;
}

/** Puts together what one audit recorded of one municipality, for the checks. Reads storage, and nothing else. */
export async function readRecording(db: Database, audited: Audited, given: Given): Promise<Recording> {
  const { municipality } = given;
  const shelves = await openShelves(db, audited, municipality);
  const isMain = isOfMainSite(municipality);
  const pages = observedPages(shelves);
  const { documents, topics } = await readDocuments(db, audited, shelves.read);
  const addresses = await documentAddresses(db, audited, shelves);
  const found = [...shelves.read.flatMap((fact) => fact.topics), ...topics];
  const search = await factOf(db, audited, 'search', 'probe');
  const responses = responsesOf(shelves);
  const visits: Observed<readonly Visit[]> = pages.seen
    ? observedVisits(shelves, (visit) => [deriveVisit(visit, { main: isMain(visit.url) }, given.trackers)])
    : unseenLike(pages);
  const read = { pages: shelves.read.map(({ page }) => page), responses, visits: visits.seen ? visits.value : [] };
  const isOwn = ownAddresses(municipality);
  return {
    municipality: municipality.id,
    asOf: given.run.asOf,
    observed: {
      tls: await observedTls(db, audited, shelves),
      dns: await observedDns(db, audited, municipality),
      httpsUpgrade: await observedHttpsUpgrade(db, audited, municipality),
      securityTxt: await observedSecurityTxt(db, audited, municipality),
      responses: partOf(pages, responses),
      software: partOf(pages, deriveSoftware(read)),
      dataHosts: partOf(
        pages,
        deriveDataHosts({ pages: read.pages, topics: found, isOwn }, compileFormWords(given.lexicon.forms)),
      ),
      visits,
      pages,
      documents: partOf(pages, documents, documentGaps(addresses)),
      documentSamples: partOf(pages, await documentSamples(db, audited, addresses)),
      topics: partOf(pages, found),
      languages: partOf(pages, pageLanguages(read.pages)),
      lookAlikes: partOf(pages, lookAlikesOf(shelves)),
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
      layouts: pages.seen ? observedLayouts(shelves) : unseenLike(pages),
      keyboard: pages.seen ? await observedKeyboard(db, audited, shelves) : unseenLike(pages),
      timings: pages.seen ? await observedTimings(db, audited, shelves) : unseenLike(pages),
      consent: pages.seen
        ? await observedConsent(db, audited, { shelves, trackers: given.trackers })
        : unseenLike(pages),
      profiles: await observedProfiles(db, audited, { municipality, pages, startedAt: given.run.startedAt }),
    },
  };
}
