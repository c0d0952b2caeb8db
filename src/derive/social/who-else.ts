import type { SetApart } from '../../model/observation/profile.ts';
import { latinSpellings } from '../../model/text/latin.ts';
import { bodies } from './vocabulary.ts';

/** Finds others than the municipality by the words for what they are. */
export interface WhoElse {
  /** In pieces of a handle, where words may run together. */
  inHandle(pieces: readonly string[]): SetApart | null;
  /** In folded words. */
  inText(words: readonly string[]): SetApart | null;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** `own`: words of the municipality's official name, which name nobody else: in places it is a council itself. */
export function compileWhoElse(own: readonly string[]): WhoElse {
  const isOthers = (word: string): boolean => !own.some((mine) => mine.startsWith(letters(word)));
  const tables = bodies.map(({ apart, beginnings, inHandles, whole }) => {
    const others = beginnings.filter(isOthers);
    const spelled = [...others, ...inHandles].flatMap((word) => [letters(word), latinSpellings(letters(word))]);
    const within = new RegExp([...new Set(spelled)].join('|'), 'u');
    return { apart, others, within, whole: new Set(whole.filter(isOthers)) };
  });
  return {
    inHandle(pieces) {
      const found = tables.find(({ within, whole }) => pieces.some((piece) => whole.has(piece) || within.test(piece)));
      return found?.apart ?? null;
    },
    inText(words) {
      const joined = ` ${words.join(' ')} `;
      const begins = (word: string): boolean => joined.includes(` ${word}`);
      const found = tables.find(({ others, whole }) => words.some((word) => whole.has(word)) || others.some(begins));
      return found?.apart ?? null;
    },
  };
}
