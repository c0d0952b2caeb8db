import { type Mapped, rewrite } from './rewrite.ts';

/** Windows-1252 shows the bytes 80-9F as these; what it leaves undefined stays a control character. */
const latinSpecials = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Windows-1251, bytes 80-BF. */
const cyrillicSpecials = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јѕї';

const latinTails = `\\u0080-\\u00bf${latinSpecials}`;

/** UTF-8 read as windows-1252: a lead byte shown as Ð, Ñ, Â or â, then its continuation. */
const asLatin = new RegExp(`[\\u00c2\\u00d0\\u00d1][${latinTails}]|\\u00e2[${latinTails}]{2}`, 'gu');
/** UTF-8 read as windows-1251. Р and С are also ordinary letters, so three pairs in a row are asked for. */
const asCyrillic = new RegExp(`(?:[РС][${cyrillicSpecials}]){3,}`, 'gu');
/** Windows-1251 read as windows-1252: words of accented letters only. */
const bytesAsLatin = /[\u00c0-\u00ff]+(?:[ \t.,:;()"0-9-]+[\u00c0-\u00ff]+)*/gu;

const wanted = /^[\u0400-\u045f№„“”«»–—’‘…\u00a0]+$/u;

function utf8(bytes: readonly number[]): string {
  const [a = 0, b = 0, c = 0] = bytes;
  if (bytes.length === 3) return String.fromCharCode(((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f));
  return String.fromCharCode(((a & 0x1f) << 6) | (b & 0x3f));
}

function latinByte(unit: string): number {
  const special = latinSpecials.indexOf(unit);
  return special === -1 ? unit.charCodeAt(0) : 0x80 + special;
}

function readAsLatin(match: string): string {
  const repaired = utf8(Array.from(match, latinByte));
  return wanted.test(repaired) ? repaired : match;
}

function readAsCyrillic(match: string): string {
  const letters = match.match(/../gu) ?? [];
  const lead = (pair: string): number => (pair.startsWith('Р') ? 0xd0 : 0xd1);
  const repaired = letters.map((pair) => utf8([lead(pair), 0x80 + cyrillicSpecials.indexOf(pair.charAt(1))])).join('');
  return wanted.test(repaired) ? repaired : match;
}

/** No language writes four accented letters in a row; one such word makes its neighbours suspect too. */
function readBytesAsLatin(match: string): string {
  if (!/[\u00c0-\u00ff]{4}/u.test(match)) return match;
  return match.replace(/[\u00c0-\u00ff]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xc0 + 0x410));
}

/**
 * Undoes double encoding run by run: UTF-8 shown as windows-1252 or windows-1251, windows-1251 shown as Latin. Only runs
 * that become Bulgarian letters or typographic signs are touched, so the share of Bulgarian letters can only rise.
 */
export function repair(source: Mapped): Mapped {
  const fromLatin = rewrite(source, asLatin, readAsLatin);
  const fromCyrillic = rewrite(fromLatin, asCyrillic, readAsCyrillic);
  return rewrite(fromCyrillic, bytesAsLatin, readBytesAsLatin);
}
