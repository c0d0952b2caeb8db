import type { Word } from '../../model/text/word.ts';
import { splitWords } from '../../model/text/words.ts';
import type { CompiledLexicon, PhraseEnd, Recognised } from './compiled-lexicon.ts';
import { type Extent, lowerBound } from '../page/places.ts';
import { strongest } from './named.ts';
import type { Found, Trie } from './trie.ts';

const none: readonly Recognised[] = [];

/** „Новини (683)“: a counter behind the words does not make the text longer. */
function isWhole({ from, to }: Found<PhraseEnd>, words: readonly Word[]): boolean {
  if (from !== 0) return false;
  const behind = words.length - to - 1;
  return behind === 0 || (behind === 1 && /^\d+$/u.test(words[to + 1]?.text ?? ''));
}

function place(
  { what, from, to }: Found<PhraseEnd>,
  words: readonly Word[],
  strength: Recognised['strength'],
): Recognised {
  return { topic: what.topic, strength, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}

/** What `recognise` finds, worked out. */
export function topicsOfWords(phrases: Trie<PhraseEnd>, words: readonly Word[]): readonly Recognised[] {
  const found = phrases.find(words);
  if (found.length === 0) return none;
  const vetoed = new Set(found.filter(({ what }) => what.kind === 'negative').map(({ what }) => what.topic));
  const named = found.flatMap((match) => {
    const { topic, kind } = match.what;
    if (kind === 'negative' || vetoed.has(topic)) return [];
    const strong = kind === 'strong' || (kind === 'strongExact' && isWhole(match, words));
    return [place(match, words, strong ? 'strong' : 'weak')];
  });
  return strongest(named);
}

/**
 * Topics of a short text that is one thing: a link, a heading, a title, a file name. One entry per topic, the strongest;
 * a negative phrase anywhere in it vetoes the topic.
 */
export function recognise(lexicon: CompiledLexicon, text: string): readonly Recognised[] {
  return lexicon.topicsIn(text);
}

const sentenceEnd = /[.!?…]["“”)]{0,3}\s+(?=[\p{Lu}„"«])/gu;

const whole = (line: string): Extent => ({ start: 0, end: line.length });

/** Extents of the sentences of a line. */
function sentences(line: string): Extent[] {
  const starts = [0, ...Array.from(line.matchAll(sentenceEnd), (match) => match.index + match[0].length)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? line.length }));
}

/** A sentence of running text that names a topic. */
export interface Mention {
  readonly topic: string;
  /** Literally as in the line, at most `longest` characters. */
  readonly quote: string;
}

function window(line: string, around: Recognised, sentence: Extent, longest: number): string {
  if (sentence.end - sentence.start <= longest) return line.slice(sentence.start, sentence.end).trim();
  const lead = Math.max(sentence.start, around.start - Math.floor(longest / 3));
  const space = line.indexOf(' ', lead);
  const start = lead === sentence.start || space === -1 || space >= around.start ? lead : space + 1;
  const limit = Math.min(sentence.end, start + longest);
  const lastSpace = line.lastIndexOf(' ', limit);
  return line.slice(start, limit < sentence.end && lastSpace > around.end ? lastSpace : limit).trim();
}

interface Wanted {
  /** Longest quote, in UTF-16 units. */
  readonly longest: number;
  readonly wants: (topic: string) => boolean;
}

/** Topics named in a line of running text by their strong phrases. A negative phrase vetoes within its sentence. */
export function mentions(lexicon: CompiledLexicon, line: string, { longest, wants }: Wanted): Mention[] {
  const words = splitWords(line);
  const found = lexicon.phrases(words);
  const telling = found.filter(
    (match) =>
      (match.what.kind === 'strong' || (match.what.kind === 'strongExact' && isWhole(match, words))) &&
      wants(match.what.topic),
  );
  if (telling.length === 0) return [];
  const parts = sentences(line);
  const sentenceAt = (place: number): Extent =>
    parts[lowerBound(parts, place + 1, ({ start }) => start) - 1] ?? whole(line);
  const sentenceOf = (match: Found<PhraseEnd>): Extent => sentenceAt(words[match.from]?.start ?? 0);
  const keyOf = (match: Found<PhraseEnd>): string => `${match.what.topic} ${sentenceOf(match).start}`;
  const named = new Set(telling.map(({ what }) => what.topic));
  const negative = found.filter(({ what }) => what.kind === 'negative' && named.has(what.topic));
  const vetoed = new Set(negative.map(keyOf));

  const seen = new Set<string>();
  return telling.flatMap((match) => {
    const { topic } = match.what;
    if (seen.has(topic) || vetoed.has(keyOf(match))) return [];
    seen.add(topic);
    return [{ topic, quote: window(line, place(match, words, 'weak'), sentenceOf(match), longest) }];
  });
}
