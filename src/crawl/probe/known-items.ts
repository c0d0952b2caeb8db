import type { DocumentFile } from '../../model/observation/document.ts';
import type { Page } from '../../model/observation/page.ts';
import type { SearchQuery } from '../../model/observation/search-probe.ts';
import { seededRank } from '../rules/seeded-rank.ts';
import { inflections } from './inflections.ts';
import { createPhrases, wordSet } from './search-phrase.ts';

/** Something that is there, and the words a visitor would look for it by. */
export interface KnownItem extends Pick<SearchQuery, 'kind' | 'words' | 'wanted'> {
  /** Addresses that show it was found; `wanted` is the first. */
  readonly accepted: readonly string[];
}

const wantedPages = 2;
const mostAccepted = 50;

/** A page that links to no more documents than this is about them. */
const ownDocuments = 3;

/**
 * Two pages, a document and a page by another form of a word: known to be on the site, chosen by the seed among those
 * whose words tell them from others.
 */
export function knownItems(pages: readonly Page[], documents: readonly DocumentFile[], seed: number): KnownItem[] {
  const sections = inSeededOrder(pages.filter(isSection), seed).sort(deepFirst(pages));
  const nameOf = createNames(pages);
  const phraseOf = createPhrases(pages.map(nameOf));
  const named = sections.flatMap((page) => item('page', phraseOf(nameOf(page)), [page.url]));
  return [
    ...named.slice(0, wantedPages),
    ...knownDocument(pages, inSeededOrder(documents, seed)),
    ...knownInflection(sections, nameOf),
  ];
}

/** Title of a page; where a title is given to many, its headline, else what links call it. */
function createNames(pages: readonly Page[]): (page: Page) => string {
  const titles = new Map<string, number>();
  for (const { title } of pages) titles.set(title, (titles.get(title) ?? 0) + 1);
  const called = new Map(
    pages
      .flatMap(({ links }) => links.filter(({ text }) => text !== '').map(({ url, text }) => [url, text] as const))
      .reverse(),
  );
  return ({ title, headings, url }) => {
    const isOwn = (titles.get(title) ?? 0) <= Math.max(1, pages.length / 10);
    return isOwn ? title : (headings.find(({ level }) => level === 1)?.text ?? called.get(url) ?? title);
  };
}

function isSection({ home, role, hollow, title }: Page): boolean {
  return !home && role === 'section' && hollow === null && title !== '';
}

/** What the menu leads to stands on every page of results, found or not: better look for what it does not lead to. */
function deepFirst(pages: readonly Page[]): (a: Page, b: Page) => number {
  const linked = new Set(pages.filter(({ home }) => home).flatMap(({ links }) => links.map(({ url }) => url)));
  return (a, b) => Number(linked.has(a.url)) - Number(linked.has(b.url));
}

function knownDocument(pages: readonly Page[], documents: readonly DocumentFile[]): KnownItem[] {
  const phraseOf = createPhrases(documents.map(linkText));
  return documents
    .flatMap((file) => item('document', phraseOf(linkText(file)), [file.url, ...ownPages(file, pages, documents)]))
    .slice(0, 1);
}

function linkText({ links }: DocumentFile): string {
  return links.find(({ news }) => !news)?.text ?? '';
}

/** Most portals find the page made for a document, not the file itself. */
function ownPages(file: DocumentFile, pages: readonly Page[], documents: readonly DocumentFile[]): string[] {
  const homes = new Set(pages.filter(({ home }) => home).map(({ url }) => url));
  return [...new Set(file.links.map(({ page }) => page))].filter((url) => {
    const here = documents.filter(({ links }) => links.some(({ page }) => page === url));
    return !homes.has(url) && here.length <= ownDocuments;
  });
}

/** Pages with one form of a word in their name that contain the other nowhere; the rarest word tells most. */
function knownInflection(sections: readonly Page[], nameOf: (page: Page) => string): KnownItem[] {
  const words = sections.map((page) => ({ page, title: wordSet(nameOf(page)), text: wordSet(page.text) }));
  const choices = inflections
    .map(([form, query]) => ({
      query,
      urls: words.filter(({ title, text }) => title.has(form) && !text.has(query)).map(({ page }) => page.url),
    }))
    .filter(({ urls }) => urls.length > 0)
    .sort((a, b) => a.urls.length - b.urls.length);
  return choices.slice(0, 1).flatMap(({ query, urls }) => item('inflected', query, urls));
}

function item(kind: KnownItem['kind'], words: string, urls: readonly string[]): KnownItem[] {
  const accepted = urls.slice(0, mostAccepted);
  const [wanted] = accepted;
  return wanted === undefined || words === '' ? [] : [{ kind, words, wanted, accepted }];
}

function inSeededOrder<T extends { readonly url: string }>(items: readonly T[], seed: number): T[] {
  return items
    .map((entry) => ({ entry, rank: seededRank(seed, entry.url) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ entry }) => entry);
}
