import type { ListKind, ListWords } from '../../model/lexicon.ts';
import { compilePhrases, type Phrases, sayingsOf } from './phrases.ts';

/** The words of dated lists made ready once. */
export interface CompiledListWords {
  /** Kinds a text names, the one that counts first. */
  kindsIn(text: string): ListKind[];
  /** How many entries, how many pages a text says there are in all; null when it does not. */
  countsIn(text: string): { readonly total: number | null; readonly pages: number | null };
}

/** The particular before the general. */
const order = [...(['consultations', 'minutes', 'decisions', 'tenders', 'events', 'announcements', 'news'] as const)];

const longest = 500;
/** No list of a municipality is longer; a number beyond is a telephone. */
const mostEntries = 1_000_000;

function lastNumber<T>({ words, found }: Phrases<T>, what: T): number | null {
  const phrase = found.find((it) => it.what === what);
  if (phrase === undefined) return null;
  const numbers = words
    .slice(phrase.from, phrase.to + 1)
    .filter(({ text }) => /^\d{1,7}$/u.test(text))
    .map(({ text }) => Number(text));
  const last = numbers.at(-1) ?? 0;
  // „1–10 от 240“ rises; „12.05 от 2026“ is a day.
  const rises = numbers.every((value, i) => i === 0 || value >= (numbers[i - 1] ?? 0));
  return rises && last > 0 && last <= mostEntries ? last : null;
}

export function compileListWords({ kinds, totals, pages }: ListWords): CompiledListWords {
  const ofKinds = compilePhrases<ListKind>({ ...kinds, other: [] });
  const ofCounts = compilePhrases({ totals, pages });
  return {
    kindsIn: (text) => {
      const said = sayingsOf(ofKinds(text.slice(0, longest)));
      return order.filter((kind) => said.has(kind));
    },
    countsIn: (text) => {
      const phrases = ofCounts(text.slice(0, longest));
      return { total: lastNumber(phrases, 'totals'), pages: lastNumber(phrases, 'pages') };
    },
  };
}
