/** From the lower to the upper bound, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** So many of so many, with the 95 % interval of Wilson. `value` and `interval` are null where there are none. */
export interface Proportion {
  readonly count: number;
  readonly n: number;
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** The difference of two proportions, with the 95 % interval of Newcombe. Null where one of them has no data. */
export interface Difference {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** Of the normal distribution, for 95 %; two decimals, as the printed examples have it. */
export const z95 = 1.96;

export function proportion(count: number, n: number): Proportion {
  return n === 0
    ? { count, n, value: null, interval: null }
    : { count, n, value: count / n, interval: wilsonInterval(count, n) };
}

/** How many of the items pass the test. */
export function proportionOf<T>(items: readonly T[], test: (item: T) => boolean): Proportion {
  return proportion(items.filter(test).length, items.length);
}

/** The score interval of Wilson (1927), 95 %, without a correction for continuity. `n` is at least 1. */
export function wilsonInterval(count: number, n: number): Interval {
  const share = count / n;
  const z2 = z95 * z95;
  const centre = share + z2 / (2 * n);
  const reach = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // Rounding would leave a hair beside 0 and 1, where the interval ends exactly.
  return { low: count === 0 ? 0 : (centre - reach) / scale, high: count === n ? 1 : (centre + reach) / scale };
}

/** `a - b` of two independent samples, with the hybrid score interval of Newcombe (1998, method 10), 95 %. */
export function difference(a: Proportion, b: Proportion): Difference {
  if (a.value === null || b.value === null || a.interval === null || b.interval === null)
    return { value: null, interval: null };
  const value = a.value - b.value;
  const down = Math.hypot(a.value - a.interval.low, b.interval.high - b.value);
  const up = Math.hypot(a.interval.high - a.value, b.value - b.interval.low);
  return { value, interval: { low: value - down, high: value + up } };
}
