import { sizeNote, type Coefficient } from './coefficient.ts';
import { pairs, type Counts } from './sample.ts';
import { emptyTable, marginals, sum, sumOver, type Table } from './table.ts';

/** Pairs of ratings of the same things, every thing weighed by its ratings; what was rated less than twice is ignored. */
export interface Coincidences {
  readonly table: Table;
  /** Number of things rated at least twice. */
  readonly units: number;
}

export function coincidencesOf(all: readonly Counts[]): Coincidences {
  const paired = all.filter((counts) => sum(counts) > 1);
  const table = emptyTable(all[0]?.length ?? 0).map((cells, row) =>
    cells.map((_, column) => sum(paired.map((counts) => pairs(counts, row, column) / (sum(counts) - 1)))),
  );
  return { table, units: paired.length };
}

/** Squared difference of two categories, by their places on the scale and how often each category was given. */
export type Metric = (row: number, column: number, given: readonly number[]) => number;

export const nominal: Metric = (row, column) => (row === column ? 0 : 1);

/** As far apart as there are ratings between the two, the two themselves counting half. */
export const ordinal: Metric = (row, column, given) => {
  const between = given.slice(Math.min(row, column), Math.max(row, column) + 1);
  return (sum(between) - ((given[row] ?? 0) + (given[column] ?? 0)) / 2) ** 2;
};

/** By the values that the categories stand for. */
export function interval(values: readonly number[]): Metric {
  return (row, column) => ((values[row] ?? 0) - (values[column] ?? 0)) ** 2;
}

/** By the values that the categories stand for, which count from a true zero. */
export function ratio(values: readonly number[]): Metric {
  return (row, column) => {
    const [one, other] = [values[row] ?? 0, values[column] ?? 0];
    return one === other ? 0 : ((one - other) / (one + other)) ** 2;
  };
}

/**
 * Krippendorff's alpha, `1 - observed / expected disagreement`, for any number of raters and missing ratings. Expected
 * disagreement draws pairs without putting back, which corrects small samples; for two raters without gaps it is the
 * same as `((1 - 1/2n) agreement + 1/2n - chance) / (1 - chance)` with the chance of Scott's pi.
 */
export function krippendorffAlpha({ table, units }: Coincidences, metric: Metric): Coefficient {
  const given = marginals(table).rows;
  const note = sizeNote(units) ?? (given.filter((total) => total > 0).length === 1 ? 'constant' : null);
  if (note !== null) return { value: null, note };
  const distances = table.map((cells, row) => cells.map((_, column) => metric(row, column, given)));
  const observed = sumOver(distances, (distance, row, column) => distance * (table[row]?.[column] ?? 0));
  const expected = sumOver(distances, (distance, row, column) => distance * (given[row] ?? 0) * (given[column] ?? 0));
  return { value: 1 - ((sum(given) - 1) * observed) / expected, note };
}
