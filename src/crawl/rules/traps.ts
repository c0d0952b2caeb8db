import { parseAddress } from './address.ts';
import type { Address } from './address.ts';
import { trapCounters } from './trap-counters.ts';
import type { CounterTrap } from './trap-counters.ts';
import { unwanted } from './unwanted-address.ts';
import type { Unwanted } from './unwanted-address.ts';

/** Why an address is not followed. All of them are recorded as `trap_suppressed`, with this as the detail. */
export type Trap = 'too-long' | 'too-deep' | 'path-repeats' | 'facets' | CounterTrap | Unwanted;

/** How often each pattern of addresses was followed on one host. Plain data: it can be stored. */
export type TrapCounts = Record<string, number>;

/** Longer addresses are made by machines for machines. */
const maxLength = 2083;
const maxSegments = 20;
/** `/a/b/a/b/a/b`: a relative link that misses its slash grows for ever. */
const maxRepeats = 2;
/** Every further filter of a list multiplies its addresses. */
const maxFacets = 3;

function repeats({ segments }: Address): boolean {
  const times = new Map<string, number>();
  return segments.some((segment) => {
    const count = (times.get(segment) ?? 0) + 1;
    times.set(segment, count);
    // Numbers repeat in dates and ids.
    return count > maxRepeats && /\p{L}/u.test(segment);
  });
}

/**
 * Is this canonical address one of an endless series, or one that must not be asked for? Null: follow it.
 * The answer depends on the address and the counts of its host alone. What is no address is no trap.
 */
export function trapOf(url: string, counts: Readonly<TrapCounts>): Trap | null {
  if (url.length > maxLength) return 'too-long';
  const address = parseAddress(url);
  if (address === null) return null;
  if (address.segments.length > maxSegments) return 'too-deep';
  if (repeats(address)) return 'path-repeats';
  const refused = unwanted(address);
  if (refused !== null) return refused;
  const { counters, facets } = trapCounters(address);
  if (facets > maxFacets) return 'facets';
  return counters.find(({ key, most }) => (counts[key] ?? 0) >= most)?.trap ?? null;
}

/** Adds a followed address to the counts of its host. Doing so for all of them, in order, rebuilds the counts. */
export function countAddress(url: string, counts: TrapCounts): void {
  const address = parseAddress(url);
  if (address === null) return;
  for (const { key } of trapCounters(address).counters) counts[key] = (counts[key] ?? 0) + 1;
}
