import type { TlsFacts } from '../../../src/model/observation/tls.ts';

/** What the probe or a tool says of one server, in the words of the probe. */
export interface Said {
  readonly versions: readonly string[];
  /** Null where nothing is said of the chain. */
  readonly verdict: string | null;
  /** Weak groups of suites that are accepted; tools do not tell DES from RC4. */
  readonly weak: readonly string[];
}

/** Where no client of today gets through, others still judge the chain; the probe says that there is no TLS. */
export function saidByUs({ versions, verdict, weakSuites }: TlsFacts): Said {
  const accepted = weakSuites.filter(({ outcome }) => outcome === 'accepted').map(({ group }) => group);
  const weak = accepted.map((group) => (group === 'des' || group === 'rc4' ? 'des or rc4' : group));
  return { versions, verdict: verdict === 'no-tls' ? null : verdict, weak: [...new Set(weak)] };
}

/** What two of them say differently, as words for a table; empty when they agree. */
export function differences(us: Said, them: Said, groups: readonly string[]): string[] {
  const [ours, theirs] = [us, them].map(({ weak }) => list(weak.filter((group) => groups.includes(group)).toSorted()));
  const isChainSaid = us.verdict !== null && them.verdict !== null;
  return [
    ...(list(us.versions) === list(them.versions) ? [] : [`versions: ${list(them.versions)}`]),
    ...(!isChainSaid || us.verdict === them.verdict ? [] : [`chain: ${them.verdict}`]),
    ...(ours === theirs ? [] : [`weak suites: ${theirs ?? ''}`]),
  ];
}

export const list = (words: readonly string[]): string => (words.length > 0 ? words.join(', ') : 'none');
