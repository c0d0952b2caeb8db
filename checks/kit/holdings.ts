import type { Subject } from '../../src/model/check.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Observations } from '../../src/model/observation/index.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { isOwn, plain } from './address.ts';
import { citeDocument, citeHits, citePage, type Read } from './cite.ts';
import { compare } from './order.ts';
import { filesOn } from './section-content.ts';
import { about, hitsOf, isNaming, mentions, proofs, sections, strongProofs, subjectsOf } from './topics.ts';
import { mayBeThere } from './unread-links.ts';

export type Readable = Read & Pick<Observations, 'links'>;

/** What a site has on a subject, sorted by what it proves. */
export interface Holdings {
  /** Its sections on it: named so and not empty; the portal's first. */
  readonly pages: readonly Page[];
  /** Own files that are named so, or that those sections offer. */
  readonly files: readonly DocumentFile[];
  /** Of those the ones named so themselves. */
  readonly named: readonly DocumentFile[];
  /** Links to hosts whose linking proves it. */
  readonly elsewhere: readonly TopicHit[];
  /** Links named so to what was not read and may be there. */
  readonly unread: readonly TopicHit[];
  /** Sections named so that hold nothing: a template nobody filled, a page that is missing. */
  readonly hollow: readonly Page[];
  /** Words on it in other texts of the site, news left out: they prove nothing, but a person may want to look. */
  readonly mentions: readonly TopicHit[];
  /** News that speak of it. */
  readonly news: readonly TopicHit[];
}

/** Gathers what a site has on a subject, by the topics it goes by. */
export function holdingsOf(site: Readable, subject: Subject, ...topics: string[]): Holdings {
  const strong = strongProofs(site, ...topics);
  const pages = sections(site, ...topics);
  const subjects = subjectsOf(strong.filter(({ field }) => field !== 'host'));
  const named = site.documents
    .filter(({ url }) => isOwn(url, subject) && subjects.has(plain(url)))
    .sort((a, b) => compare(a.url, b.url));
  const offered = filesOn(pages, site.documents).filter((file) => !named.includes(file));
  const all = mentions(site, ...topics);
  const hits = proofs(site, ...topics);
  return {
    pages,
    named,
    files: [...named, ...offered],
    elsewhere: hits.filter(({ field, strength }) => field === 'host' && strength === 'strong'),
    unread: strong.filter(mayBeThere(site, subject)),
    hollow: hollowSections(site, topics),
    mentions: hits.filter((hit) => !isNaming(hit)),
    news: all.filter(({ news }) => news),
  };
}

/** Nothing on the subject that could be a section, a file or a service. */
export function isBare({ pages, files, elsewhere }: Holdings): boolean {
  return pages.length + files.length + elsewhere.length === 0;
}

/** The sections, the links by which files and other hosts are offered. Best first. */
export function citeHoldings(read: Read, { pages, named, elsewhere }: Holdings): Evidence[] {
  return [
    ...pages.map((page) => citePage(page)),
    ...named.map((file) => citeDocument(file)),
    ...citeHits(read, elsewhere),
  ];
}

/** Pages that hold nothing, though their name or a link to them promises the subject. */
function hollowSections(read: Read, wanted: readonly string[]): Page[] {
  const hollow = read.pages.filter((page) => page.hollow !== null);
  if (hollow.length === 0) return [];
  const naming = hitsOf(read, ...wanted).filter((hit) => isNaming(hit) && !hit.news);
  return hollow.filter((page) => about(page.url, naming).length > 0).sort((a, b) => compare(a.url, b.url));
}
