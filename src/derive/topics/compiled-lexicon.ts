import type { Lexicon } from '../../model/lexicon.ts';
import type { Word } from '../../model/text/word.ts';
import type { AddressWords } from './address-says.ts';
import type { CompiledFormWords } from './form-words.ts';
import type { CompiledListWords } from './list-words.ts';
import type { Named } from './named.ts';
import type { SlugTable } from './slugs.ts';
import type { Found } from './trie.ts';

export interface PhraseEnd {
  readonly topic: string;
  readonly kind: 'strong' | 'strongExact' | 'weak' | 'negative';
}

type MarkName = keyof Lexicon['marks'];

/** A topic recognised in a text, and where its words stand in it. */
export interface Recognised extends Named {
  readonly start: number;
  readonly end: number;
}

/** The lexicon made ready once: all phrases in one trie, so that a text is read once, whatever their number. */
export interface CompiledLexicon {
  readonly version: string;
  phrases(words: readonly Word[]): Found<PhraseEnd>[];
  /** Topics of a short text that is one thing; what it gave for the latest ones is remembered. */
  topicsIn(text: string): readonly Recognised[];
  /** What an absolute address says by itself, remembered likewise; null for what is no address of the web. */
  addressOf(url: string): AddressWords | null;
  readonly slugs: SlugTable;
  readonly forms: CompiledFormWords;
  readonly lists: CompiledListWords;
  /** Does the text hold one of these phrases? */
  hasMark(name: MarkName, text: string): boolean;
  /** Do the words end with one of these phrases? */
  endsWithMark(name: MarkName, text: string): boolean;
}
