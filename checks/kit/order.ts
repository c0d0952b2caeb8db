/** Order of strings by code unit: the same on every machine, unlike the order of a language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A sorted copy by a number first (small first), then by a string. */
export function sorted<T>(items: readonly T[], rank: (item: T) => number, name: (item: T) => string): T[] {
  return [...items].sort((a, b) => rank(a) - rank(b) || compare(name(a), name(b)));
}

/** The first item for every key. */
export function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
}
