import { createHash } from 'node:crypto';
import type { Proof } from '../model/review/rating.ts';

/** Pieces of proof one person adds to one question. */
export const mostProofs = 20;

/** Named by what it says, so that the same proof sent twice is one. */
export function proofId({ account, edition, municipality, indicator, url, quote, blob }: Omit<Proof, 'id'>): string {
  const said = [account, { edition, municipality, indicator }, url ?? '', quote ?? '', blob];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
