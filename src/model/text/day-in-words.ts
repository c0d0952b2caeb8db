import type { Words } from '../words.ts';

const isoDay = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/u;
/** January first. */
export const monthNames: Readonly<Record<keyof Words, readonly string[]>> = {
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** An ISO 8601 day as people write it: `5 септември 2026 г.`, `5 September 2026`; null for what is no such day. */
export function dayInWords(text: string): Words | null {
  const [, year, month, day] = isoDay.exec(text) ?? [];
  if (year === undefined) return null;
  const written = (months: readonly string[]) => `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
  return { bg: `${written(monthNames.bg)} г.`, en: written(monthNames.en) };
}
