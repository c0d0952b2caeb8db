import type { Lexicon } from '../../model/lexicon.ts';
import { suffixes } from '../host.ts';
import { remembering } from '../remember.ts';

/** Of an absolute http(s) address. */
type Address = Pick<URL, 'hostname' | 'pathname'>;

/** A topic that a link to some address speaks for. Only hosts listed as proof are strong. */
interface HostTopic {
  readonly topic: string;
  readonly strength: 'strong' | 'weak';
}

interface HostPattern<T> {
  readonly says: T;
  /** Pieces between the stars. */
  readonly host: readonly string[];
  readonly path: readonly string[] | null;
  /** Letters that are spelled out: among patterns that fit, the most specific ones speak. */
  readonly weight: number;
}

/** Patterns of hosts, with or without a path, and what each says. */
interface HostPatterns<T> {
  /** What the most specific of the patterns that fit an absolute http(s) address say. */
  fitting(url: Address): readonly T[];
}

export interface HostTable {
  /** Topics of an absolute http(s) address; of patterns that fit only the most specific count. */
  topicsOf(url: Address): readonly HostTopic[];
}

/** Do the pieces stand in the text in order, from its start on? A star spans any characters but a slash. */
function fits(pieces: readonly string[], text: string): number | null {
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return null;
  let index = first.length;
  for (const piece of rest) {
    const slash = text.indexOf('/', index);
    const at = text.indexOf(piece, index);
    if (at === -1 || (slash !== -1 && at > slash)) return null;
    index = at + piece.length;
  }
  return pieces.at(-1) === '' && pieces.length > 1 ? text.length : index;
}

function fitsHost({ host }: HostPattern<unknown>, names: readonly string[]): boolean {
  return names.some((name) => fits(host, name) === name.length);
}

function fitsPath({ path }: HostPattern<unknown>, written: string): boolean {
  if (path === null) return true;
  const end = fits(path, written);
  return end !== null && /^(?:[/?.]|$)/u.test(written.slice(end));
}

function compilePattern<T>(pattern: string, says: T): HostPattern<T> {
  const written = pattern
    .trim()
    .toLowerCase()
    .replace(/^www\./u, '');
  const slash = written.indexOf('/');
  return {
    says,
    host: (slash === -1 ? written : written.slice(0, slash)).split('*'),
    path: slash === -1 ? null : written.slice(slash).split('*'),
    weight: written.replaceAll('*', '').length,
  };
}

export function compileHostPatterns<T>(entries: readonly (readonly [pattern: string, says: T])[]): HostPatterns<T> {
  const patterns = entries.map(([pattern, says]) => compilePattern(pattern, says));
  const ofHost = remembering((host) => {
    const names = suffixes(host);
    return patterns.filter((pattern) => fitsHost(pattern, names));
  });
  return {
    fitting(url) {
      const ours = ofHost(url.hostname.replace(/^www\./u, '').slice(0, 253));
      if (ours.length === 0) return [];
      const path = url.pathname.toLowerCase().slice(0, 300);
      const found = ours.filter((pattern) => fitsPath(pattern, path));
      const most = Math.max(0, ...found.map(({ weight }) => weight));
      return found.filter(({ weight }) => weight === most).map(({ says }) => says);
    },
  };
}

export function compileHosts(lexicon: Lexicon): HostTable {
  const patterns = compileHostPatterns<HostTopic>([
    ...lexicon.proofHosts.flatMap(({ host, topics }) =>
      topics.map((topic) => [host, { topic, strength: 'strong' }] as const),
    ),
    ...lexicon.topics.flatMap(({ id, hosts }) => hosts.map((host) => [host, { topic: id, strength: 'weak' }] as const)),
  ]);
  return {
    topicsOf(url) {
      const topics = new Map<string, HostTopic>();
      for (const says of patterns.fitting(url))
        if (topics.get(says.topic)?.strength !== 'strong') topics.set(says.topic, says);
      return [...topics.values()];
    },
  };
}
