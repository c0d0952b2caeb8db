import type { Lexicon, Topic } from '../../model/lexicon.ts';
import { splitWords, type Word } from '../../model/text/words.ts';
import { compileHosts, type HostTable } from './hosts.ts';
import { expandPattern } from './pattern.ts';
import { compileSlugs, type SlugTable } from './slugs.ts';
import { createTrie, type Found, type Trie } from './trie.ts';

export interface PhraseEnd {
  readonly topic: string;
  readonly kind: 'strong' | 'strongExact' | 'weak' | 'negative';
}

type MarkName = keyof Lexicon['marks'];

/** The lexicon made ready once: all phrases in one trie, so that a text is read once, whatever their number. */
export interface CompiledLexicon {
  readonly version: string;
  phrases(words: readonly Word[]): Found<PhraseEnd>[];
  readonly slugs: SlugTable;
  readonly hosts: HostTable;
  /** Does the text hold one of these phrases? */
  hasMark(name: MarkName, text: string): boolean;
  /** Do the words end with one of these phrases? */
  endsWithMark(name: MarkName, text: string): boolean;
}

const kinds = ['strong', 'strongExact', 'weak', 'negative'] as const;

function addTopic(trie: Trie<PhraseEnd>, topic: Topic): void {
  for (const kind of kinds) {
    const end: PhraseEnd = { topic: topic.id, kind };
    for (const pattern of topic[kind]) for (const tokens of expandPattern(pattern)) trie.add(tokens, end);
  }
}

function compileMarks(marks: Lexicon['marks']): ReadonlyMap<MarkName, Trie<MarkName>> {
  const names = Object.keys(marks) as MarkName[];
  return new Map(
    names.map((name) => {
      const trie = createTrie<MarkName>();
      for (const pattern of marks[name]) for (const tokens of expandPattern(pattern)) trie.add(tokens, name);
      return [name, trie] as const;
    }),
  );
}

/** Compiles a lexicon; do it once and hand it on. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const trie = createTrie<PhraseEnd>();
  for (const topic of lexicon.topics) addTopic(trie, topic);
  const marks = compileMarks(lexicon.marks);

  return {
    version: lexicon.version,
    phrases: (words) => trie.find(words),
    slugs: compileSlugs(lexicon),
    hosts: compileHosts(lexicon),
    hasMark: (name, text) => (marks.get(name)?.find(splitWords(text)).length ?? 0) > 0,
    endsWithMark: (name, text) => {
      const words = splitWords(text);
      return (
        marks
          .get(name)
          ?.find(words)
          .some(({ to }) => to === words.length - 1) ?? false
      );
    },
  };
}
