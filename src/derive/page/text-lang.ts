const cyrillic = /\p{Script=Cyrillic}+/gu;
const latin = /[a-z]+/gu;
/** Letters of Russian, Ukrainian, Serbian and Macedonian that Bulgarian does not have. */
const otherCyrillic = /[ыэёіїєґђћљњџјѓќѕ]+/gu;

const stopWords = {
  bg: new Set('и на за от се в с по да е не са при към или като до със във'.split(' ')),
  en: new Set('the of and to in for is on with by at from are as or be'.split(' ')),
};

const enough = 40;

function share(words: readonly string[], common: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => common.has(word)).length / words.length;
}

/** Letters in all runs of a kind. */
function count(text: string, runs: RegExp): number {
  return text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}

/** `bg` or `en` by letters and commonest words; null for anything else and for too little text. */
export function textLanguage(text: string): 'bg' | 'en' | null {
  const sample = text.slice(0, 20_000).toLowerCase();
  const ours = count(sample, cyrillic);
  const theirs = count(sample, latin);
  if (ours + theirs < enough) return null;
  const words = sample.match(/\p{L}+/gu) ?? [];
  const bulgarianLetters = ours > theirs && count(sample, otherCyrillic) < ours / 100;
  // A list of links has few small words, and yet no other Cyrillic language.
  if (bulgarianLetters) return share(words, stopWords.bg) > 0.02 || ours < 600 ? 'bg' : null;
  return theirs > 2 * ours && share(words, stopWords.en) > 0.05 ? 'en' : null;
}
