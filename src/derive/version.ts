import { createHash } from 'node:crypto';
import type { Lexicon } from '../model/lexicon.ts';

/** Raised whenever the same bytes could give other facts, or the same ones are kept in another form. */
export const DERIVE_VERSION = 6;

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, canonical(inner)]);
}

/** Hex SHA-256 of the content of a lexicon: the same for the same words, in whatever order its keys were written. */
export function lexiconHash(lexicon: Lexicon): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(lexicon)))
    .digest('hex');
}
