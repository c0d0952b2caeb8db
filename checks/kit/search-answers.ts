import type { Evidence } from '../../src/model/evidence.ts';
import type { Form } from '../../src/model/observation/page.ts';
import type { SearchProbe, SearchQuery } from '../../src/model/observation/search-probe.ts';
import { hostOf } from './address.ts';
import { citeHits, citeMeasured, citePage, type Read } from './cite.ts';
import { solidPages, strongProofs } from './topics.ts';

/** Answers by which a server refuses or postpones us: they say nothing about its search. */
const REFUSALS: readonly number[] = [401, 403, 407, 429, 503];

/** Queries that were really answered, if only by an error of the search itself. */
export function fairQueries({ queries }: SearchProbe): SearchQuery[] {
  return queries.filter(({ status }) => status > 0 && !REFUSALS.includes(status));
}

/** Different words, one answer: a page of errors or of fixed links can hold the wanted address by chance. */
export function answersAlike(queries: readonly SearchQuery[]): boolean {
  const words = new Set(queries.map((query) => query.words));
  const answers = new Set(queries.map(({ results }) => results.join(' ')));
  return words.size > 1 && answers.size === 1 && !answers.has('');
}

/** Host that the search form sends its words to. */
export function sendsTo({ action }: SearchProbe): string {
  return hostOf(action ?? '');
}

/** The page the form stands on and the address it sends to. */
export function citeForm({ page, action, kind, capturedAt }: SearchProbe): Evidence {
  return citeMeasured('probe', { url: page ?? action ?? '', capturedAt }, action ?? kind);
}

export function citeQuery({ capturedAt }: SearchProbe, query: SearchQuery): Evidence {
  const { words, url, status, results, found, wanted } = query;
  const quote = `„${words}“: HTTP ${status}, ${results.length} → ${found ? '✓' : '✗'} ${wanted}`;
  return citeMeasured('probe', { url, capturedAt }, quote);
}

/** Signs of a search that the probe did not meet: it may open in a script overlay. */
export function tracesOf(read: Read): Evidence[] {
  const named = strongProofs(read, 'search').filter(({ field }) => field !== 'slug');
  const isSearch = ({ search }: Form) => search;
  const withForm = solidPages(read).filter(({ forms }) => forms.some(isSearch));
  return [...citeHits(read, named), ...withForm.map((page) => citePage(page))];
}
