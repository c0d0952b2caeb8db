const PHONE = /(?<![\p{L}\d.,/-])(?:\+|\()?\d[\d ()/\u00a0-]{5,20}\d(?![\d.])/gu;
const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}/u;
const BETWEEN_WORDS = /[\s<>()[\]{}?&="'„“”«»,;:|/\\]+/u;
const EMAIL = /^[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}$/u;
const LONGEST_EMAIL = 254;
const POSTCODE =
  /(?<![\d+/(]|\d[ \u00a0-])(?:\d{3} \d{2}|\d{2}-\d{3}|\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![\d/)-]|[ \u00a0]\d)/gu;
const CLOCK_RANGE =
  /(?<!\d)([01]?\d|2[0-3])[:.](?:00|15|30|45)(?!\d|\.\d)\D{1,20}([01]?\d|2[0-3])[:.](?:00|15|30|45)(?!\d|\.\d)/gu;
const LONGEST_TEXT = 200_000;
const LONGEST_LINE = 200;

/**
 * Phone numbers as digits, each once: international ones (`+` or `00`, 8 to 15 digits, E.164) and national ones that
 * begin with a zero. Register numbers of public bodies begin with three zeros and are none.
 */
export function phonesIn(text: string): string[] {
  const found = matches(text, PHONE)
    .filter((written) => !DATE.test(written))
    .map((written) => (written.startsWith('+') ? '+' : '') + written.replace(/\D/gu, ''))
    .map((number) => number.replace(/^00(?=[1-9])/u, '+'));
  return [...new Set(found)].filter((number) => /^\+[1-9]\d{7,14}$|^0(?!00)\d{6,10}$/u.test(number));
}

/** E-mail addresses in lower case, each once. */
export function emailsIn(text: string): string[] {
  const words = text.slice(0, LONGEST_TEXT).split(BETWEEN_WORDS);
  const found = words
    .filter((word) => word.includes('@') && word.length <= LONGEST_EMAIL)
    .map((word) => word.replace(/[.!?…]{1,3}$/u, '').toLowerCase());
  return [...new Set(found)].filter((word) => EMAIL.test(word));
}

/** A postal address: a postcode beside the name of the place, on one line. Years are none. Null when there is none. */
export function addressIn(text: string, places: readonly string[]): string | null {
  for (const line of text.slice(0, LONGEST_TEXT).split('\n')) {
    const lower = line.toLowerCase();
    for (const place of places.filter((name) => name !== '')) {
      const at = lower.indexOf(place.toLowerCase());
      if (at < 0) continue;
      const near = line.slice(Math.max(0, at - 40), at + place.length + 40);
      if (matches(near, POSTCODE).some((code) => !isYear(code)))
        return (line.length <= LONGEST_LINE ? line : near).trim();
    }
  }
  return null;
}

/** Clock times of a working day, e.g. `8:30 - 17:00`: at least three hours, begun before noon. Null when there are none. */
export function hoursIn(text: string): string | null {
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(CLOCK_RANGE)) {
    const [written, from, to] = match;
    if (Number(from) >= 6 && Number(from) < 12 && Number(to) - Number(from) >= 3) return written;
  }
  return null;
}

function isYear(code: string): boolean {
  return /^(?:19\d\d|20[0-3]\d)$/u.test(code) && code !== '2000';
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.slice(0, LONGEST_TEXT).matchAll(pattern), ([written]) => written);
}
