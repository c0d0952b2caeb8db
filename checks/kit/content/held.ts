import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { DataTable, Form, Page } from '../../../src/model/observation/page.ts';
import { findDates, yearsBesideDays, yearsIn } from '../../../src/model/text/dates.ts';
import { plain } from '../address.ts';
import { daysBetween, yearOf } from '../days.ts';
import { compare } from '../order.ts';

interface Held {
  readonly pages: readonly Page[];
  readonly files: readonly DocumentFile[];
}

/** Tables of data in the own text of pages. An empty one holds nothing. */
export function tablesOf(pages: readonly Page[]): DataTable[] {
  return pages.flatMap(({ tables }) => tables).filter((table) => table.region === 'main' && hasCells(table));
}

/** Something stands below the headers; a lone row may say that there is nothing. */
function hasCells({ cells, columns }: DataTable): boolean {
  const filled = cells.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  return columns > 1 && filled.length > 0;
}

/** Years that files, tables, entries and headings of a section name, ascending. */
export function yearsHeld({ pages, files }: Held): number[] {
  const texts = [
    ...pages.flatMap(({ title, headings }) => [title, ...headings.map(({ text }) => text)]),
    ...tablesOf(pages).flatMap(({ caption, cells }) => [caption ?? '', ...cells.flat()]),
    ...pages.flatMap(({ items }) => items.map(({ date }) => date)),
    ...files.flatMap(namesOf),
  ];
  return yearsIn(texts.join('\n'));
}

/** What a file is called, by its title and the links to it. */
export function namesOf({ title, links, name }: DocumentFile): string[] {
  return [title ?? '', name ?? '', ...links.map(({ text }) => text)];
}

/** Years a file is for, by its names. */
export function yearsOfFile(file: DocumentFile): number[] {
  return yearsIn(namesOf(file).join('\n'));
}

/**
 * Years a report is about: those its names tell apart from days; where they tell days alone, that of the first, for the
 * day of upload comes after „към 31.12.2024“.
 */
export function yearsReported(file: DocumentFile): number[] {
  const years = namesOf(file).flatMap((name) => {
    const apart = yearsBesideDays(name);
    const [first] = findDates(name);
    return apart.length > 0 || first === undefined ? apart : [yearOf(first.date)];
  });
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Days that stand in the own text of pages, newest first; what a label calls the day of the page is none of them. */
export function daysTold(pages: readonly Page[]): string[] {
  const days = pages.flatMap(({ dates, items }) => [
    ...dates
      .filter(({ region, label, machine }) => region === 'main' && label === null && !machine)
      .map(({ date }) => date),
    ...items.map(({ date }) => date),
  ]);
  return [...new Set(days)].sort((a, b) => compare(b, a));
}

/** A day of these is at most so many days back, or still to come. */
export function isAnyRecent(days: readonly string[], asOf: string, most: number): boolean {
  return days.some((day) => daysBetween(day, asOf) <= most);
}

/** Addresses of pages, for comparing. */
export function addressesIn(pages: readonly Page[]): Set<string> {
  return new Set(pages.map(({ url }) => plain(url)));
}

/** Forms in the text of a page that no home page has as well: the search of the whole site stands everywhere. */
export function ownForms({ forms, home }: Page, all: readonly Page[]): Form[] {
  const shared = new Set(all.filter((page) => page.home).flatMap((page) => page.forms.map(shapeOf)));
  return home ? [] : forms.filter((form) => form.region === 'main' && !shared.has(shapeOf(form)));
}

function shapeOf({ action, fields }: Form): string {
  return [action ?? '', ...fields.map(({ name }) => name)].join(' ');
}

/** The page has a form that narrows down what it lists: it sends nothing but words or choices. */
export function narrows(page: Page, all: readonly Page[]): boolean {
  return ownForms(page, all).some(({ method, kind }) => method === 'get' || kind === 'search');
}
