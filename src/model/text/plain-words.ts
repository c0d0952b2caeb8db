import type { Word } from './word.ts';

// Nearly all text needs no folding but small letters. Telling so and splitting it takes one look at each character.

const unknown = 0;
const space = 1;
const sign = 2;
/** Separates menu items and sentences rather than words. */
const stop = 3;
const digit = 4;
const numero = 5;
const latin = 6;
const cyrillic = 7;

const longestGap = 4;

const kinds = new Uint8Array(0x2200);
const mark = (kind: number, from: string, to = from): void => {
  kinds.fill(kind, from.charCodeAt(0), to.charCodeAt(0) + 1);
};
mark(sign, '!', '~');
mark(unknown, '`');
mark(digit, '0', '9');
mark(latin, 'A', 'Z');
mark(latin, 'a', 'z');
mark(cyrillic, 'А', 'я');
mark(cyrillic, 'ѝ');
for (const other of '§©«°»–—„“”…€') mark(sign, other);
for (const other of '|•·>!?') mark(stop, other);
for (const other of ' \t\n\v\f\r\u00a0') mark(space, other);
mark(numero, '№');

const kindOf = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? unknown;

const [capitalEr, capitalEs] = [0x420, 0x421];
const [capitalZ, six, seven, underscore] = [0x5a, 0x36, 0x37, 0x5f];

/** The id of a portlet, which folding takes out. */
function beginsPortletId(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === capitalZ && (next === six || next === seven) && text.charCodeAt(at + 2) === underscore;
}

/** A letter that stands alone, two places after another such: the beginning of letter-spaced words. */
function isSpaced(text: string, at: number): boolean {
  const isAlone = kindOf(text, at) >= latin && kindOf(text, at + 1) < latin;
  return isAlone && kindOf(text, at - 1) === space && kindOf(text, at - 2) >= latin && kindOf(text, at - 3) < latin;
}

/** Р and С before a sign are how letters of another encoding begin. */
function mayBeMisread(code: number, next: number): boolean {
  return (code === capitalEr || code === capitalEs) && next > 0x7f && kinds[next] !== cyrillic;
}

/** What stands between one word and the next. */
interface Gap {
  /** Where the next word begins; the length of the text when there is none. */
  readonly end: number;
  /** Neither longer than a few signs nor an end of its own. */
  readonly joins: boolean;
}

/** The gap from here on; null when folding would change a sign in it. */
function gapFrom(text: string, start: number): Gap | null {
  let first = -1;
  let last = -1;
  let stopped = false;
  let i = start;
  for (; i < text.length; i++) {
    const kind = kindOf(text, i);
    if (kind === unknown) return null;
    if (kind >= digit) break;
    stopped ||= kind === stop;
    if (kind === space) continue;
    if (first === -1) first = i;
    last = i;
  }
  return { end: i, joins: !stopped && (first === -1 || last + 1 - first <= longestGap) };
}

/**
 * The words of a text that folding would leave as it is but for capitals; null when it might do more: signs it unifies or
 * repairs, two scripts in a word, letter-spaced words, ids of portlets.
 */
export function plainWords(text: string): Word[] | null {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  const words: Word[] = [];
  let spaced = 0;
  for (let at = 0; at < text.length;) {
    const gap = gapFrom(text, at);
    if (gap === null) return null;
    const start = gap.end;
    if (start === text.length) break;
    const end = kindOf(text, start) === numero ? start + 1 : endOfWord(text, start);
    spaced = isSpaced(text, start) ? spaced + 1 : 0;
    if (end === -1 || spaced >= 2) return null;
    words.push({ text: lower.slice(start, end), start, end, joined: words.length > 0 && gap.joins });
    at = end;
  }
  return words;
}

/** Where the letters and digits from here end; -1 when folding would change them. */
function endOfWord(text: string, start: number): number {
  if (beginsPortletId(text, start)) return -1;
  let before = unknown;
  let i = start;
  for (; i < text.length; i++) {
    const kind = kindOf(text, i);
    if (kind === unknown) return -1;
    if (kind < digit || kind === numero) break;
    if (kind !== before && kind >= latin && before >= latin) return -1;
    before = kind;
    if (mayBeMisread(text.charCodeAt(i), text.charCodeAt(i + 1))) return -1;
  }
  return i;
}
