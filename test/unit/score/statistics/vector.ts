/** A value that others printed, and ours. */
export interface Vector {
  readonly id: string;
  readonly statistic: string;
  /** As printed: its digits are what must be reproduced. */
  readonly expected: string;
  readonly got: () => number | string | null;
}

export function vector(id: string, statistic: string, expected: string, got: Vector['got']): Vector {
  return { id, statistic, expected, got };
}

/** Whether a value, rounded to as many decimals as were printed, is what was printed. */
export function isReproduced(printed: string, got: number | string | null): boolean {
  if (typeof got === 'string') return got === printed;
  if (got === null) return false;
  const decimals = printed.split('.')[1]?.length ?? 0;
  return Math.abs(got - Number(printed)) <= 0.5 * 10 ** -decimals + 1e-15;
}
