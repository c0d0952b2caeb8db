import type { Page } from '../../../src/model/observation/page.ts';
import { findDates, yearsIn } from '../../../src/model/text/dates.ts';

/** „24 май“, „24.05“: a day that leaves its year to the heading above. */
const DAY_AND_WORD = /(?<![\d.])(\d{1,2} \p{L}{3,9})(?!\p{L}|\.?,? {0,2}\d{4})/gu;
const DAY_AND_MONTH = /(?<![\d.,:])(\d{1,2}\.(?:0[1-9]|1[0-2]))(?!\d|\.\d|\.? ?\p{L}{0,2}\.? ?ч)\.?/gu;

/** Days told without their year on a page that is called after one: a calendar for the year. */
export function daysOfItsYear({ title, headings, mainText }: Pick<Page, 'title' | 'headings' | 'mainText'>): string[] {
  const tops = headings.filter(({ level }) => level === 1).map(({ text }) => text);
  const [year, ...others] = yearsIn([title, ...tops].join('\n'));
  if (year === undefined || others.length > 0) return [];
  return daysInYear(mainText, year);
}

/** Days of a text, those told without their year taken for days of this one. */
export function daysInYear(text: string, year: number): string[] {
  const dated = text.replace(DAY_AND_WORD, `$1 ${year}`).replace(DAY_AND_MONTH, `$1.${year}`);
  return findDates(dated).map(({ date }) => date);
}
