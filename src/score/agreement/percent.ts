import { isTooSmall, type Note } from './coefficient.ts';
import { tableNote } from './sample.ts';
import { proportion, type Proportion } from '../proportion.ts';
import { sumOver, type Table } from './table.ts';

/** Share of pairs with the same answer; too few pairs leave only the counts. */
export interface PercentAgreement extends Proportion {
  readonly note: Note | null;
}

export function percentAgreement(table: Table): PercentAgreement {
  const note = tableNote(table);
  const n = sumOver(table, (cell) => cell);
  const same = sumOver(table, (cell, row, column) => (row === column ? cell : 0));
  if (isTooSmall(note)) return { count: same, n, value: null, interval: null, note };
  return { ...proportion(same, n), note };
}

/** Of a scale of two points: agreement on the upper (found) and on the lower one (not found); null where nobody gave it. */
export interface SpecificAgreement {
  readonly positive: number | null;
  readonly negative: number | null;
}

/** `2a / (2a + b + c)` and `2d / (2d + b + c)` of a table whose first category is the lower one. */
export function specificAgreement([lower, upper]: Table): SpecificAgreement {
  const different = (lower?.[1] ?? 0) + (upper?.[0] ?? 0);
  const of = (same: number) => (same + different === 0 ? null : (2 * same) / (2 * same + different));
  return { positive: of(upper?.[1] ?? 0), negative: of(lower?.[0] ?? 0) };
}
