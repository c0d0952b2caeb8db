import sniff from 'html-encoding-sniffer';

export interface Decoded {
  readonly html: string;
  /** Encoding the text was read with, as the Encoding standard names it, lower-case. */
  readonly encoding: string;
  /** Encoding that was declared by BOM, header or meta; null when none was, or an unknown one. */
  readonly declared: string | null;
  /** Replacement characters in the text: bytes that mean nothing in this encoding. */
  readonly replaced: number;
}

const candidates = ['utf-8', 'windows-1251', 'iso-8859-5', 'koi8-r'] as const;

/** Share of replacement characters above which the declaration is disbelieved. */
const tolerated = 0.005;

/** Fewer letters outside ASCII than this do not overrule a declaration. */
const leastLetters = 16;

/** Names seen in practice that the Encoding standard does not list. */
const cyrillicLabel = /\b(?:win|windows|cp)[-_ ]?1251\b/iu;

function headerLabel(contentType: string | null): string | undefined {
  const label = /charset\s*=\s*"?([^";,\s]{1,40})/iu.exec(contentType ?? '')?.[1];
  return label !== undefined && cyrillicLabel.test(label) ? 'windows-1251' : label;
}

/** Standard names are left to the standard's algorithm. */
function metaLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /charset\s?=\s?["']?(?:win[-_ ]?|windows[_ ]?|cp[-_ ])1251\b/iu.test(head) ? 'windows-1251' : null;
}

function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const label = headerLabel(contentType);
  const found = sniff(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: null,
  });
  const name = (found ?? metaLabel(bytes))?.toLowerCase() ?? null;
  // x-user-defined and replacement decode to nothing a person could read.
  return name === null || name === 'x-user-defined' || name === 'replacement' ? null : name;
}

/** Valid to the last byte, apart from a character cut off at the end. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function replacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

const bulgarian = 'абвгдежзийклмнопрстуфхцчшщъьюя';
const commonest = new Set('аеионтрсвлдкп');

/** So many letters are enough to tell a language by. */
const sample = 4_000;

interface Letters {
  /** Characters outside ASCII looked at, `sample` at most. */
  readonly count: number;
  /**
   * How Bulgarian they are, 0 to 1. The thirteen commonest letters make up four fifths of any text, and most are small;
   * another Cyrillic encoding makes other letters of them, and capitals of small ones.
   */
  readonly plausibility: number;
}

/** What each letter says for Bulgarian, by code; any other character says nothing. */
const weights: ReadonlyMap<number | undefined, number> = new Map(
  Array.from(bulgarian).flatMap((letter) => {
    const weight = commonest.has(letter) ? 0.9 : 0.2;
    return [
      [letter.codePointAt(0), weight + 0.1],
      [letter.toUpperCase().codePointAt(0), weight],
    ];
  }),
);

/** By codes: a page has tens of thousands of characters, and to make a string of each takes longer than to read it. */
function lettersOf(html: string): Letters {
  let count = 0;
  let score = 0;
  for (let at = 0; at < html.length && count < sample; at++) {
    const code = html.codePointAt(at) ?? 0;
    if (code <= 0x7f) continue;
    if (code > 0xffff) at++;
    const weight = weights.get(code);
    if (weight === undefined && /\s/u.test(String.fromCodePoint(code))) continue;
    count++;
    score += weight ?? 0;
  }
  return { count, plausibility: count === 0 ? 0 : score / count };
}

/** Text of a single-byte encoding is never valid UTF-8 by chance, but for a few letters. */
function isLegacyName(encoding: string): boolean {
  return !encoding.startsWith('utf-');
}

function bytesOutsideAscii(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
}

interface Reading {
  readonly encoding: string;
  readonly html: string;
  readonly letters: Letters;
}

function read(bytes: Uint8Array, encoding: string): Reading {
  const html = new TextDecoder(encoding).decode(bytes);
  return { encoding, html, letters: lettersOf(html) };
}

/** Two encodings may read equally well; the earlier one stays. */
function mostPlausible(readings: readonly [Reading, ...Reading[]]): Reading {
  const margin = 0.05;
  return readings.reduce((best, reading) =>
    reading.letters.plausibility > best.letters.plausibility + margin ? reading : best,
  );
}

/** A declaration is disbelieved when it leaves broken characters, or hardly any Bulgarian among many foreign letters. */
function isDoubtful({ html, letters }: Reading): boolean {
  if (replacements(html) > tolerated * html.length) return true;
  return letters.count >= leastLetters && letters.plausibility < 0.45;
}

function choose(bytes: Uint8Array, declared: string | null): Reading {
  const first = read(bytes, declared ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1251'));
  if (isLegacyName(first.encoding) && isUtf8(bytes) && bytesOutsideAscii(bytes) >= 2 * leastLetters)
    return read(bytes, 'utf-8');
  if (!isDoubtful(first)) return first;

  const others = candidates.filter((name) => name !== first.encoding && (name !== 'utf-8' || isUtf8(bytes)));
  const best = mostPlausible([first, ...others.map((name) => read(bytes, name))]);
  return best.letters.plausibility < 0.6 ? first : best;
}

/**
 * Bytes of a page to text, as browsers do (BOM, HTTP charset, meta), then UTF-8 when it is valid, else windows-1251, the
 * encoding of old Bulgarian sites. A declaration that is plainly wrong is overruled by the most plausible of four
 * encodings; `declared` still tells what was claimed.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): Decoded {
  const declared = declaredEncoding(bytes, contentType);
  const { encoding, html } = choose(bytes, declared);
  return { html, encoding, declared, replaced: replacements(html) };
}
