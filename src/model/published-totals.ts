import type { Words } from './words.ts';

/** The outcome of an edition that was published before, for trends. */
export interface PublishedTotals {
  /** Id of the edition, e.g. `2020`. */
  readonly edition: string;
  readonly title: Words;
  /** Points out of 100; rank 1 is the highest. */
  readonly totals: readonly { readonly municipality: string; readonly rank: number; readonly score: number }[];
}
