/** A piece of Rich Text Format. `aside`: the group is for readers that know its next word. `text`: bytes in a row. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' | 'aside' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'text'; readonly bytes: Uint8Array };

const open = 0x7b;
const close = 0x7d;
const backslash = 0x5c;
const quote = 0x27;
const star = 0x2a;
const minus = 0x2d;
const space = 0x20;
/** Pictures are runs of millions of digits. */
const longestRun = 8_192;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isEndOfLine = (byte: number): boolean => byte === 0x0a || byte === 0x0d;

const isMark = (byte: number): boolean => byte === open || byte === close || byte === backslash;

/** The pieces of a document in Rich Text Format (RTF 1.9.1). Characters by number (`\'c1`) come with the text around them. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < bytes.length;) {
    const run = textAt(bytes, at);
    if (run.text.length > 0) yield { kind: 'text', bytes: Uint8Array.from(run.text) };
    at = run.end;
    if (at >= bytes.length || run.text.length >= longestRun) continue;
    const control = markAt(bytes, at);
    yield control.token;
    at = control.end;
  }
}

function textAt(bytes: Uint8Array, start: number): { readonly text: readonly number[]; readonly end: number } {
  const text: number[] = [];
  let at = start;
  while (at < bytes.length && text.length < longestRun) {
    const byte = bytes[at] ?? 0;
    const isNumbered = byte === backslash && bytes[at + 1] === quote;
    if (isMark(byte) && !isNumbered) break;
    if (isNumbered) text.push(hexAt(bytes, at + 2));
    else if (!isEndOfLine(byte)) text.push(byte);
    at += isNumbered ? 4 : 1;
  }
  return { text, end: at };
}

interface Control {
  readonly token: RtfToken;
  readonly end: number;
}

function markAt(bytes: Uint8Array, at: number): Control {
  const byte = bytes[at] ?? 0;
  if (byte !== backslash) return { token: { kind: byte === open ? 'open' : 'close' }, end: at + 1 };
  const next = bytes[at + 1] ?? 0;
  return isLetter(next) ? wordAt(bytes, at + 1) : symbol(next, at + 2);
}

/** A control word with its number; one space that ends it belongs to it. */
function wordAt(bytes: Uint8Array, start: number): Control {
  const wordEnd = endOf(bytes, start, isLetter, 32);
  const word = latin(bytes.subarray(start, wordEnd));
  const numberStart = bytes[wordEnd] === minus ? wordEnd + 1 : wordEnd;
  const numberEnd = endOf(bytes, numberStart, isDigit, 10);
  const value = numberEnd === numberStart ? null : Number(latin(bytes.subarray(wordEnd, numberEnd)));
  const end = bytes[numberEnd] === space ? numberEnd + 1 : numberEnd;
  // So many bytes of anything follow.
  const data = word === 'bin' ? Math.max(0, value ?? 0) : 0;
  return { token: { kind: 'word', word, value }, end: end + data };
}

function endOf(bytes: Uint8Array, start: number, isPart: (byte: number) => boolean, most: number): number {
  let end = start;
  while (end < start + most && isPart(bytes[end] ?? 0)) end++;
  return end;
}

/** Braces and backslashes that are meant as such are text; a line that ends in a backslash is a paragraph. */
function symbol(byte: number, end: number): Control {
  if (byte === star) return { token: { kind: 'aside' }, end };
  if (byte === open || byte === close || byte === backslash) {
    return { token: { kind: 'text', bytes: Uint8Array.of(byte) }, end };
  }
  return { token: { kind: 'word', word: isEndOfLine(byte) ? 'par' : String.fromCharCode(byte), value: null }, end };
}

function hexAt(bytes: Uint8Array, at: number): number {
  const value = Number.parseInt(latin(bytes.subarray(at, at + 2)), 16);
  return Number.isNaN(value) ? 0x3f : value;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
