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

const kindOfCode = (code: number): number => kinds[code] ?? unknown;
const kindOf = (text: string, at: number): number => kindOfCode(text.charCodeAt(at));

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
function isMisreadBefore(next: number): boolean {
  return next > 0x7f && kinds[next] !== cyrillic;
}

/** What stands between one word and the next: where its first and last sign are, and whether one ends a phrase. */
interface Gap {
  first: number;
  last: number;
  stopped: boolean;
}

const noGap = (): Gap => ({ first: -1, last: -1, stopped: false });

function widen(gap: Gap, at: number, kind: number): void {
  if (kind === space) return;
  if (gap.first === -1) gap.first = at;
  gap.last = at;
  if (kind === stop) gap.stopped = true;
}

/** Neither longer than a few signs nor an end of its own. */
function joins({ first, last, stopped }: Gap): boolean {
  return !stopped && (first === -1 || last + 1 - first <= longestGap);
}

/**
 * The words of a text that folding would leave as it is but for capitals; null when it might do more: signs it unifies or
 * repairs, two scripts in a word, letter-spaced words, ids of portlets.
 */
export function plainWords(text: string): Word[] | null {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  const words: Word[] = [];
  let gap = noGap();
  let spaced = 0;
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text, at);
    if (kind === unknown) return null;
    if (kind < digit) {
      widen(gap, at, kind);
      at++;
      continue;
    }
    const end = kind === numero ? at + 1 : endOfWord(text, at);
    spaced = isSpaced(text, at) ? spaced + 1 : 0;
    if (end === -1 || spaced >= 2) return null;
    words.push({ text: lower.slice(at, end), start: at, end, joined: words.length > 0 && joins(gap) });
    gap = noGap();
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
    const code = text.charCodeAt(i);
    const kind = kindOfCode(code);
    if (kind === unknown) return -1;
    if (kind < digit || kind === numero) break;
    if (kind !== before && kind >= latin && before >= latin) return -1;
    before = kind;
    if ((code === capitalEr || code === capitalEs) && isMisreadBefore(text.charCodeAt(i + 1))) return -1;
  }
  return i;
}
