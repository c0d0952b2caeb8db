import { plainWords } from './plain-words.ts';
import { repair } from './repair.ts';
import { type Mapped, origin, rewrite } from './rewrite.ts';

type Step = (source: Mapped) => Mapped;

const replace =
  (pattern: RegExp, by: (match: string) => string): Step =>
  (source) =>
    rewrite(source, pattern, by);

/** Capitals look alike where small letters do not (H and Н, h and н). */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Array.from('aceopxyikABCEHKMOPTXYI', (latin, i) => [latin, 'асеорхуікАВСЕНКМОРТХУІ'.charAt(i)]),
);

const quotes = /[„“”‟«»‹›’‘‚`´]/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0300\u0301]/gu;
const mixedScript = /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu;

const dropInvisible = replace(invisible, () => '');
const compose = replace(/\P{M}\p{M}+/gu, (match) => match.normalize('NFC'));
const plainSpaces = replace(/[\t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, () => ' ');
const plainQuotes = replace(quotes, (match) => ('’‘‚`´'.includes(match) ? "'" : '"'));
const plainDashes = replace(/[‐‑‒–—―−]/gu, () => '-');
/** The unified model of municipal portals prints the ids of its portlets into the text. */
const dropPortletIds = replace(/\bZ[67]_[A-Z0-9]+\b/gu, () => ' ');
/** „З А П О В Е Д“. Several spaces separate words. */
const joinSpacedLetters = replace(/(?<![\p{L}\p{M}])\p{L}(?: \p{L}){2,}(?![\p{L}\p{M}])/gu, (match) =>
  /\p{Script=Cyrillic}/u.test(match) ? match.replaceAll(' ', '') : match,
);
const foldWords = replace(/\p{L}+/gu, (word) =>
  /\p{Script=Cyrillic}/u.test(word) ? Array.from(word, (unit) => lookAlikes.get(unit) ?? unit).join('') : word,
);
const foldLookAlikes: Step = (source) => (mixedScript.test(source.text) ? foldWords(source) : source);

const lowerCase: Step = (source) => {
  const text = source.text.toLowerCase();
  if (text.length === source.text.length) return { text, at: source.at };
  return rewrite(source, /\p{Lu}/gu, (unit) => unit.toLowerCase());
};

/** Signs that plain words may stand between, and that are unified. */
const unified = /[„“«»–—\u00a0\t\n\v\f\r]/u;
/** Nothing to repair, compose or unify. */
const plain = /^[\u0020-\u005f\u0061-\u007e\u0410-\u044f№]*$/u;

/** Repair comes first, since a soft hyphen is also a byte of a broken letter, and again on what is then whole. */
const unify: readonly Step[] = [
  repair,
  dropInvisible,
  compose,
  dropInvisible,
  repair,
  compose,
  plainSpaces,
  plainQuotes,
  plainDashes,
];
const respell: readonly Step[] = [dropPortletIds, joinSpacedLetters, foldLookAlikes, lowerCase, foldLookAlikes];

/** Text in the one spelling used for matching, and the way back to the original. */
export interface Folded {
  readonly text: string;
  /** Where unit `index` of the folded text stood in the original; also for `text.length`. */
  origin(index: number): number;
}

/**
 * One spelling for matching Bulgarian text: composed, lower-case, plain spaces, quotes and dashes; without soft hyphens,
 * stress marks and portlet ids; Latin look-alikes inside Cyrillic words, letter-spaced words and double encoding undone.
 */
export function foldWithOrigin(text: string): Folded {
  if (!unified.test(text) && plainWords(text) !== null) return { text: text.toLowerCase(), origin: (index) => index };
  const steps = plain.test(text) ? respell : [...unify, ...respell];
  const folded = steps.reduce<Mapped>((source, step) => step(source), { text, at: null });
  return { text: folded.text, origin: (index) => origin(folded, index) };
}

/** @see foldWithOrigin */
export function fold(text: string): string {
  return foldWithOrigin(text).text;
}

/** Undoes double encoding alone, for text that is shown rather than matched. */
export function repairText(text: string): string {
  return repair({ text, at: null }).text;
}
