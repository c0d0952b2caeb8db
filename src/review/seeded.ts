/**
 * 32 bits that look random and depend on the text alone: FNV-1a, then the finalizer of MurmurHash3. Seeds orders and draws;
 * no secret rests on it.
 */
export function seeded(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of new TextEncoder().encode(parts.join('\u0000'))) {
    hash = Math.imul(hash ^ character, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same as eight hex digits, which sort as text. */
export function seededRank(...parts: readonly (string | number)[]): string {
  return seeded(...parts)
    .toString(16)
    .padStart(8, '0');
}

/** A copy in an order that depends on the seed and the keys alone. */
export function seededOrder<T>(items: readonly T[], seed: string, keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => seeded(seed, a.key) - seeded(seed, b.key) || (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
