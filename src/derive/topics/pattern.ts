import { fold } from '../../model/text/fold.ts';

/** What one word of a phrase may be. `stem`: that beginning and 0 to 8 letters more. */
export type Token =
  { readonly kind: 'word' | 'stem'; readonly text: string } | { readonly kind: 'number' } | { readonly kind: 'year' };

/** A year and a number within a pattern, as characters that fold leaves alone and no lexicon holds. */
const yearSign = '\ue001';
const numberSign = '\ue002';

/** Groups multiply; no phrase of the lexicon comes near. */
const mostSpellings = 512;

interface Cursor {
  readonly pattern: string;
  index: number;
}

function join(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, mostSpellings);
}

/** A letter, a class `[sz]` or a group `(a|b)`, as the list of its spellings. */
function readUnit(cursor: Cursor): string[] {
  const { pattern, index } = cursor;
  const closing = pattern[index] === '[' ? pattern.indexOf(']', index) : -1;
  if (closing !== -1) {
    cursor.index = closing + 1;
    return Array.from(pattern.slice(index + 1, closing));
  }
  cursor.index++;
  if (pattern[index] !== '(' || !pattern.includes(')', index)) return [pattern[index] ?? ''];
  const spellings = readAlternatives(cursor);
  cursor.index++;
  return spellings;
}

function readAlternatives(cursor: Cursor): string[] {
  const done: string[] = [];
  let current = [''];
  while (cursor.index < cursor.pattern.length && cursor.pattern[cursor.index] !== ')') {
    if (cursor.pattern[cursor.index] === '|') {
      cursor.index++;
      done.push(...current);
      current = [''];
      continue;
    }
    const unit = readUnit(cursor);
    const optional = cursor.pattern[cursor.index] === '?';
    if (optional) cursor.index++;
    current = join(current, optional ? [...unit, ''] : unit);
  }
  return [...done, ...current];
}

/** Every spelling a pattern stands for. A closing bracket too many is an ordinary sign. */
function spellings(pattern: string): string[] {
  const cursor: Cursor = { pattern, index: 0 };
  let found = readAlternatives(cursor);
  while (cursor.index < pattern.length) {
    cursor.index++;
    found = join(found, readAlternatives(cursor));
  }
  return found;
}

function readToken(written: string): Token {
  if (written === yearSign) return { kind: 'year' };
  if (written === numberSign) return { kind: 'number' };
  const star = written.indexOf('*');
  return star === -1 ? { kind: 'word', text: written } : { kind: 'stem', text: written.slice(0, star) };
}

const written = new RegExp(`[\\p{L}\\p{N}]+\\*?|[№${yearSign}${numberSign}]`, 'gu');

/** A lone letter is no evidence of anything. */
function says(tokens: readonly Token[]): boolean {
  const letters = tokens.reduce((sum, token) => sum + ('text' in token ? token.text.length : 0), 0);
  return letters >= 2;
}

/**
 * A phrase of the lexicon as the sequences of words it stands for. `stem*`: 0 to 8 letters more; `(a|b)`, `(a)?`, `[sz]`:
 * choices; `#`: a number, also Roman; `20??`: a year; every other sign separates words.
 */
export function expandPattern(pattern: string): Token[][] {
  const marked = fold(pattern).replaceAll('20??', yearSign).replaceAll('#', numberSign);
  const sequences = spellings(marked).map((spelling) =>
    Array.from(spelling.matchAll(written), ([text]) => readToken(text)),
  );
  return sequences.filter(says);
}

/** Patterns by what they say, as the sequences of words they stand for. */
export function* expandAll<T>(
  entries: Iterable<readonly [patterns: readonly string[], what: T]>,
): Generator<readonly [Token[], T]> {
  for (const [patterns, what] of entries)
    for (const pattern of patterns) for (const tokens of expandPattern(pattern)) yield [tokens, what];
}
