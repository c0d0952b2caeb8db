import { isoDay } from '../../model/text/dates.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day of an HTTP date (RFC 9110, 5.6.7), in any of its three forms but the one with a two-digit year. */
export function dayOfHttpDate(value: string | null): string | null {
  const written = (value ?? '').slice(0, 100).toLowerCase();
  const dayFirst = /\b(\d{1,2}) ([a-z]{3}) (\d{4})\b/u.exec(written);
  const yearLast = /\b([a-z]{3}) {1,2}(\d{1,2}) \d\d:\d\d:\d\d (\d{4})\b/u.exec(written);
  const [, day, month, year] = dayFirst ?? (yearLast && [null, yearLast[2], yearLast[1], yearLast[3]]) ?? [];
  const number = months.indexOf(month ?? '') + 1;
  return number === 0 ? null : isoDay(Number(year), number, Number(day));
}

/** The day of a PDF date (ISO 32000, 7.9.4), e.g. `D:20260504120000+03'00'`. */
export function dayOfPdfDate(value: unknown): string | null {
  const match = typeof value === 'string' ? /^(?:D:)?(\d{4})(\d\d)(\d\d)/u.exec(value) : null;
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}
