import type { Subject } from '../../../src/model/check.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { yearsIn } from '../../../src/model/text/dates.ts';
import { hostOf, isOwn, plain } from '../address.ts';
import { holdingsOf, type Holdings, type Readable } from '../holdings.ts';
import { calledOn, isCalledBy, withNames, type CalledFile } from './called.ts';
import { hasMap } from '../contact-page.ts';
import { compare } from '../order.ts';
import { filesOn } from '../section-content.ts';
import { proofs, solidPages, strongProofs } from '../topics.ts';
import { inUse } from './in-use.ts';

/** Letters below which a part of a page says nothing. */
const LEAST_LETTERS = 30;
/** Words of a heading that divides by time. */
const LONGEST_PERIOD = 3;

/** Everything a site has on a subject now, and the words that stand there. */
export interface Ground extends Holdings {
  readonly site: Readable;
  /** Words on these topics in the own text of the section and its files, and in links of its own. Best first. */
  readonly hits: (...topics: string[]) => TopicHit[];
}

/**
 * The holdings of the sites in use, with the pages a section leads on to. Where no page is about the subject as a whole,
 * pages with a part of their own on it take its place: one page may hold many subjects under their headings.
 */
export function groundOf(whole: Readable, subject: Subject, ...topics: string[]): Ground {
  return groundWith(whole, subject, topics, () => []);
}

/** The ground of a subject, with pages that are known to be about it in some other way than by their names. */
export function groundWith(
  whole: Readable,
  subject: Subject,
  topics: readonly string[],
  others: (site: Readable) => readonly Page[],
): Ground {
  const site = inUse(whole);
  const held = holdingsOf(site, subject, ...topics);
  const known = new Set(held.pages);
  const extra = others(site).filter((page) => !known.has(page));
  const named = [...held.pages, ...extra];
  const about = named.length > 0 ? named : addressedPages(site, topics);
  const parts = about.length > 0 ? [] : headedPages(site, topics);
  const pages = about.length > 0 ? [...about, ...below(site, about)] : parts;
  const own = new Set(held.named);
  const offered = filesOn(pages, site.documents).filter((file) => !own.has(file));
  const { called } = rowsIn(site);
  const inParts = parts.length > 0 ? offered.filter(inPart(site, parts, topics)) : offered;
  const beside = filesCalled(site, topics).filter(({ url }) => isOwn(url, subject));
  const files = [...new Set([...held.named, ...inParts, ...beside])].map((file) => withNames(file, called));
  const places = new Set([...pages, ...files].map(({ url }) => plain(url)));
  const paths = new Set(files.map(({ url }) => plain(url)));
  const hits = (...ids: string[]) =>
    proofs(site, ...ids).filter(
      ({ url, region, target }) =>
        (places.has(plain(url)) && (region === 'main' || region === 'aside')) ||
        (target !== null && paths.has(plain(target))),
    );
  const elsewhere = held.elsewhere.filter(
    ({ target }) => target !== null && (isOwn(target, subject) || isDeep(target)),
  );
  const all = [...new Set([...held.named, ...beside])];
  return { ...held, named: all, elsewhere, pages, files, site, hits };
}

/** The home page of a system of the state is everybody's: it proves nothing about one municipality. */
export function isDeep(target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { pathname, search } = new URL(target);
  return search !== '' || pathname.replaceAll('/', '').replace(/^(?:bg|en|index\.\w{2,4})$/u, '') !== '';
}

/** A link that so large a share of the pages has belongs to all of them. */
const COMMON_SHARE = 0.25;
const LEAST_COMMON = 4;

/** Pages that the text of a section leads to and no menu does: its own second level. */
function below(site: Readable, sections: readonly Page[]): Page[] {
  const shared = menuAddresses(site);
  const known = new Set(sections.map(({ url }) => plain(url)));
  const wanted = new Set(
    sections.flatMap(({ links, host }) =>
      links.filter(({ region, url }) => region === 'main' && hostOf(url) === host).map(({ url }) => plain(url)),
    ),
  );
  return solidPages(site).filter(({ url, home }) => {
    const place = plain(url);
    return !home && wanted.has(place) && !shared.has(place) && !known.has(place);
  });
}

/** What menus lead to, and what many pages link where they mark no menus. */
function menuAddresses({ pages }: Readable): ReadonlySet<string> {
  const uses = new Map<string, number>();
  const menus = new Set<string>();
  for (const { links } of pages) {
    for (const { url, region } of links) if (region !== 'main' && region !== 'aside') menus.add(plain(url));
    for (const url of new Set(links.map((link) => plain(link.url)))) uses.set(url, (uses.get(url) ?? 0) + 1);
  }
  const most = Math.max(LEAST_COMMON, pages.length * COMMON_SHARE);
  return new Set([...menus, ...[...uses].filter(([, count]) => count > most).map(([url]) => url)]);
}

/** Pages whose address ends with the name of the subject, whatever they are called. */
function addressedPages(site: Readable, topics: readonly string[]): Page[] {
  const last = (url: string) => decoded(plain(url)).split('/').at(-1) ?? '';
  const named = proofs(site, ...topics).filter(({ field, strength }) => field === 'slug' && strength === 'strong');
  const wanted = new Set(named.filter(({ url, quote }) => last(url).startsWith(quote)).map(({ url }) => plain(url)));
  return solidPages(site).filter(({ url, home }) => !home && wanted.has(plain(url)));
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Pages of several subjects, one of which is this, with something said under its heading. */
function headedPages(site: Readable, topics: readonly string[]): Page[] {
  const headed = strongProofs(site, ...topics).filter(({ field, region }) => field === 'heading' && region === 'main');
  const byPage = new Map<string, string[]>();
  for (const { url, quote } of headed) byPage.set(plain(url), [...(byPage.get(plain(url)) ?? []), quote]);
  return solidPages(site).filter(
    (page) =>
      !page.home && (byPage.get(plain(page.url)) ?? []).some((it) => holds(page, textUnder(page, it), site.documents)),
  );
}

/** Something is said there, or a file or map offered, however short its name. */
function holds(page: Page, text: string, documents: readonly DocumentFile[]): boolean {
  if (lettersIn(text) >= LEAST_LETTERS || hasMap(page)) return true;
  const { url } = page;
  return filesOn([{ url }], documents).some((file) => isLinkedIn(text, url, file));
}

function isLinkedIn(text: string, url: string, { links }: DocumentFile): boolean {
  return links.some((it) => plain(it.page) === plain(url) && it.text !== '' && text.includes(it.text));
}

/** Of a page with many subjects only the files whose links stand under the right heading. */
function inPart(site: Readable, pages: readonly Page[], topics: readonly string[]) {
  const headed = strongProofs(site, ...topics).filter(({ field }) => field === 'heading');
  const texts = new Map(
    pages.map((page) => [
      page.url,
      headed
        .filter(({ url }) => url === page.url)
        .map(({ quote }) => textUnder(page, quote))
        .join('\n'),
    ]),
  );
  return ({ links }: DocumentFile) => links.some(({ page, text }) => text !== '' && texts.get(page)?.includes(text));
}

/** What a page says under one of its headings, up to the next one of the same rank. */
export function textUnder({ mainText, headings }: Page, heading: string): string {
  const lines = mainText.split('\n');
  const from = lines.findIndex((line) => line.startsWith(heading));
  if (from < 0) return '';
  const rank = headings.find(({ text }) => text.startsWith(heading))?.level ?? 6;
  const others = new Set(headings.filter(({ level }) => level <= rank).map(({ text }) => text));
  const next = lines.findIndex((line, i) => i > from && others.has(line));
  return lines.slice(from + 1, next < 0 ? undefined : next).join('\n');
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\d]/gu)?.length ?? 0;
}

/** Texts of links that say nothing of what they lead to. */
function vagueOf(site: Readable): ReadonlySet<string> {
  return new Set(strongProofs(site, 'vague_links').flatMap(({ field, quote }) => (field === 'link' ? [quote] : [])));
}

/** What the rows of all pages call what they link with such texts; worked out once for a recording. */
interface Rows {
  readonly topics: Readable['topics'];
  readonly vague: ReadonlySet<string>;
  readonly called: readonly CalledFile[];
}

const rowsOf = new WeakMap<Readable['pages'], Rows>();

function rowsIn(site: Readable): Rows {
  const known = rowsOf.get(site.pages);
  if (known?.topics === site.topics) return known;
  const vague = vagueOf(site);
  const pages = vague.size === 0 ? [] : solidPages(site).filter(({ home }) => !home);
  const rows = { topics: site.topics, vague, called: pages.flatMap((page) => calledOn(page, vague)) };
  rowsOf.set(site.pages, rows);
  return rows;
}

/** Files whose row, or the line above their link, speaks of these topics. */
function filesCalled(site: Readable, topics: readonly string[]): DocumentFile[] {
  const { vague, called } = rowsIn(site);
  if (called.length === 0) return [];
  const targets = new Set(called.map(({ target }) => target));
  const said = proofs(site, ...topics);
  return site.documents
    .filter(({ url }) => targets.has(plain(url)))
    .filter((file) => {
      const named = withNames(file, called);
      return said.some((hit) => isCalledBy(named, hit, vague));
    })
    .sort((a, b) => compare(a.url, b.url));
}

/** Files whose name, title, link or row speaks of these topics: named so themselves. */
export function filesNamed({ site, files }: Ground, ...topics: string[]): DocumentFile[] {
  const named = new Set(strongProofs(site, ...topics).map(({ url, target }) => plain(target ?? url)));
  const called = new Set(filesCalled(site, topics).map(({ url }) => url));
  return files.filter(({ url }) => named.has(plain(url)) || called.has(url)).sort((a, b) => compare(a.url, b.url));
}

/**
 * Files named so, and those that stand right under a heading that is: „Наредби“ above „за обществения ред“. Years and
 * months may divide what is under it.
 */
export function filesFiled(ground: Ground, ...topics: string[]): DocumentFile[] {
  const headed = strongProofs(ground.site, ...topics).filter(({ field }) => field === 'heading');
  const texts = ground.pages.flatMap((page) =>
    headed
      .filter(({ url, region }) => url === page.url && region === 'main')
      .map(({ quote }) => ({ url: page.url, text: textRightUnder(page, quote) })),
  );
  const named = new Set(filesNamed(ground, ...topics));
  return ground.files.filter(
    (file) => named.has(file) || texts.some(({ url, text }) => text !== '' && isLinkedIn(text, url, file)),
  );
}

/** What stands between a heading and the next one that names something. */
function textRightUnder({ mainText, headings }: Page, heading: string): string {
  const lines = mainText.split('\n');
  const from = lines.findIndex((line) => line.startsWith(heading));
  if (from < 0) return '';
  const others = new Set(headings.map(({ text }) => text).filter((text) => !isPeriod(text)));
  const next = lines.findIndex((line, i) => i > from && others.has(line));
  return lines.slice(from + 1, next < 0 ? undefined : next).join('\n');
}

/** „2026 г.“, „Първо тримесечие 2026“: a year with hardly a word beside it. */
function isPeriod(text: string): boolean {
  return yearsIn(text).length > 0 && text.split(/\s+/u).length <= LONGEST_PERIOD;
}

/** Tells whether some of these words stand on a page. */
export function tellsOf(hits: readonly TopicHit[]): (page: Pick<Page, 'url'>) => boolean {
  const places = new Set(hits.map(({ url }) => plain(url)));
  return ({ url }) => places.has(plain(url));
}
