import type { Subject } from '../../../src/model/check.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { compare } from '../order.ts';
import { proofs } from '../topics.ts';
import { claimsOf, type Claims } from './claims.ts';
import { describedFiles, type DescribedFile } from './described-files.ts';
import { isLine, listingPages } from './listing-pages.ts';
import { formFilesOf, type FormFiles } from './form-files.ts';
import { OTHER, startsOf, type Starts } from './starts.ts';

const CORE = ['service_documents', 'service_fee', 'service_term', 'service_basis', 'service_number'] as const;
const FIELDS = [...CORE, 'service_ways'] as const;
/** These are said of services alone; a fee and a date stand on many pages. */
const TELLING: ReadonlySet<string> = new Set(['service_documents', 'service_number', 'service_basis']);
/** One page that describes several services has so many parts or rows. */
const LEAST_PARTS = 3;
/** Of a topic so many mentions of a page are recorded: with fewer all are known. */
const MOST_MENTIONS = 6;

/** What is told of one service: a page of its own, or a part or row of one. */
export interface Card {
  readonly name: string;
  readonly page: Page;
  readonly fields: ReadonlySet<string>;
  readonly forms: readonly DocumentFile[];
  /** Words that send people to where it is asked for on the web. */
  readonly online: readonly TopicHit[];
  /** Words on sending a signed request through the state's system. */
  readonly letter: readonly TopicHit[];
}

interface Services {
  readonly claims: Claims;
  readonly starts: Starts;
  readonly files: FormFiles;
  /** Pages that list services. */
  readonly lists: readonly Page[];
  /** Those of them that are no mere list of forms or ways. */
  readonly catalogues: readonly Page[];
  /** Of the host that describes most services: another one repeats them. */
  readonly cards: readonly Card[];
  /** Files offered by pages that list services, with what their text tells. */
  readonly texts: readonly DescribedFile[];
  /** How many services are listed by name at least, described or not. */
  readonly listed: number;
}

/** Gathers what a site tells of its services. */
export function servicesOf(site: Readable, subject: Subject): Services {
  const claims = claimsOf(site, subject);
  const starts = startsOf(site, claims);
  const files = formFilesOf(site);
  const listing = listingPages(site, claims);
  const own = [...new Set([...claims.sections('admin_services'), ...listing])];
  const lists = [...new Set([...claims.sections('admin_services', 'e_services', 'forms'), ...listing])];
  const describe = describer(claims, starts, files);
  const linked = new Set(lists.flatMap(({ links }) => links.filter(inMain).map(({ url }) => plain(url))));
  const named = new Set(claims.sections('service_name').map(({ url }) => plain(url)));
  // A list of services also leads to schools, rules and news.
  const others = new Set(claims.sections(...OTHER).map(({ url }) => plain(url)));
  const begun = new Set(starts.pages.map(({ url }) => plain(url)));
  const pages = claims.pages.filter((page) => !page.home && !own.includes(page) && !begun.has(plain(page.url)));
  const cards = pages.flatMap((page) => {
    const card = describe(page, page.title);
    const core = CORE.filter((field) => card.fields.has(field));
    const tells = core.some((field) => TELLING.has(field));
    const isCard =
      core.length > 1 &&
      (named.has(plain(page.url)) || (tells && linked.has(plain(page.url)) && !others.has(plain(page.url))));
    return isCard ? [card] : [];
  });
  const parts = own.flatMap((page) => partsOf(page, describe(page, page.title), claims));
  const ownUrls = new Set(own.map(({ url }) => url));
  const texts = describedFiles(site, lists, files.all, FIELDS);
  const told = texts.filter(
    ({ fields, many }) => !many && CORE.filter((field) => fields.has(field)).length >= LEAST_PARTS,
  );
  const papers = told.map(({ file, page, fields }) => ({
    ...{ name: file.links[0]?.text ?? '', page, fields, forms: [], online: [], letter: [] },
  }));
  const names = proofs(site, 'service_name').filter(
    ({ url, field, region }) => (field === 'link' || field === 'heading') && region === 'main' && ownUrls.has(url),
  );
  const chosen = mostTold([...cards, ...parts, ...papers]);
  const lines = proofs(site, 'service_name').filter((hit) => isLine(hit) && ownUrls.has(hit.url));
  // Two price lists may name the same services.
  const rows = Math.max(0, ...own.map((page) => serviceTables(page, claims).flatMap(namesIn).length));
  return {
    texts,
    claims,
    starts,
    files,
    lists,
    catalogues: own,
    cards: chosen,
    listed: Math.max(
      chosen.length,
      rows,
      lines.length < MOST_MENTIONS ? lines.length : 0,
      new Set(names.map(({ quote }) => quote)).size,
    ),
  };
}

function inMain({ region }: { readonly region: string }): boolean {
  return region === 'main';
}

function describer(claims: Claims, starts: Starts, files: FormFiles) {
  const fields = claims.repeated(...FIELDS);
  const letters = claims.repeated('edelivery');
  const said = claims.repeated('apply_online');
  return (page: Page, name: string): Card => {
    const letter = letters(page);
    const letterQuotes = new Set(letter.map(({ quote }) => quote));
    const ways = starts.from(page);
    return {
      name,
      page,
      fields: new Set(fields(page).map(({ topic }) => topic)),
      forms: files.on(page.url),
      online:
        ways.length > 0 ? ways : said(page).filter(({ quote, field }) => field === 'body' && !letterQuotes.has(quote)),
      letter,
    };
  };
}

/** The services of a page that describes many: under headings of their own, or as rows of a table. */
function partsOf(page: Page, whole: Card, claims: Claims): Card[] {
  const hits = claims.byPage(...FIELDS)(page);
  const tables = serviceTables(page, claims);
  const [first] = tables;
  if (first !== undefined) {
    const rows = tables.flatMap(namesIn);
    // One sentence below a price list describes no row of it.
    const columns = new Set(tables.flatMap((table) => hits.filter(standsIn(table)).map(({ topic }) => topic)));
    return dealt(whole, columns, rows);
  }
  const all = claims.byPage('service_name')(page);
  const headings = all.filter(({ field }) => field === 'heading').map(({ quote }) => quote);
  const lines = all.filter(isLine).map(({ quote }) => quote);
  const names = [headings, lines]
    .map((found) => [...new Set(found)].sort(compare))
    .find((it) => it.length >= LEAST_PARTS);
  // What is told of each is told as often as there are parts.
  const told = FIELDS.filter((field) => {
    const found = new Map(hits.filter(({ topic }) => topic === field).map((hit) => [hit.quote, hit]));
    return asOften(whole.page, [...found.values()]).length >= LEAST_PARTS;
  });
  return dealt(whole, new Set(told), names ?? []);
}

/** Which file or link belongs to which part is not recorded: they are dealt out in turn. */
function dealt(whole: Card, fields: ReadonlySet<string>, names: readonly string[]): Card[] {
  if (CORE.filter((field) => fields.has(field)).length < 2) return [];
  const online = asOften(whole.page, [...new Map(whole.online.map((hit) => [hit.target ?? hit.quote, hit])).values()]);
  const letter = asOften(whole.page, whole.letter);
  return names.map((name, i) => ({
    ...whole,
    name,
    fields,
    forms: whole.forms.slice(i, i + 1),
    online: online.slice(i, i + 1),
    letter: letter.slice(i, i + 1),
  }));
}

/** Sentences of a page as often as they stand there: one that is said of every part is recorded once. */
function asOften({ mainText }: Page, hits: readonly TopicHit[]): TopicHit[] {
  return hits.flatMap((hit) => {
    const times = hit.field === 'body' ? mainText.split(hit.quote).length - 1 : 1;
    return Array.from({ length: Math.max(1, times) }, () => hit);
  });
}

type Table = Page['tables'][number];

/** Tables whose rows are services. */
function serviceTables(page: Page, claims: Claims): Table[] {
  const names = claims.repeated('service_name')(page);
  const fields = claims.byPage(...FIELDS)(page);
  return page.tables.filter((table) => {
    if (table.region !== 'main' || table.rows <= LEAST_PARTS) return false;
    const named = names.filter(standsIn(table)).map(({ quote }) => quote);
    const columns = fields.filter(standsIn({ ...table, cells: [] })).map(({ topic }) => topic);
    return new Set(named).size > 1 || new Set(columns).size > 1;
  });
}

/** A hit that is read in a row of this table, or in its head. */
function standsIn({ headers, cells }: Table) {
  const rows = [headers, ...cells].map((row) => row.join(' '));
  return ({ quote }: TopicHit) => rows.some((row) => row.includes(quote));
}

/** First cells that are no numbers; rows beyond those recorded have no name. */
function namesIn({ cells, rows, headers }: Table): string[] {
  const names = cells.map((row) => row.find((cell) => /\p{L}{3}/u.test(cell)) ?? '');
  const more = rows - (headers.length > 0 ? 1 : 0) - names.length;
  return [...names, ...Array.from({ length: Math.max(0, more) }, () => '')];
}

/** The cards of one host: the one that has most of them. */
function mostTold(cards: readonly Card[]): Card[] {
  const hosts = new Map<string, number>();
  for (const { page } of cards) hosts.set(page.host, (hosts.get(page.host) ?? 0) + 1);
  const [first] = [...hosts].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return cards.filter(({ page }) => page.host === first?.[0]);
}
