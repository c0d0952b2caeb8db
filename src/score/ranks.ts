/**
 * Ranks of numbers, the smallest first; to rank the highest first hand over the numbers negated. The average and the dense
 * ones no page shows: the published vectors of the statistics hold them, so that anyone can check ranks of either kind.
 */

/** Equals share the best place and leave the next ones free: 1, 2, 2, 4 (standard competition ranking). */
export function competitionRanks(values: readonly number[]): number[] {
  return values.map((value) => 1 + count(values, (other) => other < value));
}

/** Equals share the mean of the places they take: 1, 2.5, 2.5, 4. */
export function averageRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const before = count(values, (other) => other < value);
    const equal = count(values, (other) => other === value);
    return before + (equal + 1) / 2;
  });
}

/** Equals share a place and leave none free: 1, 2, 2, 3. */
export function denseRanks(values: readonly number[]): number[] {
  const distinct = [...new Set(values)];
  return values.map((value) => 1 + count(distinct, (other) => other < value));
}

function count(values: readonly number[], test: (value: number) => boolean): number {
  return values.reduce((total, value) => (test(value) ? total + 1 : total), 0);
}
