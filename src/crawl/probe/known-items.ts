import type { DocumentFile } from '../../model/observation/document.ts';
import type { Page } from '../../model/observation/page.ts';
import type { SearchQuery } from '../../model/observation/search-probe.ts';
import { splitWords } from '../../model/text/words.ts';
import { seededRank } from '../rules/seeded-rank.ts';
import { inflections } from './inflections.ts';

/** Something that is there, and the words a visitor would look for it by. */
export interface KnownItem extends Pick<SearchQuery, 'kind' | 'words' | 'wanted'> {
  /** Addresses that show it was found; `wanted` is the first. */
  readonly accepted: readonly string[];
}

const wantedPages = 2;
const mostWords = 3;
const leastLetters = 4;
const mostAccepted = 50;

/** A page that links to no more documents than this is about them. */
const ownDocuments = 3;

/** What link texts say of any file. */
const emptyWords: ReadonlySet<string> = new Set(
  'файл документ изтегли изтегляне свали отвори виж прегледай повече тук прикачен download file document open here'.split(
    ' ',
  ),
);

/**
 * Two pages, a document and a page by another form of a word: known to be on the site, chosen by the seed among those
 * whose words tell them from others.
 */
export function knownItems(pages: readonly Page[], documents: readonly DocumentFile[], seed: number): KnownItem[] {
  const sections = inSeededOrder(pages.filter(isSection), seed).sort(deepFirst(pages));
  const rarity = createRarity(pages.map(({ title }) => title));
  const named = sections.flatMap((page) => item('page', rarity(page.title), [page.url]));
  return [
    ...named.slice(0, wantedPages),
    ...knownDocument(pages, inSeededOrder(documents, seed)),
    ...knownInflection(sections),
  ];
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
  const texts = documents.map(linkText);
  const rarity = createRarity(texts);
  return documents
    .flatMap((file) => item('document', rarity(linkText(file)), [file.url, ...ownPages(file, pages, documents)]))
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

/** Pages with one form of a word in their title that contain the other nowhere; the rarest word tells most. */
function knownInflection(sections: readonly Page[]): KnownItem[] {
  const words = sections.map((page) => ({ page, title: wordSet(page.title), text: wordSet(page.text) }));
  const choices = inflections
    .map(([form, query]) => ({
      query,
      urls: words.filter(({ title, text }) => title.has(form) && !text.has(query)).map(({ page }) => page.url),
    }))
    .filter(({ urls }) => urls.length > 0)
    .sort((a, b) => a.urls.length - b.urls.length);
  return choices.slice(0, 1).flatMap(({ query, urls }) => item('inflected', [query], urls));
}

function item(kind: KnownItem['kind'], words: readonly string[], urls: readonly string[]): KnownItem[] {
  const accepted = urls.slice(0, mostAccepted);
  const [wanted] = accepted;
  return wanted === undefined || words.length === 0 ? [] : [{ kind, words: words.join(' '), wanted, accepted }];
}

/** Picks the words that stand in few of these texts, in their order; none where fewer than two tell a text from others. */
function createRarity(texts: readonly string[]): (text: string) => string[] {
  const uses = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordSet(text)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const common = Math.max(2, texts.length / 10);
  return (text) => {
    const telling = [...wordSet(text)].filter((word) => isTelling(word) && (uses.get(word) ?? 0) <= common);
    const rarest = [...telling].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0)).slice(0, mostWords);
    return rarest.length < 2 ? [] : telling.filter((word) => rarest.includes(word));
  };
}

function isTelling(word: string): boolean {
  return word.length >= leastLetters && /^\p{L}+$/u.test(word) && !emptyWords.has(word);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map((word) => word.text));
}

function inSeededOrder<T extends { readonly url: string }>(items: readonly T[], seed: number): T[] {
  return items
    .map((entry) => ({ entry, rank: seededRank(seed, entry.url) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ entry }) => entry);
}
