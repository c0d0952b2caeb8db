import type { Page } from '../../model/observation/page.ts';
import { seededRank } from './seeded-rank.ts';

/** What is known of a page when the sample is drawn. */
export type Candidate = Pick<Page, 'url' | 'site' | 'home' | 'template' | 'role'> & {
  readonly forms: number;
  /** Links to files to download. */
  readonly documents: number;
  /** Columns of its widest table of data. */
  readonly columns: number;
  /** Topics of the lexicon that the page is about. */
  readonly topics: readonly string[];
  /** Hosts of other people whose scripts, frames or pictures the page names; `trackers` those known to follow visitors. */
  readonly foreign: readonly string[];
  readonly trackers: readonly string[];
};

/** Points of Annex I 3.2 of Implementing Decision (EU) 2018/1524, which name the pages to take. */
type Clause = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

/**
 * A page of the sample, and why it is in it: `home`, `tracker`, a topic, `documents`, `form`, `table`, `third-party`, `template`,
 * `singleton` or `random`.
 */
export interface ChosenPage {
  readonly url: string;
  readonly clause: Clause;
  readonly reason: string;
}

export interface SampleRequest {
  readonly pages: readonly Candidate[];
  readonly seed: number;
  /** Pages to choose. */
  readonly size: number;
  /** Random pages to structured pages, at least; 0.1 by the Decision. */
  readonly randomShare: number;
}

/** Clauses (a) to (c): one page for each line, the first topic that has one. */
const wanted: readonly (readonly [Clause, ...string[]])[] = [
  ['a', 'login'],
  ['a', 'sitemap'],
  ['a', 'contacts'],
  ['a', 'help', 'faq'],
  ['a', 'terms_of_use', 'privacy_policy', 'cookies'],
  ['c', 'accessibility_statement'],
  ['c', 'feedback', 'signals'],
  ['b', 'search'],
  ['b', 'admin_services', 'e_services'],
  ['b', 'local_taxes', 'fees', 'epayment'],
  ['b', 'forms', 'e_forms'],
];

interface Ranked extends Candidate {
  readonly rank: string;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rankAll(pages: readonly Candidate[], seed: number): Ranked[] {
  const distinct = new Map(pages.map((page) => [page.url, page]));
  return [...distinct.values()]
    .map((page) => ({ ...page, rank: seededRank(seed, page.url) }))
    .sort((a, b) => byText(a.rank, b.rank));
}

/** The portal before all other sites, which stand in order of their kind. */
function homes(pages: readonly Ranked[]): Ranked[] {
  const order = ({ site, url }: Ranked) => `${site === 'portal' ? 0 : 1} ${site} ${url}`;
  return pages.filter(({ home }) => home).sort((a, b) => byText(order(a), order(b)));
}

/** Sections tell more of a topic than news, and what stands near the home page more than what lies deep. */
function bestOn(topic: string, pages: readonly Ranked[]): Ranked | undefined {
  const order = ({ role, url, rank }: Ranked) =>
    `${role === 'section' ? 0 : 1} ${String(url.split('/').length).padStart(5, '0')} ${rank}`;
  const about = pages.filter(({ topics, home }) => topics.includes(topic) && !home);
  return about.sort((a, b) => byText(order(a), order(b)))[0];
}

function templateOf({ site, template }: Ranked): string {
  return `${site} ${template}`;
}

/** Pages by template, the commonest template first, then those that are alone in theirs. */
function templates(pages: readonly Ranked[]): Ranked[][] {
  const groups = new Map<string, Ranked[]>();
  for (const page of pages) {
    const group = groups.get(templateOf(page));
    if (group === undefined) groups.set(templateOf(page), [page]);
    else group.push(page);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

const mostForeign = 4;

/** Substantially distinct in whom they bring along: a page for each of these hosts, home pages before others. */
function onePerHost(pages: readonly Ranked[], hostsOf: (page: Ranked) => readonly string[]): Ranked[] {
  const first = new Map<string, Ranked>();
  for (const page of [...homes(pages), ...pages])
    for (const host of hostsOf(page)) if (!first.has(host)) first.set(host, page);
  return [...first]
    .sort(([a], [b]) => byText(a, b))
    .slice(0, mostForeign)
    .map(([, page]) => page);
}

type Choice = readonly [page: Ranked, clause: Clause, reason: string];

/** Clauses (a) to (f), without a limit: what a small sample must not miss comes first. */
function* structured(pages: readonly Ranked[]): Generator<Choice> {
  for (const page of homes(pages)) yield [page, 'a', 'home'];
  for (const page of onePerHost(pages, ({ trackers }) => trackers)) yield [page, 'f', 'tracker'];
  yield* onTopics(pages);
  const library = mostDocuments(pages);
  if (library !== undefined) yield [library, 'e', 'documents'];
  const form = pages.find(({ forms, home }) => forms > 0 && !home);
  if (form !== undefined) yield [form, 'd', 'form'];
  const table = widestTable(pages);
  if (table !== undefined) yield [table, 'd', 'table'];
  const groups = templates(pages);
  yield* onePerTemplate(groups.slice(0, commonTemplates));
  for (const page of onePerHost(pages, ({ foreign }) => foreign)) yield [page, 'f', 'third-party'];
  yield* onePerTemplate(groups.slice(commonTemplates));
}

/** Most pages of a site share so many. */
const commonTemplates = 3;

function* onTopics(pages: readonly Ranked[]): Generator<Choice> {
  for (const [clause, ...topics] of wanted) {
    const topic = topics.find((name) => bestOn(name, pages) !== undefined);
    const page = topic === undefined ? undefined : bestOn(topic, pages);
    if (topic !== undefined && page !== undefined) yield [page, clause, topic];
  }
}

function* onePerTemplate(groups: readonly (readonly Ranked[])[]): Generator<Choice> {
  for (const group of groups) {
    const [page] = group;
    if (page !== undefined) yield [page, 'd', group.length > 1 ? 'template' : 'singleton'];
  }
}

/** The page from which most files can be downloaded. */
function mostDocuments(pages: readonly Ranked[]): Ranked | undefined {
  const [first] = pages
    .filter(({ documents, home }) => documents > 0 && !home)
    .sort((a, b) => b.documents - a.documents);
  return first;
}

/** Fewer columns fit everywhere. */
const leastColumns = 4;

/** A wide table is what fits a narrow screen least. */
function widestTable(pages: readonly Ranked[]): Ranked | undefined {
  return pages.filter(({ columns }) => columns >= leastColumns).sort((a, b) => b.columns - a.columns)[0];
}

/**
 * Draws the pages to examine after Implementing Decision (EU) 2018/1524, Annex I 3.2: a structured part (home pages and
 * those of the other clauses, a form, one page of each template) and a random one (g). Depends on the pages and the
 * seed alone, not on their order. `reserve` replaces, in its order, pages that turn out to be unreachable.
 */
export function chooseSample({ pages, seed, size, randomShare }: SampleRequest): {
  sample: ChosenPage[];
  reserve: ChosenPage[];
} {
  const ranked = rankAll(pages, seed);
  const chosen = new Map<string, Omit<ChosenPage, 'url'>>();
  const covered = new Set<string>();
  const most = Math.floor(size / (1 + randomShare));
  for (const [page, clause, reason] of structured(ranked)) {
    if (chosen.size >= most) break;
    const repeats = (reason === 'template' || reason === 'singleton') && covered.has(templateOf(page));
    if (repeats || chosen.has(page.url)) continue;
    chosen.set(page.url, { clause, reason });
    covered.add(templateOf(page));
  }
  const rest = ranked
    .filter(({ url }) => !chosen.has(url))
    .map(({ url }) => ({ url, clause: 'g', reason: 'random' }) as const);
  const random = rest.slice(0, size - chosen.size);
  const sample = [...[...chosen].map(([url, why]) => ({ url, ...why })), ...random];
  return { sample, reserve: rest.slice(random.length, random.length + size) };
}
