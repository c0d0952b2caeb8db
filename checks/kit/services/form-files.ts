import type { DocumentFile } from '../../../src/model/observation/document.ts';
import { plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { compare } from '../order.ts';
import { proofs, sections } from '../topics.ts';
import { add, isCurrent } from './claims.ts';

/** Files to be filled in. */
export interface FormFiles {
  readonly all: readonly DocumentFile[];
  /** Those a page offers; on the page of a service any office file is taken for its form. */
  readonly on: (url: string) => readonly DocumentFile[];
}

const OFFICE: ReadonlySet<string> = new Set(['word', 'spreadsheet']);

/** What is filled in for these asks for no service. */
export const OTHER_FORMS = [
  'procurement',
  'buyer_profile',
  'small_purchases',
  'auctions',
  'auction_section',
  'jobs',
  'foi',
  'declarations',
];

/** Finds the forms among the files: called so, by link, name or title. */
export function formFilesOf(site: Readable): FormFiles {
  const others = new Set(sections(site, ...OTHER_FORMS).map(({ url }) => plain(url)));
  const called = new Set(
    proofs(site, 'application_form')
      .filter(
        ({ strength, field }) => strength === 'strong' && field !== 'body' && field !== 'title' && field !== 'heading',
      )
      .map(({ target, url }) => plain(target ?? url)),
  );
  // On a list of forms each goes by the name of its service.
  const lists = new Set(sections(site, 'forms').map(({ url }) => plain(url)));
  for (const { field, url, target } of proofs(site, 'service_name'))
    if (field === 'link' && target !== null && lists.has(plain(url))) called.add(plain(target));
  const files = site.documents
    .filter((file) => isCurrent(file) && file.links.some(({ news, page }) => !news && !others.has(plain(page))))
    .sort((a, b) => compare(a.url, b.url));
  const byPage = new Map<string, DocumentFile[]>();
  for (const file of files)
    for (const page of new Set(file.links.filter(({ news }) => !news).map((link) => plain(link.page))))
      add(byPage, page, file);
  return {
    all: files.filter(({ url }) => called.has(plain(url))),
    on: (url) =>
      (byPage.get(plain(url)) ?? []).filter((file) => called.has(plain(file.url)) || OFFICE.has(file.format)),
  };
}

/** It can be filled in on a computer: an office file, or a PDF with fields. */
export function isEditable({ format, fields, contents }: DocumentFile): boolean {
  return OFFICE.has(format) || (fields ?? 0) > 0 || (contents ?? []).some((file) => OFFICE.has(file.format));
}

/** An archive counts as what it holds. */
export function countOf(files: readonly DocumentFile[]): number {
  return files.reduce((sum, { contents }) => sum + Math.max(1, contents?.length ?? 1), 0);
}
