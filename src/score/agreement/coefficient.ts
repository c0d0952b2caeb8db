/**
 * What is peculiar about the data. `no_data`, `small_n` (fewer than five): no coefficient at all. `constant`: everyone
 * gave one and the same category, so what corrects for chance by the answers given is undefined. `one_rater_constant`:
 * one of two raters never varied, so kappa cannot leave 0.
 */
export type Note = 'no_data' | 'small_n' | 'constant' | 'one_rater_constant';

/** An agreement coefficient, 1 at best; null where the data do not allow one, and `note` says why. */
export interface Coefficient {
  readonly value: number | null;
  readonly note: Note | null;
}

const leastUnits = 5;

/** The note on the size of a sample, null when it is large enough. */
export function sizeNote(n: number): Note | null {
  if (n === 0) return 'no_data';
  return n < leastUnits ? 'small_n' : null;
}

export function isTooSmall(note: Note | null): boolean {
  return note === 'no_data' || note === 'small_n';
}

/** `(observed - expected) / (1 - expected)`; null when chance alone would agree on everything. */
export function beyondChance(observed: number, expected: number): number | null {
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
