import type { SearchQuery } from '../../src/model/observation/search-probe.ts';

/** How many known items were looked for, and how many were among the first ten results. */
export interface Tally {
  readonly tried: number;
  readonly found: number;
}

/** What became of the three kinds of known items: pages, documents, and words in another form than on the page. */
export interface Tallies {
  readonly pages: Tally;
  readonly files: Tally;
  readonly forms: Tally;
}

export function tallies(queries: readonly SearchQuery[]): Tallies {
  const of = (kind: SearchQuery['kind']) => tally(queries, kind);
  return { pages: of('page'), files: of('document'), forms: of('inflected') };
}

function tally(queries: readonly SearchQuery[], sought: SearchQuery['kind']): Tally {
  const tried = queries.filter(({ kind }) => kind === sought);
  return { tried: tried.length, found: tried.filter(({ found }) => found).length };
}

/** How many of how many were found, as in `2/3`. */
export const outOf = ({ tried, found }: Tally): string => `${found}/${tried}`;
