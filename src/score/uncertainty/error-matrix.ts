import { scaleLevels, type Edition, type Indicator } from '../../model/edition.ts';
import { groupBy } from '../group-by.ts';
import { addTables, emptyTable, sumOver, type Table } from '../agreement/table.ts';

/**
 * How often a level was recorded (row) where the panel's verdict was another (column), from control arms; one row and
 * column per level of the indicator's scale. By id of the indicator; one that was not tried may be missing.
 */
export type ErrorCounts = ReadonlyMap<string, Table>;

/** Chance of each true level (column) given the level recorded (row); rows add up to 1. */
export type ErrorMatrix = Table;

const leastTrials = 20;

/**
 * One error matrix per indicator of the edition, with half a trial added to every cell. Fewer than 20 trials are pooled
 * with those of the category's indicators of the same scale, and if still fewer, with all of that scale.
 * Null when a scale has no trials at all: an error that was never measured is not guessed.
 */
export function errorMatrices(edition: Edition, counts: ErrorCounts): ReadonlyMap<string, ErrorMatrix> | null {
  const pool = (indicators: readonly Indicator[]): Table => addTables(indicators.map((one) => countsOf(one, counts)));
  const poolBy = (keyOf: (one: Indicator) => string) =>
    new Map([...groupBy(edition.indicators, keyOf)].map(([key, indicators]) => [key, pool(indicators)]));
  const ofCategory = poolBy(({ category, scale }) => `${category} ${scale}`);
  const ofScale = poolBy(({ scale }) => scale);
  const matrices = new Map<string, ErrorMatrix>();
  for (const indicator of edition.indicators) {
    const { id, category, scale } = indicator;
    const pools = [countsOf(indicator, counts), ofCategory.get(`${category} ${scale}`), ofScale.get(scale)];
    const trials = pools.find((table) => table !== undefined && trialsIn(table) >= leastTrials) ?? ofScale.get(scale);
    if (trials === undefined || trialsIn(trials) === 0) return null;
    matrices.set(id, smoothed(trials));
  }
  return matrices;
}

function countsOf({ id, scale }: Indicator, counts: ErrorCounts): Table {
  return counts.get(id) ?? emptyTable(scaleLevels[scale].length);
}

function smoothed(trials: Table): ErrorMatrix {
  return trials.map((cells) => {
    const all = cells.reduce((sum, cell) => sum + cell + 0.5, 0);
    return cells.map((cell) => (cell + 0.5) / all);
  });
}

const trialsIn = (table: Table): number => sumOver(table, (cell) => cell);
