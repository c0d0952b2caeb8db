import type { Lexicon } from '../../model/lexicon.ts';
import { fold } from '../../model/text/fold.ts';
import type { Named } from './named.ts';
import { createTrie, type TrieWord } from './trie.ts';

export interface SlugHit extends Named {
  /** The path segment it was read in, decoded. */
  readonly segment: string;
}

export interface SlugTable {
  /** Topics named by the segments of a path, e.g. `['bg', 'byudzhet-2026']`; one may be named several times. */
  topicsOf(segments: readonly string[]): SlugHit[];
}

/** A word of an address; `/` is a word of its own, so that a slug may span segments. */
interface SlugWord extends TrieWord {
  readonly segment: number;
}

const mostSegments = 20;
const longestSegment = 300;

function wordsOf(segments: readonly string[]): SlugWord[] {
  return segments.slice(0, mostSegments).flatMap((segment, i) => {
    const words = fold(segment.slice(0, longestSegment)).match(/[\p{L}\p{N}]+/gu) ?? [];
    return ['/', ...words].map((text) => ({ text, joined: true, segment: i }));
  });
}

const isBoundary = (word: SlugWord | undefined): boolean => word === undefined || word.text === '/';

/** Numbers and years beside a slug do not change what it says: `byudzhet-2026`, `12-kontakti`. */
function fillsSegment(words: readonly SlugWord[], from: number, to: number): boolean {
  let before = from - 1;
  while (/^\d+$/u.test(words[before]?.text ?? '')) before--;
  let after = to + 1;
  while (/^\d+$/u.test(words[after]?.text ?? '')) after++;
  return isBoundary(words[before]) && isBoundary(words[after]);
}

/**
 * A slug is strong when it is the whole segment, numbers aside, or has two words and more; one word among others
 * („karta“ in `karta-na-sayta`) is weak, and so is any short one.
 */
export function compileSlugs(lexicon: Lexicon): SlugTable {
  const trie = createTrie(
    lexicon.topics.flatMap(({ id, slugs }) =>
      slugs.flatMap((slug) => {
        const words = wordsOf(slug.split('/')).slice(1);
        const tokens = words.map(({ text }) => ({ kind: 'word' as const, text }));
        return tokens.length === 0 ? [] : [[tokens, { topic: id, short: slug.length < 4 }] as const];
      }),
    ),
  );

  return {
    topicsOf(segments) {
      const words = wordsOf(segments);
      return trie.find(words).flatMap(({ what, from, to }): SlugHit[] => {
        const fills = fillsSegment(words, from, to);
        if (what.short && !fills) return [];
        const strength = !what.short && (fills || to > from) ? 'strong' : 'weak';
        return [{ topic: what.topic, strength, segment: segments[words[to]?.segment ?? 0] ?? '' }];
      });
    },
  };
}
