import type { Word } from '../../model/text/word.ts';
import { splitWords } from '../../model/text/words.ts';
import { expandAll } from './pattern.ts';
import { createTrie, type Found } from './trie.ts';

/** Phrases by what they say, ready to be found in a text all at once. */
export interface Phrases<T> {
  readonly words: readonly Word[];
  readonly found: readonly Found<T>[];
}

/** Compiles phrases by what they say; do it once. */
export function compilePhrases<T extends string>(
  phrases: Readonly<Record<T, readonly string[]>>,
): (text: string) => Phrases<T> {
  const entries = Object.entries(phrases) as [T, readonly string[]][];
  const trie = createTrie(expandAll(entries.map(([what, patterns]) => [patterns, what] as const)));
  return (text) => {
    const words = splitWords(text);
    return { words, found: trie.find(words) };
  };
}

/** What a text says. */
export function sayingsOf<T>({ found }: Phrases<T>): Set<T> {
  return new Set(found.map(({ what }) => what));
}
