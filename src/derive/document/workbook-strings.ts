import { decodeCodePage } from './code-page.ts';

/** Reads the strings of one version of the format: Excel 97 and later mark the width of each, earlier ones do not. */
export interface Strings {
  readonly version: 5 | 8;
  readonly codePage: number;
  /** With a length of one byte, as in names of sheets. */
  readonly short: (data: Uint8Array) => string;
  /** With a length of two bytes, as in cells. */
  readonly long: (data: Uint8Array) => string;
}

export function createStrings(version: 5 | 8, codePage: number): Strings {
  const read = (data: Uint8Array, length: number): string => {
    if (version === 5) return decodeCodePage(data.subarray(0, length), codePage);
    return decoded(data.subarray(1, 1 + length * widthOf(data[0] ?? 0)), widthOf(data[0] ?? 0));
  };
  return {
    version,
    codePage,
    short: (data) => read(data.subarray(1), data[0] ?? 0),
    long: (data) => read(data.subarray(2), (data[0] ?? 0) + (data[1] ?? 0) * 256),
  };
}

function widthOf(options: number): 1 | 2 {
  return (options & 1) === 0 ? 1 : 2;
}

/** A narrow character is the lower byte of the code point (MS-XLS, 2.5.293), so there is no code page to ask for. */
function decoded(bytes: Uint8Array, width: 1 | 2): string {
  return width === 2 ? decodeCodePage(bytes, 1200) : decodeCodePage(bytes, 1252);
}

const mostStrings = 200_000;
/** Characters kept of them all. */
const mostCharacters = 2_000_000;

/**
 * The strings all cells share (MS-XLS, 2.4.265 SST). The table runs over many records; a string cut between two of them
 * says its width anew.
 */
export function sharedStrings(parts: readonly Uint8Array[]): string[] {
  const cursor = createCursor(parts);
  // How often they are used says the number before it.
  cursor.skip(4);
  const count = Math.min(mostStrings, cursor.number(4));
  const strings: string[] = [];
  let kept = 0;
  while (strings.length < count && kept < mostCharacters && !cursor.ended()) {
    const text = sharedString(cursor);
    strings.push(text);
    kept += text.length;
  }
  return strings;
}

function sharedString(cursor: Cursor): string {
  const length = cursor.number(2);
  const options = cursor.number(1);
  const formats = (options & 8) === 0 ? 0 : cursor.number(2);
  const phonetic = (options & 4) === 0 ? 0 : cursor.number(4);
  const text = cursor.text(length, widthOf(options));
  cursor.skip(formats * 4 + phonetic);
  return text;
}

interface Cursor {
  readonly ended: () => boolean;
  /** Unsigned, of so many bytes, the lowest first; 0 beyond the end. */
  readonly number: (bytes: number) => number;
  readonly skip: (bytes: number) => void;
  readonly text: (characters: number, width: 1 | 2) => string;
}

function createCursor(parts: readonly Uint8Array[]): Cursor {
  let part = 0;
  let at = 0;
  const settle = (): void => {
    while (part < parts.length && at >= (parts[part]?.length ?? 0)) {
      at -= parts[part]?.length ?? 0;
      part++;
    }
  };
  const byte = (): number => {
    settle();
    return parts[part]?.[at++] ?? 0;
  };
  return {
    ended: () => {
      settle();
      return part >= parts.length;
    },
    number: (bytes) => Array.from({ length: bytes }, byte).reduceRight((sum, digit) => sum * 256 + digit, 0),
    skip: (bytes) => {
      at += bytes;
      settle();
    },
    text(characters, width) {
      settle();
      const runs: string[] = [];
      let left = characters;
      for (let current = width; left > 0;) {
        const rest = (parts[part] ?? new Uint8Array()).subarray(at);
        const run = rest.subarray(0, left * current);
        runs.push(decoded(run, current));
        left -= Math.floor(run.length / current);
        at += run.length;
        if (left === 0 || part + 1 >= parts.length) break;
        part++;
        at = 0;
        current = widthOf(byte());
      }
      return runs.join('');
    },
  };
}
