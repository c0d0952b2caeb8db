import { createHash } from 'node:crypto';

/** An order of addresses that looks random, is the same in every run with this seed, and depends on nothing else. */
export function seededRank(seed: number, url: string): string {
  return createHash('sha256').update(`${seed} ${url}`).digest('hex').slice(0, 32);
}
