import type { Page, Region } from '../../src/model/observation/page.ts';
import type { TopicField, TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from './address.ts';
import type { Read } from './cite.ts';
import { compare } from './order.ts';

/** How well words prove what a page is about, by where they stand: best first. */
const fieldRank: Readonly<Record<TopicField, number>> = {
  title: 0,
  heading: 0,
  link: 1,
  host: 1,
  file: 2,
  slug: 3,
  document: 4,
  body: 5,
};

const regionRank: Readonly<Record<Region, number>> = { nav: 0, header: 0, main: 1, aside: 2, footer: 3 };

/**
 * Hits of these topics, news included, best first. A hollow page (an error, an empty template) proves nothing, nor does
 * a link that leads to one.
 */
export function mentions(read: Pick<Read, 'pages' | 'topics'>, ...ids: string[]): TopicHit[] {
  return gathered(shelfOf(read).solid, ids);
}

/** Hits of these topics wherever they stand, on hollow pages and in links to them too, best first. */
export function hitsOf(read: Pick<Read, 'pages' | 'topics'>, ...ids: string[]): TopicHit[] {
  return gathered(shelfOf(read).all, ids);
}

type ByTopic = ReadonlyMap<string, readonly TopicHit[]>;

/** The hits of a recording by topic, best first: what dozens of checks ask of it is sorted once. */
interface Shelf {
  readonly pages: readonly Page[];
  readonly all: ByTopic;
  readonly solid: ByTopic;
}

const shelves = new WeakMap<readonly TopicHit[], Shelf>();

function shelfOf({ pages, topics }: Pick<Read, 'pages' | 'topics'>): Shelf {
  const known = shelves.get(topics);
  if (known?.pages === pages) return known;
  const hollow = new Set(pages.filter((page) => page.hollow !== null).map(({ url }) => plain(url)));
  const isSolid = ({ url, target }: TopicHit) => !hollow.has(plain(url)) && !hollow.has(plain(target ?? ''));
  const all = byTopic(topics);
  const solid = hollow.size === 0 ? all : new Map([...all].map(([topic, hits]) => [topic, hits.filter(isSolid)]));
  const shelf = { pages, all, solid };
  shelves.set(topics, shelf);
  return shelf;
}

function byTopic(topics: readonly TopicHit[]): ByTopic {
  const all = new Map<string, TopicHit[]>();
  for (const hit of topics) {
    const hits = all.get(hit.topic);
    if (hits === undefined) all.set(hit.topic, [hit]);
    else hits.push(hit);
  }
  for (const hits of all.values()) hits.sort(byWorth);
  return all;
}

function gathered(shelf: ByTopic, ids: readonly string[]): TopicHit[] {
  const [only = '', ...others] = ids;
  if (others.length === 0) return [...(shelf.get(only) ?? [])];
  return [...new Set(ids)].flatMap((id) => shelf.get(id) ?? []).sort(byWorth);
}

/** Hits that may prove a section, best first: news mention every topic and prove none. */
export function proofs(read: Pick<Read, 'pages' | 'topics'>, ...ids: string[]): TopicHit[] {
  return mentions(read, ...ids).filter(({ news }) => !news);
}

/** Strong words where a section or file names itself: title, heading, link, file name, proof host. */
export function strongProofs(read: Pick<Read, 'pages' | 'topics'>, ...ids: string[]): TopicHit[] {
  return proofs(read, ...ids).filter(isNaming);
}

/** Running text only mentions, and an address was not written to be read. */
export function isNaming({ strength, field }: TopicHit): boolean {
  return strength === 'strong' && field !== 'body' && field !== 'slug';
}

/**
 * Pages that are about one of these topics: their title or main heading says so, or a link that leads to them does. A
 * lesser heading is only a part of another text. The home page names every section and is none.
 */
export function sections(read: Pick<Read, 'pages' | 'topics'>, ...ids: string[]): Page[] {
  const byUrl = new Map(read.pages.map((page) => [plain(page.url), page]));
  const named = new Set(
    strongProofs(read, ...ids).flatMap((hit) => {
      if (hit.field === 'link' && hit.target !== null) return [plain(hit.target)];
      const page = byUrl.get(plain(hit.url));
      return page !== undefined && names(page, hit) ? [plain(hit.url)] : [];
    }),
  );
  return solidPages(read).filter((page) => named.has(plain(page.url)) && !page.home);
}

/** Pages that are neither news nor hollow, the portal's first: what stands on them may prove something. */
export function solidPages({ pages }: Pick<Read, 'pages'>): Page[] {
  return pages
    .filter(({ role, hollow }) => role === 'section' && hollow === null)
    .sort((a, b) => portalFirst(a) - portalFirst(b) || compare(a.url, b.url));
}

/** What the portal itself shows is the better proof. */
function portalFirst({ site }: Page): number {
  return site === 'portal' ? 0 : 1;
}

/** The hit is the title or the main heading of the page it stands on. */
function names({ headings }: Page, { field, quote }: TopicHit): boolean {
  if (field === 'title') return true;
  const top = headings.filter(({ level }) => level === 1);
  return (
    field === 'heading' && (top.length > 0 ? top : headings.slice(0, 1)).some(({ text }) => text.startsWith(quote))
  );
}

/** Hits that are read on this page, or on a document at this address. */
export function on(url: string, hits: readonly TopicHit[]): TopicHit[] {
  return hits.filter((hit) => plain(hit.url) === plain(url));
}

/** Addresses that hits speak of: what a link leads to, else what the words were read in. */
export function subjectsOf(hits: readonly TopicHit[]): Set<string> {
  return new Set(hits.map(({ target, url }) => plain(target ?? url)));
}

/** Hits that speak of this address: read in it, or in a link that leads to it. */
export function about(url: string, hits: readonly TopicHit[]): TopicHit[] {
  return hits.filter((hit) => plain(hit.target ?? hit.url) === plain(url));
}

/** Best proof first; the same order whatever the order of recording. */
export function byWorth(a: TopicHit, b: TopicHit): number {
  return (
    worth(a) - worth(b) ||
    compare(a.url, b.url) ||
    compare(a.quote, b.quote) ||
    compare(a.target ?? '', b.target ?? '') ||
    compare(a.topic, b.topic)
  );
}

function worth({ strength, field, region, news }: TopicHit): number {
  return (news ? 1000 : 0) + (strength === 'weak' ? 100 : 0) + fieldRank[field] * 10 + regionRank[region];
}
