/** Encodings by the number of their Windows code page, where the number is not part of the name. */
const named: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [28595, 'iso-8859-5'],
  [65001, 'utf-8'],
]);

/** Languages whose 8-bit text is not in windows-1252, by the low byte of the Windows language number. */
const byLanguage: ReadonlyMap<number, number> = new Map([
  ...[0x02, 0x19, 0x22, 0x23, 0x2f].map((language) => [language, 1251] as const),
  ...[0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24].map((language) => [language, 1250] as const),
  [0x08, 1253],
  [0x1f, 1254],
  [0x0d, 1255],
  [0x01, 1256],
  ...[0x25, 0x26, 0x27].map((language) => [language, 1257] as const),
]);

/** Serbian and Bosnian have one number for two alphabets; these are the Cyrillic ones. */
const cyrillicDialects: ReadonlySet<number> = new Set([0x0c1a, 0x1c1a, 0x201a, 0x281a, 0x301a]);

/** Code page of 8-bit text in a language (MS-LCID). */
export function codePageOfLanguage(language: number): number {
  if (cyrillicDialects.has(language)) return 1251;
  return byLanguage.get(language & 0xff) ?? 1252;
}

const westernLabels: ReadonlySet<string> = new Set(['windows-1252', 'macintosh']);

/**
 * 8-bit text of an office document. Programs write windows-1252 into files whose text is not: words wholly of letters
 * above ASCII are Cyrillic.
 */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const label = labelOf(codePage);
  const isCyrillic = westernLabels.has(label) && hasWordsAboveAscii(bytes);
  return decoderOf(isCyrillic ? 'windows-1251' : label).decode(bytes);
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

/** To make one takes longer than to read a short run with it. */
function decoderOf(label: string): Decoder {
  const known = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, known);
  return known;
}

function labelOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return named.get(codePage) ?? 'windows-1252';
}

/** Letters above ASCII looked at. */
const sample = 4_000;

/** In Western text such a letter stands among plain ones; in Cyrillic text the next is one as well. */
function hasWordsAboveAscii(bytes: Uint8Array): boolean {
  let letters = 0;
  let joined = 0;
  for (let at = 0; at < bytes.length && letters < sample; at++) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    letters++;
    if ((bytes[at + 1] ?? 0) >= 0xc0 || (bytes[at - 1] ?? 0) >= 0xc0) joined++;
  }
  return letters > 2 && joined > letters * 0.6;
}
