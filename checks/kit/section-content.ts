import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Page } from '../../src/model/observation/page.ts';
import { plain } from './address.ts';
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

/** Days that tell when a section was added to, newest first, none of them after `asOf`. */
export function daysOf(pages: readonly Page[], files: readonly DocumentFile[], asOf: string): string[] {
  const days = [
    ...pages.map(({ date }) => date),
    ...pages.flatMap(({ items }) => items.map(({ date }) => date)),
    ...files.map(({ modified }) => modified),
  ];
  return days
    .filter((day) => day !== null)
    .filter((day) => day.slice(0, 10) <= asOf)
    .sort((a, b) => compare(b, a));
}
