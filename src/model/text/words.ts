import { foldWithOrigin } from './fold.ts';
import { plainWords } from './plain-words.ts';
import type { Word } from './word.ts';

const wordOrSign = /[\p{L}\p{N}]+|№/gu;

/** What separates menu items and sentences rather than words. */
const breaking = /[|•·>!?]/u;

const longestGap = 4;

/** Splits a text into folded words. Space and punctuation between them do not matter, up to a few characters. */
export function splitWords(text: string): Word[] {
  return plainWords(text) ?? foldedWords(text);
}

/** Any text, by way of folding it. */
export function foldedWords(text: string): Word[] {
  const folded = foldWithOrigin(text);
  const words: Word[] = [];
  let previous = 0;
  for (const match of folded.text.matchAll(wordOrSign)) {
    const gap = folded.text.slice(previous, match.index);
    previous = match.index + match[0].length;
    words.push({
      text: match[0],
      start: folded.origin(match.index),
      end: folded.origin(previous - 1) + 1,
      joined: words.length > 0 && gap.trim().length <= longestGap && !breaking.test(gap),
    });
  }
  return words;
}
