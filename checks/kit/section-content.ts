import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Page } from '../../src/model/observation/page.ts';
import { yearsIn } from '../../src/model/text/dates.ts';
import { plain } from './address.ts';
import { yearOf } from './days.ts';
import { compare } from './order.ts';

/** Files that these pages offer, other than in their news. */
export function filesOn(
  pages: readonly { readonly url: string }[],
  documents: readonly DocumentFile[],
): DocumentFile[] {
  const addresses = new Set(pages.map(({ url }) => plain(url)));
  return documents
    .filter(({ links }) => links.some(({ news, page }) => !news && addresses.has(plain(page))))
    .sort((a, b) => compare(a.url, b.url));
}

/**
 * Days of what a section holds, newest first, none of them after `asOf`: those its lists print, else those of its files.
 * The day of the page itself tells of its last edit, not of its last entry.
 */
export function daysOf(pages: readonly Page[], files: readonly DocumentFile[], asOf: string): string[] {
  const printed = pages.flatMap(({ items }) => items.map(({ date }) => date));
  const days = printed.length > 0 ? printed : files.map(({ modified }) => modified);
  return days
    .filter((day) => day !== null)
    .filter((day) => day.slice(0, 10) <= asOf)
    .sort((a, b) => compare(b, a));
}

/**
 * When something was last added, by these days; null when it cannot be told: files that moved to a new server all bear
 * one late day, whatever years they name.
 */
export function lastAdded([newest]: readonly string[], files: readonly DocumentFile[]): string | null {
  if (newest === undefined) return null;
  const named = files.flatMap(({ url, links }) => yearsIn([url, ...links.map(({ text }) => text)].join(' ')));
  return named.length > 0 && Math.max(...named) < yearOf(newest) - 1 ? null : newest;
}
