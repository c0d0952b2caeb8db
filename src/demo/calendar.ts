import { dayInWords, monthNames } from '../model/text/day-in-words.ts';

const DAY_MS = 86_400_000;

/** A day and the ways in which the demo writes it. */
export interface Day {
  readonly iso: string;
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 05.09.2026 */
  readonly numeric: string;
  /** 5 септември 2026 г. */
  readonly bg: string;
  /** 5 September 2026 */
  readonly en: string;
  /** As RSS 2.0 and HTTP write dates. */
  readonly rfc: string;
}

/** @param iso YYYY-MM-DD */
export function dayOf(iso: string): Day {
  const date = new Date(`${iso}T00:00:00Z`);
  const words = dayInWords(iso);
  if (words === null || Number.isNaN(date.getTime())) throw new RangeError(`Not a day in the form YYYY-MM-DD: ${iso}`);
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return {
    iso,
    year,
    month,
    numeric: iso.split('-').reverse().join('.'),
    ...words,
    rfc: date.toUTCString(),
  };
}

function shift(day: Day, days: number): Day {
  return dayOf(new Date(Date.parse(day.iso) + days * DAY_MS).toISOString().slice(0, 10));
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(day.iso).getUTCDay());
}

/** The days of the content, all counted from the day it is shown for. */
export interface Calendar {
  readonly today: Day;
  /** The last working day at least `days` days ago: municipalities publish on working days. */
  ago(days: number): Day;
  /** The first working day at least `days` days ahead. */
  ahead(days: number): Day;
}

export function createCalendar(asOf: string): Calendar {
  const today = dayOf(asOf);
  return {
    today,
    ago: (days) => nearestWorkday(shift(today, -days), -1),
    ahead: (days) => nearestWorkday(shift(today, days), 1),
  };
}

function nearestWorkday(day: Day, step: 1 | -1): Day {
  return isWeekend(day) ? nearestWorkday(shift(day, step), step) : day;
}

export function monthName(month: number): string {
  return monthNames.bg[month - 1] ?? '';
}

/** Local elections are held every four years, in autumn; the new council sits from November. */
export function mandateOf({ year, month }: Day): string {
  const sitting = month >= 11 ? year : year - 1;
  const start = 2023 + Math.floor((sitting - 2023) / 4) * 4;
  return `${start}-${start + 4}`;
}

/** Plans for integrated development run for the seven years of an EU budget period. */
export function planPeriodOf({ year }: Day): string {
  const start = 2021 + Math.floor((year - 2021) / 7) * 7;
  return `${start}-${start + 6}`;
}

/** The council adopts a budget in February; until March the last year's is the current one. */
export function budgetYearOf({ year, month }: Day): number {
  return month >= 3 ? year : year - 1;
}

interface Quarter {
  readonly year: number;
  /** 1-4 */
  readonly number: number;
  readonly roman: string;
}

/** The last four quarters whose reports are due, newest first: a report follows a month after its quarter. */
export function reportedQuarters({ year, month }: Day): Quarter[] {
  const newest = Math.floor((year * 12 + month - 2) / 3) - 1;
  return [0, 1, 2, 3].map((back) => {
    const number = ((newest - back) % 4) + 1;
    return { year: Math.floor((newest - back) / 4), number, roman: ['I', 'II', 'III', 'IV'][number - 1] ?? '' };
  });
}
