import { beyondChance, isTooSmall, type Coefficient } from './coefficient.ts';
import { tableNote } from './sample.ts';
import { marginals, sumOver, type Table } from './table.ts';
import type { Weights } from './weights.ts';

/** Cohen's kappa of two raters: unweighted (1960) with identity weights, weighted (1968) with any others. */
export function cohenKappa(table: Table, weights: Weights): Coefficient {
  const note = tableNote(table);
  if (isTooSmall(note) || note === 'constant') return { value: null, note };
  // Both agreements are then the same sum in another order; what rounding leaves between them is no agreement.
  if (note === 'one_rater_constant') return { value: 0, note };
  const { observed, expected } = agreements(table, weights);
  return { value: beyondChance(observed, expected), note };
}

/**
 * The asymptotic standard error of kappa after Fleiss, Cohen and Everitt (1969). Null where there is no kappa, and where
 * the error would be 0 (no disagreement, or one rater constant), which says nothing about how sure it is.
 */
export function kappaSe(table: Table, weights: Weights): number | null {
  const { value } = cohenKappa(table, weights);
  if (value === null) return null;
  const { expected, n, rows, columns } = agreements(table, weights);
  const mean = rows.map((_, at) => ({
    ofRow: sumOver([columns], (share, __, column) => share * (weights[at]?.[column] ?? 0)),
    ofColumn: sumOver([rows], (share, __, row) => share * (weights[row]?.[at] ?? 0)),
  }));
  const spread = sumOver(table, (cell, row, column) => {
    const means = (mean[row]?.ofRow ?? 0) + (mean[column]?.ofColumn ?? 0);
    return (cell / n) * ((weights[row]?.[column] ?? 0) - means * (1 - value)) ** 2;
  });
  const variance = (spread - (value - expected * (1 - value)) ** 2) / (n * (1 - expected) ** 2);
  return variance > tiny ? Math.sqrt(variance) : null;
}

/** Below this a variance is what rounding left of 0. */
const tiny = 1e-12;

/** Observed agreement, the one expected by chance, and the shares of the categories with each rater. */
function agreements(table: Table, weights: Weights) {
  const totals = marginals(table);
  const n = sumOver(table, (cell) => cell);
  const rows = totals.rows.map((total) => total / n);
  const columns = totals.columns.map((total) => total / n);
  const observed = sumOver(weights, (weight, row, column) => (weight * (table[row]?.[column] ?? 0)) / n);
  const expected = sumOver(weights, (weight, row, column) => weight * (rows[row] ?? 0) * (columns[column] ?? 0));
  return { observed, expected, n, rows, columns };
}
