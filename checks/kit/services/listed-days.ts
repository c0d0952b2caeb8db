import type { Page } from '../../../src/model/observation/page.ts';
import { findDates } from '../../../src/model/text/dates.ts';

/** Days of what a page lists: in its tables and lists, else in its text. The day it was edited is none of them. */
export function listedDays({ tables, items, mainText, dates }: Page): string[] {
  const cells = findDates(tables.flatMap((table) => table.cells.flat()).join('\n')).map(({ date }) => date);
  const listed = [...cells, ...items.map(({ date }) => date)];
  if (listed.length > 0) return listed;
  const edits = new Set(dates.filter(({ label, machine }) => label !== null || machine).map(({ date }) => date));
  const printed = dates.filter(({ region }) => region === 'main');
  return [...new Set([...findDates(mainText), ...printed].map(({ date }) => date))].filter((date) => !edits.has(date));
}
