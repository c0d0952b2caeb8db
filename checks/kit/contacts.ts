const PHONE = /(?<![\p{L}\d.,/-])(?:\+|\()?\d[\d ()/\u00a0-]{5,20}\d(?!\d|\.\d)/gu;
const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}/u;
const BETWEEN_WORDS = /[\s<>()[\]{}?&="'„“”«»,;:|/\\]+/u;
const EMAIL = /^[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}$/u;
const LONGEST_EMAIL = 254;
/** Digits, as in most countries, and the letters of GB; those of IE and MT have rules of their own. */
const POSTCODES = [
  /(?<![\d+/(]|\d[ \u00a0-])(?:\d{3} \d{2}|\d{2}-\d{3}|\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![\d/)-]|[ \u00a0]\d)/gu,
  /(?<![A-Z\d])[A-Z]\d[\dW] ?[A-Z\d]{4}(?![A-Z\d])/gu,
  /(?<![A-Z\d])(?!ISO|IEC|EUR|BGN|USD|GBP)[A-Z]{3} \d{4}(?!\d)/gu,
];
/** `8:30`, `08,30`, `9am`, `5.30 p.m.`, `17 ч.`, `17h`: a number alone is no time of day. */
const CLOCK =
  /(?<![\d.,:/])([01]?\d|2[0-3])(?:[:.,h](?:00|15|30|45)(?![.,]?\d)(?:\s?([ap])\.?\s?m(?!\p{L}))?|\s?([ap])\.?\s?m(?!\p{L})|\s?[чh](?!\p{L}))/giu;
/** `8 – 12 и 12,30 – 16,30 ч.`: the break for lunch between two ranges. */
const SPLIT_DAY =
  /(?<![\d.,:/-])([01]?\d|2[0-3])(?:[:.,](?:00|15|30|45))?\s?[-–—]\s?1[1-4](?:[:.,](?:00|15|30|45))?\s?(?:[чh]\.?)?\s?(?:\p{L}{1,4}|[,;/+])\s?1[1-4](?:[:.,](?:00|15|30|45))?\s?[-–—]\s?(1[4-9]|20)(?:[:.,](?:00|15|30|45))?\s?[чh](?!\p{L})/giu;
/** `8-17 ч.` */
const HOUR_RANGE = /(?<![\d.,:/-])([01]?\d|2[0-3])\s?[-–—]\s?([01]?\d|2[0-3])\s?[чh](?!\p{L})/giu;
const LONGEST_GAP = 20;
/** `info [at] town [dot] example`, written so that robots do not see it. */
const HIDDEN_AT = /\s?[[({]\s?(?:at|@)\s?[\])}]\s?/giu;
const HIDDEN_DOT = /\s?[[({]\s?dot\s?[\])}]\s?/giu;
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

/** E-mail addresses in lower case, each once; also those with `[at]` in place of the sign. */
export function emailsIn(text: string): string[] {
  const shown = text.slice(0, LONGEST_TEXT).replace(HIDDEN_AT, '@').replace(HIDDEN_DOT, '.');
  if (!shown.includes('@')) return [];
  const lines = shown.split('\n').filter((line) => line.includes('@'));
  const found = lines
    .flatMap((line) => line.split(BETWEEN_WORDS))
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
      if (POSTCODES.flatMap((pattern) => matches(near, pattern)).some((code) => !isYear(code)))
        return (line.length <= LONGEST_LINE ? line : near).trim();
    }
  }
  return null;
}

/** Before a break for lunch; a reception lasts as long, a working day with its break longer. */
const LEAST_HOURS = 3;

/** Clock times of a working day, e.g. `8:30 - 17:00`: begun before noon, and so many hours. Null when there are none. */
export function hoursIn(text: string, leastHours = LEAST_HOURS): string | null {
  const read = text.slice(0, LONGEST_TEXT);
  for (const [written, from, to] of [...read.matchAll(SPLIT_DAY), ...read.matchAll(HOUR_RANGE)])
    if (isDay(Number(from), Number(to), leastHours)) return written;
  const times = Array.from(read.matchAll(CLOCK), ({ index, 0: written, 1: hour, 2: early, 3: late }) => ({
    index,
    end: index + written.length,
    hour: (Number(hour) % 12) + (isAfternoon(Number(hour), early ?? late) ? 12 : 0),
  }));
  for (const [i, { index, end, hour }] of times.entries()) {
    const next = times[i + 1];
    if (next === undefined || next.index - end > LONGEST_GAP || !isDay(hour, next.hour, leastHours)) continue;
    if (!/\d/u.test(read.slice(end, next.index))) return read.slice(index, next.end);
  }
  return null;
}

function isAfternoon(hour: number, half: string | undefined): boolean {
  return half === undefined ? hour >= 12 : half.toLowerCase() === 'p';
}

function isDay(from: number, to: number, leastHours: number): boolean {
  return from >= 6 && from < 12 && to - from >= leastHours;
}

function isYear(code: string): boolean {
  return /^(?:\D{3} )?(?:19\d\d|20[0-3]\d)$/u.test(code) && code !== '2000';
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.slice(0, LONGEST_TEXT).matchAll(pattern), ([written]) => written);
}
