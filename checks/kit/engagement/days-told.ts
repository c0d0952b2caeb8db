import { findDates } from '../../../src/model/text/dates.ts';
import { daysBetween, yearOf } from '../days.ts';
import { compare } from '../order.ts';

/** A year ends a date, unless an ISO day begins with it. */
const AFTER_YEAR = /(?<=(?<!\d)20\d\d)(?![-./]?\d)/u;
const MONTH_OF_YEAR = /(?<!\p{L})(\p{L}{3,12})\.?\s(20\d\d)(?!\d)/gu;
const YEAR = /(?<!\d)20\d\d(?!\d)/gu;
/** Of a mandate or a plan: it tells when something is in force, not when it was done. */
const YEARS_FROM_TO = /20\d\d ?[-–—/] ?20\d\d/gu;
/** „02.11. – 02.12.2026“: the year follows at the end of the period. */
const PERIOD_BEGINS = /(?<!\d)\d{1,2}\.\d{1,2}\.? ?[-–—] ?(?=\d{1,2}\.\d{1,2}\.20)/gu;
const LONGEST_TEXT = 50_000;

/**
 * Days that a text names, ascending, ends of periods and months of a year (as their first day) with them: they tell when
 * something was open or held, not when the text was written.
 */
export function daysTold(text: string): string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(PERIOD_BEGINS, ' ')
    .split('\n')
    .flatMap((line) => line.split(AFTER_YEAR))
    .flatMap((piece) => {
      const days = findDates(piece).map(({ date }) => date);
      return days.length > 0 ? days : monthsTold(piece);
    })
    .sort(compare);
}

/** How a text stands to the present: the newest day it names, else the newest year; null when it names neither. */
export function newestTold(text: string): string | null {
  const newest = daysTold(text).at(-1);
  if (newest !== undefined) return newest;
  const years = Array.from(
    text.slice(0, LONGEST_TEXT).replace(YEARS_FROM_TO, ' ').matchAll(YEAR),
    ([year]) => year,
  ).sort(compare);
  const last = years.at(-1);
  return last === undefined ? null : `${last}-12-31`;
}

/** The text names a day at most so many days back, or one to come but not beyond next year. */
export function isOfLate(text: string, asOf: string, days: number): boolean {
  return daysTold(text).some((day) => isLate(day, asOf, days));
}

/** The day is at most so many days back, or to come but not beyond next year. */
export function isLate(day: string, asOf: string, days: number): boolean {
  return daysBetween(day, asOf) <= days && yearOf(day) <= yearOf(asOf) + 1;
}

function monthsTold(piece: string): string[] {
  return Array.from(piece.matchAll(MONTH_OF_YEAR), ([, month = '', year = '']) => `1 ${month} ${year}`).flatMap(
    (written) => findDates(written).map(({ date }) => date),
  );
}
