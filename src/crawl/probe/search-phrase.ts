import type { Word } from '../../model/text/word.ts';
import { splitWords } from '../../model/text/words.ts';

const mostWords = 3;
const leastLetters = 4;
const longestPhrase = 4;

/** What link texts say of any file. */
const emptyWords: ReadonlySet<string> = new Set(
  'файл документ изтегли изтегляне свали отвори виж прегледай повече тук прикачен download file document open here'.split(
    ' ',
  ),
);

/**
 * Picks from a text what a visitor would type to find it: words that follow each other there and that few of these texts
 * have, with the small words between them, so that a search for phrases finds it as one for words does. Empty where
 * fewer than two words tell the text from others.
 */
export function createPhrases(texts: readonly string[]): (text: string) => string {
  const uses = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordSet(text)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const common = Math.max(2, texts.length / 10);
  const isRare = ({ text }: Word) => isTelling(text) && (uses.get(text) ?? 0) <= common;
  const sum = (words: readonly Word[]) => words.reduce((total, word) => total + (uses.get(word.text) ?? 0), 0);
  return (text) => {
    const words = splitWords(text);
    const [best] = windowsOf(words, text)
      .map((window) => ({
        window,
        rare: window.filter(isRare),
        small: window.filter(({ text: it }) => it.length < leastLetters),
      }))
      .filter(({ window, rare, small }) => rare.length > 1 && rare.length + small.length === window.length)
      .sort((a, b) => a.small.length - b.small.length || b.rare.length - a.rare.length || sum(a.rare) - sum(b.rare));
    const [first, last] = [best?.window[0], best?.window.at(-1)];
    return first === undefined || last === undefined
      ? scattered(words.filter(isRare))
      : text.slice(first.start, last.end);
  };
}

/** Words apart from each other, for want of any that stand together. */
function scattered(rare: readonly Word[]): string {
  const words = [...new Set(rare.map(({ text }) => text))].slice(0, mostWords);
  return words.length < 2 ? '' : words.join(' ');
}

/** Up to so many words in a row with nothing but a space between. */
function windowsOf(words: readonly Word[], text: string): Word[][] {
  return words.flatMap((_, from) => {
    const row: Word[] = [];
    const windows: Word[][] = [];
    for (const word of words.slice(from, from + longestPhrase)) {
      const before = row.at(-1);
      if (before !== undefined && !/^\s+$/u.test(text.slice(before.end, word.start))) break;
      row.push(word);
      windows.push([...row]);
    }
    return windows;
  });
}

function isTelling(word: string): boolean {
  return word.length >= leastLetters && /^\p{L}+$/u.test(word) && !emptyWords.has(word);
}

/** The words of a text, each once. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map((word) => word.text));
}
