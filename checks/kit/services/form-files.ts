import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { compare } from '../order.ts';
import { proofs, sections } from '../topics.ts';
import { add, isCurrent } from './claims.ts';
import { isLine } from './listing-pages.ts';
import { KINDS } from './starts.ts';

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
  'participatory_budget',
  'petitions',
  'whistleblower',
  'council',
  'council_sessions',
  'elections',
  'anticorruption',
  'privacy_policy',
];

const SERVICES = ['forms', 'admin_services', 'e_services', 'e_forms', 'service_name', ...KINDS];
/** A page that names so many services is about services. */
const SOME_NAMES = 2;
/** What a file is, it says at its beginning. */
const BEGINNING = 300;

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
  for (const url of unnamedForms(site, others)) called.add(url);
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

/** „Изтегли“ says nothing by itself: on a page about services it is a form if the file can be written in or says it is one. */
function unnamedForms(site: Readable, others: ReadonlySet<string>): string[] {
  const names = new Map<string, Set<string>>();
  for (const hit of proofs(site, 'service_name')) {
    if (!isLine(hit) && hit.field !== 'link') continue;
    const quotes = names.get(plain(hit.url));
    if (quotes === undefined) names.set(plain(hit.url), new Set([hit.quote]));
    else quotes.add(hit.quote);
  }
  const services = new Set(sections(site, ...SERVICES).map(({ url }) => plain(url)));
  for (const [url, quotes] of names) if (quotes.size >= SOME_NAMES) services.add(url);
  const links = proofs(site, 'download_link').filter(
    ({ field, url }) => field === 'link' && services.has(plain(url)) && !others.has(plain(url)),
  );
  const offered = new Set(links.map(({ target }) => plain(target ?? '')));
  const words = new Map<string, TopicHit[]>();
  for (const hit of proofs(site, 'application_form')) add(words, plain(hit.target ?? hit.url), hit);
  const saysSo = ({ url, text }: DocumentFile) =>
    (words.get(plain(url)) ?? []).some(
      ({ field, quote }) => field === 'file' || (field === 'document' && text.slice(0, BEGINNING).includes(quote)),
    );
  return site.documents
    .filter((file) => offered.has(plain(file.url)) && (OFFICE.has(file.format) || saysSo(file)))
    .map(({ url }) => plain(url));
}

/** It can be filled in on a computer: an office file, or a PDF with fields. */
export function isEditable({ format, fields, contents }: DocumentFile): boolean {
  return OFFICE.has(format) || (fields ?? 0) > 0 || (contents ?? []).some((file) => OFFICE.has(file.format));
}

/** An archive counts as what it holds. */
export function countOf(files: readonly DocumentFile[]): number {
  return files.reduce((sum, { contents }) => sum + Math.max(1, contents?.length ?? 1), 0);
}
