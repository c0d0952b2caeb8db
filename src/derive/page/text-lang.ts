/** Letters of Russian, Ukrainian, Serbian and Macedonian that Bulgarian does not have. */
const otherCyrillic = /[ыэёіїєґђћљњџјѓќѕ]/gu;

const stopWords = {
  bg: new Set('и на за от се в с по да е не са при към или като до със във'.split(' ')),
  en: new Set('the of and to in for is on with by at from are as or be'.split(' ')),
};

const enough = 40;
/** A few paragraphs tell. */
const longest = 2_000;

const word = /\p{L}+/gu;
const latinWord = /^[a-z]/u;
const cyrillicWord = /^\p{Script=Cyrillic}/u;

interface Counts {
  /** Letters. */
  readonly cyrillic: number;
  readonly latin: number;
  readonly other: number;
  /** Words. */
  readonly all: number;
  readonly bg: number;
  readonly en: number;
}

function count(text: string): Counts {
  const counts = { cyrillic: 0, latin: 0, other: 0, all: 0, bg: 0, en: 0 };
  for (const found of text.match(word) ?? []) {
    counts.all++;
    if (latinWord.test(found)) {
      counts.latin += found.length;
      if (stopWords.en.has(found)) counts.en++;
    } else if (cyrillicWord.test(found)) {
      counts.cyrillic += found.length;
      if (stopWords.bg.has(found)) counts.bg++;
      counts.other += found.match(otherCyrillic)?.length ?? 0;
    }
  }
  return counts;
}

/** `bg` or `en` by letters and commonest words; null for anything else and for too little text. */
export function textLanguage(text: string): 'bg' | 'en' | null {
  const { cyrillic, latin, other, all, bg, en } = count(text.slice(0, longest).toLowerCase());
  if (cyrillic + latin < enough) return null;
  // A list of links has few small words, and yet no other Cyrillic language.
  if (cyrillic > latin && other < cyrillic / 100) return bg / all > 0.02 || cyrillic < 600 ? 'bg' : null;
  return latin > 2 * cyrillic && en / all > 0.05 ? 'en' : null;
}
