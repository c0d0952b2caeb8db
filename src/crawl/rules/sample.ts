import type { Page } from '../../model/observation/page.ts';
import { seededRank } from './seeded-rank.ts';

/** What is known of a page when the sample is drawn. */
export type Candidate = Pick<Page, 'url' | 'site' | 'home' | 'template' | 'role'> & {
  readonly forms: number;
  /** Topics of the lexicon that the page is about. */
  readonly topics: readonly string[];
  /** Hosts of other people whose scripts, frames or pictures the page names; `trackers` those known to follow visitors. */
  readonly foreign: readonly string[];
  readonly trackers: readonly string[];
};

/**
 * A page of the sample, and why it is in it: `home`, `tracker`, a topic, `form`, `third-party`, `template`, `singleton`
 * or `random`.
 */
export interface ChosenPage {
  readonly url: string;
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
const wanted: readonly (readonly string[])[] = [
  ['login'],
  ['sitemap'],
  ['contacts'],
  ['help', 'faq'],
  ['terms_of_use', 'privacy_policy', 'cookies'],
  ['search'],
  ['accessibility_statement'],
  ['feedback', 'signals'],
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

/** Clauses (a) to (d) in their order, without a limit. */
function* structured(pages: readonly Ranked[]): Generator<readonly [page: Ranked, reason: string]> {
  for (const page of homes(pages)) yield [page, 'home'];
  for (const page of onePerHost(pages, ({ trackers }) => trackers)) yield [page, 'tracker'];
  for (const topics of wanted) {
    const topic = topics.find((name) => bestOn(name, pages) !== undefined);
    const page = topic === undefined ? undefined : bestOn(topic, pages);
    if (topic !== undefined && page !== undefined) yield [page, topic];
  }
  const form = pages.find(({ forms, home }) => forms > 0 && !home);
  if (form !== undefined) yield [form, 'form'];
  for (const page of onePerHost(pages, ({ foreign }) => foreign)) yield [page, 'third-party'];
  for (const group of templates(pages)) {
    const [page] = group;
    if (page !== undefined) yield [page, group.length > 1 ? 'template' : 'singleton'];
  }
}

/**
 * Draws the pages to examine after Implementing Decision (EU) 2018/1524, Annex I 3.2: a structured part (home pages,
 * the pages of clauses (a) to (c), a form, one page of each template) and a random one. Depends on the pages and the
 * seed alone, not on their order. `reserve` replaces, in its order, pages that turn out to be unreachable.
 */
export function chooseSample({ pages, seed, size, randomShare }: SampleRequest): {
  sample: ChosenPage[];
  reserve: ChosenPage[];
} {
  const ranked = rankAll(pages, seed);
  const chosen = new Map<string, string>();
  const covered = new Set<string>();
  const most = Math.floor(size / (1 + randomShare));
  for (const [page, reason] of structured(ranked)) {
    if (chosen.size >= most) break;
    const repeats = (reason === 'template' || reason === 'singleton') && covered.has(templateOf(page));
    if (repeats || chosen.has(page.url)) continue;
    chosen.set(page.url, reason);
    covered.add(templateOf(page));
  }
  const rest = ranked.filter(({ url }) => !chosen.has(url)).map(({ url }) => ({ url, reason: 'random' }));
  const random = rest.slice(0, size - chosen.size);
  const sample = [...[...chosen].map(([url, reason]) => ({ url, reason })), ...random];
  return { sample, reserve: rest.slice(random.length, random.length + size) };
}
