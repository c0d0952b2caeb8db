import type { DocumentFile } from '../../model/observation/document.ts';
import type { Gap, Observed } from '../../model/observation/observed.ts';
import type { Link, Page } from '../../model/observation/page.ts';
import type { SearchProbe, SearchQuery } from '../../model/observation/search-probe.ts';
import type { Unseen } from '../../model/unseen.ts';
import { canonicalUrl } from '../rules/canonical-url.ts';
import { seededRank } from '../rules/seeded-rank.ts';
import { knownItems } from './known-items.ts';
import type { KnownItem } from './known-items.ts';
import { findSiteSearch } from './search-form.ts';

export interface SearchPlanInput {
  /** All pages of the municipality; those of the portal are used. */
  readonly pages: readonly Page[];
  readonly documents: readonly DocumentFile[];
  readonly seed: number;
}

/** What will be asked of the portal's search. Plain data, so that it can be kept. */
export interface SearchPlan extends Pick<SearchProbe, 'page' | 'kind' | 'action'> {
  readonly queries: readonly PlannedQuery[];
  /** Asks for a word that stands nowhere: what it shows all the same is not a result. Null when nothing is asked. */
  readonly nonsense: string | null;
  /** Links of the home page, to tell results from furniture when the nonsense query gets no answer. */
  readonly furniture: readonly string[];
}

interface PlannedQuery extends KnownItem {
  readonly url: string;
}

/** What a query got: the answer, and the links of its page as derived. */
export interface SearchAnswer {
  readonly status: number;
  readonly unseen: Unseen | null;
  readonly links: readonly Link[];
}

const mostResults = 10;

/** Finds the portal's site-wide search and plans at most five GET queries of it: four known items and one nonsense word. */
export function planSearch({ pages, documents, seed }: SearchPlanInput): SearchPlan {
  const portal = pages.filter(({ site }) => site === 'portal');
  const home = portal.find((page) => page.home);
  const { page, kind, action, urlFor } = findSiteSearch(portal);
  const furniture = (home?.links ?? []).map(({ url }) => comparable(url));
  if (urlFor === null) return { page, kind, action, queries: [], nonsense: null, furniture };
  const where = portal.find(({ url }) => url === page)?.host;
  const reachable = portal.filter(({ host }) => host === where);
  const files = documents.filter(({ site }) => site === 'portal');
  return {
    page,
    kind,
    action,
    queries: knownItems(reachable, files, seed).map((item) => ({ ...item, url: urlFor(item.words) })),
    nonsense: urlFor(nonsenseWord(seed)),
    furniture,
  };
}

/** Consonants alone: no word of any language the site may speak. */
function nonsenseWord(seed: number): string {
  const digits = seededRank(seed, 'nonsense').slice(0, 10);
  return Array.from(digits, (digit) => 'бвгджзклмнпрстфх'[Number.parseInt(digit, 16)] ?? '').join('');
}

/**
 * The known-item test from the answers to a plan, by the address asked for. Queries without an answer are gaps, not
 * failures; without any answer the search was not seen.
 */
export function readSearch(
  plan: SearchPlan,
  answers: ReadonlyMap<string, SearchAnswer>,
  capturedAt: string,
): Observed<SearchProbe> {
  const { page, kind, action } = plan;
  const furniture = furnitureOf(plan, answers);
  const queries: SearchQuery[] = [];
  const gaps: Gap[] = [];
  for (const query of plan.queries) {
    const answer = answers.get(query.url);
    if (answer?.unseen === null) queries.push(readQuery(query, answer, furniture, action));
    else gaps.push({ what: query.url, because: answer?.unseen ?? 'not_planned' });
  }
  const [gap] = gaps;
  if (gap !== undefined && queries.length === 0) return { seen: false, because: gap.because };
  return { seen: true, value: { page, kind, action, queries, capturedAt }, gaps };
}

function readQuery(
  { kind, words, wanted, accepted, url }: PlannedQuery,
  { status, links }: SearchAnswer,
  furniture: ReadonlySet<string>,
  action: string | null,
): SearchQuery {
  const results = resultLinks(links, furniture, action).slice(0, mostResults);
  const shown = new Set(results.map(comparable));
  const found = status < 400 && accepted.some((address) => shown.has(comparable(address)));
  return { kind, words, wanted, url, status, found, results };
}

/** Distinct links of the main region that lead away from the search itself and stand there for this query alone. */
function resultLinks(links: readonly Link[], furniture: ReadonlySet<string>, action: string | null): string[] {
  const results = new Map<string, string>();
  for (const { url, region } of links) {
    const key = comparable(url);
    if (region !== 'main' || !/^https?:/.test(url) || furniture.has(key) || isSearchItself(url, action)) continue;
    if (!results.has(key)) results.set(key, url);
  }
  return [...results.values()];
}

/** Paging and refinements: the address of the search with another query. */
function isSearchItself(url: string, action: string | null): boolean {
  const [here, search] = [url, action ?? ''].map((address) => (URL.canParse(address) ? new URL(address) : null));
  return here?.host === search?.host && here?.pathname === search?.pathname && here?.search !== '';
}

function furnitureOf(plan: SearchPlan, answers: ReadonlyMap<string, SearchAnswer>): ReadonlySet<string> {
  const nonsense = plan.nonsense === null ? undefined : answers.get(plan.nonsense);
  if (nonsense?.unseen !== null) return new Set(plan.furniture);
  return new Set(nonsense.links.filter(({ region }) => region === 'main').map(({ url }) => comparable(url)));
}

/** Without what makes no other page of it for a visitor: scheme, `www.`, a final slash. */
function comparable(url: string): string {
  return (canonicalUrl(url) ?? url).replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
