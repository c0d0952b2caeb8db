import { daysBetween } from '../../src/model/text/days-between.ts';

export { daysBetween };

/** The day is not after `asOf` and at most so many days before it. */
export function isWithin(day: string, asOf: string, days: number): boolean {
  const age = daysBetween(day, asOf);
  return age >= 0 && age <= days;
}

export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));
