import { DERIVE_VERSION, lexiconHash } from '../../derive/version.ts';
import type { Lexicon } from '../../model/lexicon.ts';

const hashes = new WeakMap<Lexicon, string>();

/** Stands beside every derived fact: facts of another version are derived again from the stored bytes. */
export function factVersion(lexicon: Lexicon): string {
  const known = hashes.get(lexicon);
  if (known !== undefined) return known;
  const version = `${DERIVE_VERSION}-${lexiconHash(lexicon).slice(0, 16)}`;
  hashes.set(lexicon, version);
  return version;
}
