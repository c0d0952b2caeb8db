import type { Lexicon, Topic } from '../../model/lexicon.ts';
import { splitWords } from '../../model/text/words.ts';
import { remembering } from '../remember.ts';
import { readAddress } from './address-topics.ts';
import type { CompiledLexicon, PhraseEnd } from './compiled-lexicon.ts';
import { compileFormWords } from './form-words.ts';
import { compileHosts } from './hosts.ts';
import { compileListWords } from './list-words.ts';
import { expandAll } from './pattern.ts';
import { compilePhrases, sayingsOf } from './phrases.ts';
import { topicsOfWords } from './recognise.ts';
import { compileSlugs } from './slugs.ts';
import { createTrie, type Trie } from './trie.ts';

export type { CompiledLexicon } from './compiled-lexicon.ts';

const kinds = ['strong', 'strongExact', 'weak', 'negative'] as const;
const longestAddress = 500;

function compileTopics(topics: readonly Topic[]): Trie<PhraseEnd> {
  const entries = topics.flatMap((topic) => kinds.map((kind) => [topic[kind], { topic: topic.id, kind }] as const));
  return createTrie(expandAll(entries));
}

/** Compiles a lexicon; do it once and hand it on. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const trie = compileTopics(lexicon.topics);
  const marks = compilePhrases(lexicon.marks);
  const marksIn = remembering((text) => sayingsOf(marks(text)));
  const topicsIn = remembering((text) => topicsOfWords(trie, splitWords(text)));
  const tools = { slugs: compileSlugs(lexicon), hosts: compileHosts(lexicon), topicsIn };

  return {
    version: lexicon.version,
    phrases: (words) => trie.find(words),
    topicsIn,
    addressOf: remembering((url) => readAddress(tools, url), { longest: longestAddress }),
    slugs: tools.slugs,
    forms: compileFormWords(lexicon.forms),
    lists: compileListWords(lexicon.lists),
    hasMark: (name, text) => marksIn(text).has(name),
    endsWithMark: (name, text) => {
      const { words, found } = marks(text);
      return found.some(({ what, to }) => what === name && to === words.length - 1);
    },
  };
}
