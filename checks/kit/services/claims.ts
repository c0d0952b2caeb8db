import type { Subject } from '../../../src/model/check.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { hostOf, isOwn, plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { hitsOf, proofs, sections, solidPages } from '../topics.ts';
import { mayBeThere } from '../unread-links.ts';

/** Names that old sites are moved to: what stands there proves nothing of today. */
const OLD = /^(?:www\.)?(?:old|staro?|stara|previous|archive?|arhiv|legacy)\d{0,4}[.-]/u;

/** A site of fewer pages says everything on its home page. */
const LEAST_PAGES = 5;

/** What the municipality itself says on its current pages. */
export interface Claims {
  /** Pages in use: neither news nor hollow nor those of an old site, the portal's first. */
  readonly pages: readonly Page[];
  /** Those of them that are named by one of these topics. */
  readonly sections: (...topics: string[]) => Page[];
  /** What they say of these topics outside of menus, best first; a page not in service yet promises in vain. */
  readonly all: (...topics: string[]) => TopicHit[];
  /** The same by page, for checks that go through many. */
  readonly byPage: (...topics: string[]) => (at: Pick<Page, 'url'>) => readonly TopicHit[];
  /** Their proofs on current pages wherever they stand, menus and footers too. */
  readonly anywhere: (...topics: string[]) => TopicHit[];
  /** With what most pages of a host repeat, too, unless its home page says it: descriptions of services are alike. */
  readonly repeated: (...topics: string[]) => (at: Pick<Page, 'url'>) => readonly TopicHit[];
  /** Links named so to what was not read and may be there. */
  readonly unread: (...topics: string[]) => TopicHit[];
}

/** A page of a site the municipality uses now. */
export function isCurrent({ site, url }: Pick<Page, 'site' | 'url'>): boolean {
  return site !== 'legacy' && !OLD.test(hostOf(url));
}

const known = new WeakMap<
  Readable['topics'],
  { readonly site: Readable; readonly subject: Subject; readonly claims: Claims }
>();

/** The claims of a site; read once for all checks of one recording. */
export function claimsOf(site: Readable, subject: Subject): Claims {
  const last = known.get(site.topics);
  if (last?.subject === subject && last.site.pages === site.pages && last.site.documents === site.documents) {
    return last.claims;
  }
  const claims = readClaims(site, subject);
  known.set(site.topics, { site, subject, claims });
  return claims;
}

function readClaims(site: Readable, subject: Subject): Claims {
  const pages = solidPages(site).filter(isCurrent);
  const files = new Set(site.documents.map(({ url }) => plain(url)));
  const speaksForItself = (target: string) => isOwn(target, subject) && !files.has(plain(target));
  const current = new Set(pages.map(({ url }) => plain(url)));
  const frontPages = new Set(
    (pages.length < LEAST_PAGES ? [] : pages.filter(({ home }) => home)).map(({ url }) => plain(url)),
  );
  const waiting = new Set(
    hitsOf(site, 'not_in_service')
      .filter(isDelay)
      .map(({ url }) => plain(url)),
  );
  // „Coming soon“ makes a short page an empty one; its other sentences may still say how a thing is done until then.
  const promising = site.pages.filter((page) => page.hollow === 'empty-section' && page.role === 'section');
  const unfilled = new Set(promising.filter(isCurrent).map(({ url }) => plain(url)));
  const all = (...topics: string[]) =>
    hitsOf(site, ...topics).filter((hit) => {
      if (hit.news || !isClaim(hit, speaksForItself)) return false;
      const at = plain(hit.url);
      // Teasers of news stand on the home page like everything else that is new.
      if (hit.field === 'body') return !frontPages.has(at) && (current.has(at) || unfilled.has(at));
      return current.has(at) && (!waiting.has(at) || (hit.field !== 'title' && hit.field !== 'heading'));
    });
  return {
    pages,
    all,
    byPage: (...topics) => {
      const hits = grouped(all(...topics));
      return ({ url }) => hits.get(plain(url)) ?? [];
    },
    repeated: (...topics) => {
      const alike = hitsOf(site, ...topics).filter((hit) => !hit.news && isSaid(hit) && current.has(plain(hit.url)));
      const homes = new Set(site.pages.filter(({ home }) => home).map(({ url }) => plain(url)));
      const onHomes = new Set(alike.filter(({ url }) => homes.has(plain(url))).map(({ quote }) => quote));
      const hits = grouped(alike.filter((hit) => inText(hit) || !onHomes.has(hit.quote)));
      return ({ url }) => hits.get(plain(url)) ?? [];
    },
    anywhere: (...topics) => proofs(site, ...topics).filter(({ url }) => current.has(plain(url))),
    sections: (...topics) => sections(site, ...topics).filter((page) => current.has(plain(page.url))),
    unread: (...topics) =>
      proofs(site, ...topics)
        .filter(({ strength }) => strength === 'strong')
        .filter(mayBeThere(site, subject)),
  };
}

function isDelay(hit: TopicHit): boolean {
  return !hit.news && inText(hit);
}

function grouped(hits: readonly TopicHit[]): Map<string, TopicHit[]> {
  const groups = new Map<string, TopicHit[]>();
  for (const hit of hits) add(groups, plain(hit.url), hit);
  return groups;
}

/** Puts an item to the others of its key. */
export function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** Words of the page's own part. What a link to an own page is called is said by that page. */
function isClaim(hit: TopicHit, speaksForItself: (target: string) => boolean): boolean {
  const { field, strength, target } = hit;
  if (field === 'slug' || field === 'document') return false;
  if (field !== 'title' && !inText(hit)) return false;
  if (field === 'body') return true;
  return strength === 'strong' && (target === null || field !== 'link' || !speaksForItself(target));
}

function isSaid({ field, strength }: TopicHit): boolean {
  return field === 'body' || (field === 'heading' && strength === 'strong');
}

function inText({ region }: TopicHit): boolean {
  return region === 'main' || region === 'aside';
}

/** Hits that stand in the same sentence as one of the others. */
export function together(hits: readonly TopicHit[], others: readonly TopicHit[]): TopicHit[] {
  const sentences = new Set(others.map(({ url, quote }) => `${url} ${quote}`));
  return hits.filter(({ url, quote }) => sentences.has(`${url} ${quote}`));
}

/** The paragraph a sentence stands in; the sentence itself where it is in no text. */
export function paragraphOf(pages: readonly Page[], { url, quote }: TopicHit): string {
  const text = pages.find((page) => page.url === url)?.mainText ?? '';
  return text.split('\n').find((line) => line.includes(quote)) ?? quote;
}

/** Hits whose paragraph holds one of the others: of a paragraph, only the first sentence on a topic is recorded. */
export function inOneParagraph(
  pages: readonly Page[],
  hits: readonly TopicHit[],
  others: readonly TopicHit[],
): TopicHit[] {
  return hits.filter((hit) => {
    const paragraph = paragraphOf(pages, hit);
    return others.some(({ url, quote }) => url === hit.url && paragraph.includes(quote));
  });
}
