import { sizeNote, type Note } from './coefficient.ts';
import { emptyTable, marginals, sum, sumOver, type Table } from './table.ts';
import type { Weights } from './weights.ts';

/** How many raters gave each declared category to one thing rated; the sum may differ from thing to thing. */
export type Counts = readonly number[];

/** What coefficients of any number of raters are computed from. */
export interface Sample {
  /** Share of each combination of two categories among pairs of ratings of the same thing. */
  readonly joint: Table;
  /** Share of each category among all ratings, every thing counted alike. */
  readonly shares: readonly number[];
  readonly note: Note | null;
}

/** Two raters. */
export function sampleOfTable(table: Table): Sample {
  const n = sumOver(table, (cell) => cell);
  const { rows, columns } = marginals(table);
  const shares = rows.map((row, index) => (row + (columns[index] ?? 0)) / (2 * n));
  return { joint: table.map((cells) => cells.map((cell) => cell / n)), shares, note: tableNote(table) };
}

/**
 * Any number of raters, ratings missing here and there: what was rated once has a say in the shares, not in the pairs. The
 * panel has two; the published vectors of the statistics have more (Fleiss).
 */
export function sampleOfCounts(all: readonly Counts[]): Sample {
  const rated = all.filter((counts) => sum(counts) > 0);
  const paired = rated.filter((counts) => sum(counts) > 1);
  const size = all[0]?.length ?? 0;
  const joint = emptyTable(size).map((cells, row) =>
    cells.map((_, column) => mean(paired, (counts) => pairs(counts, row, column) / pairsOf(sum(counts)))),
  );
  const shares = joint.map((_, category) => mean(rated, (counts) => (counts[category] ?? 0) / sum(counts)));
  const isConstant = shares.filter((share) => share > 0).length === 1;
  return { joint, shares, note: sizeNote(paired.length) ?? (isConstant ? 'constant' : null) };
}

/** What each rater gave, as counts by category; null is missing. */
export function countsOf<T>(categories: readonly T[], ratings: readonly (T | null)[]): Counts {
  return categories.map((category) => ratings.filter((rating) => rating === category).length);
}

/** Ordered pairs of two ratings of one thing that gave the one category and the other. */
export function pairs(counts: Counts, row: number, column: number): number {
  const [some, others] = [counts[row] ?? 0, counts[column] ?? 0];
  return some * (row === column ? others - 1 : others);
}

export function tableNote(table: Table): Note | null {
  const { rows, columns } = marginals(table);
  const n = sum(rows);
  const size = sizeNote(n);
  if (size !== null) return size;
  if (table.some((cells, index) => cells[index] === n)) return 'constant';
  return rows.includes(n) || columns.includes(n) ? 'one_rater_constant' : null;
}

/** Observed agreement: 1 when all pairs of ratings are the same. */
export function observedAgreement({ joint }: Sample, weights: Weights): number {
  return sumOver(joint, (share, row, column) => share * (weights[row]?.[column] ?? 0));
}

const pairsOf = (ratings: number): number => ratings * (ratings - 1);

function mean<T>(items: readonly T[], value: (item: T) => number): number {
  return sum(items.map(value)) / items.length;
}
