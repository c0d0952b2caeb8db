import type { Lexicon } from '../../model/lexicon.ts';
import { suffixes } from '../host.ts';

/** A topic that a link to some address speaks for. Only hosts listed as proof are strong. */
interface HostTopic {
  readonly topic: string;
  readonly strength: 'strong' | 'weak';
}

interface HostPattern extends HostTopic {
  /** Pieces between the stars, of `host/path`. */
  readonly pieces: readonly string[];
  /** Letters that are spelled out: among patterns that fit, the most specific ones speak. */
  readonly weight: number;
  readonly hasPath: boolean;
}

export interface HostTable {
  /** Topics of an absolute http(s) address; of patterns that fit only the most specific count. */
  topicsOf(url: URL): readonly HostTopic[];
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

function speaksFor(pattern: HostPattern, host: string, path: string): boolean {
  return suffixes(host).some((name) => {
    const end = fits(pattern.pieces, pattern.hasPath ? name + path : name);
    if (end === null) return false;
    return pattern.hasPath ? /^(?:[/?.]|$)/u.test((name + path).slice(end)) : end === name.length;
  });
}

function compilePattern(host: string, topic: HostTopic): HostPattern {
  const written = host
    .trim()
    .toLowerCase()
    .replace(/^www\./u, '');
  return {
    ...topic,
    pieces: written.split('*'),
    weight: written.replaceAll('*', '').length,
    hasPath: written.includes('/'),
  };
}

export function compileHosts(lexicon: Lexicon): HostTable {
  const patterns = [
    ...lexicon.proofHosts.flatMap(({ host, topics }) =>
      topics.map((topic) => compilePattern(host, { topic, strength: 'strong' })),
    ),
    ...lexicon.topics.flatMap(({ id, hosts }) =>
      hosts.map((host) => compilePattern(host, { topic: id, strength: 'weak' })),
    ),
  ];
  return {
    topicsOf(url) {
      const host = url.hostname.replace(/^www\./u, '').slice(0, 253);
      const path = url.pathname.toLowerCase().slice(0, 300);
      const fitting = patterns.filter((pattern) => speaksFor(pattern, host, path));
      const most = Math.max(0, ...fitting.map(({ weight }) => weight));
      const topics = new Map<string, HostTopic>();
      for (const { topic, strength, weight } of fitting)
        if (weight === most && topics.get(topic)?.strength !== 'strong') topics.set(topic, { topic, strength });
      return [...topics.values()];
    },
  };
}
