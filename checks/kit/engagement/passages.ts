import type { Evidence } from '../../../src/model/evidence.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Form, Link, Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { citePage, type Read } from '../cite.ts';
import { compare, distinctBy } from '../order.ts';
import { mentions, sections } from '../topics.ts';
import { linksWithin } from './placed-links.ts';

/** A page, or the part of one, that speaks of a subject. */
export interface Passage {
  readonly page: Page;
  /** `page`: named so as a whole; `part`: what stands under a heading; `lines`: a line of text and those after it. */
  readonly extent: 'page' | 'part' | 'lines';
  /** Words of it that stand on the page. */
  readonly quote: string;
  readonly text: string;
}

/** Lines after the one that names the subject: a short paragraph or list. */
const MOST_LINES = 4;
/** Enough to find a quote again that was cut short. */
const START = 80;
const LONGEST_HEADING = 80;

/**
 * Passages on these topics, whole pages first. A legacy site proves nothing current. A heading speaks for what stands
 * under it, on news too; a line of running text for itself and the few lines after it.
 */
export function passagesOn(read: Pick<Read, 'pages' | 'topics'>, ...topics: string[]): Passage[] {
  const pages = new Map(read.pages.filter(isCurrent).map((page) => [page.url, page]));
  const whole = sections(read, ...topics)
    .filter((page) => pages.has(page.url))
    .map((page): Passage => ({ page, extent: 'page', quote: page.title, text: page.mainText }));
  const own = new Set(whole.map(({ page }) => page.url));
  const named = mentions(read, ...topics).filter(
    ({ url, region, field, target }) =>
      pages.has(url) && !own.has(url) && target === null && (region === 'main' || field === 'title'),
  );
  const found = named.flatMap((hit) => {
    const page = pages.get(hit.url);
    return page === undefined ? [] : (passageAt(page, hit) ?? []);
  });
  return distinctBy([...whole, ...found.sort(byExtent)], ({ page, text }) => `${page.url} ${text}`);
}

/** Own pages of sites in use that hold something; news among them. */
function isCurrent({ site, hollow }: Page): boolean {
  return site !== 'legacy' && hollow === null;
}

function byExtent(a: Passage, b: Passage): number {
  const rank = (it: Passage) => (it.extent === 'page' ? 0 : it.extent === 'part' ? 1 : 2) + (isNews(it) ? 10 : 0);
  return rank(a) - rank(b) || compare(a.page.url, b.page.url) || compare(a.text, b.text);
}

/** It is, or stands in, a piece of news. */
export function isNews({ page }: Passage): boolean {
  return page.role !== 'section';
}

function passageAt(page: Page, { field, strength, quote }: TopicHit): Passage | null {
  if (field === 'title') {
    // A title that only mentions it, as those of news do, still speaks for the whole item.
    return strength === 'strong' && page.role === 'news-item'
      ? { page, extent: 'page', quote: page.title, text: page.mainText }
      : null;
  }
  const at = page.mainText.indexOf(quote.slice(0, START));
  if (at < 0 || (field !== 'heading' && field !== 'body')) return null;
  const lines = page.mainText.slice(page.mainText.lastIndexOf('\n', at) + 1).split('\n');
  const isHeading = headingsOf(page);
  const first = isHeading(lines[0] ?? '') ?? 7;
  const isPart = field === 'heading';
  const end = lines.findIndex((line, i) => i > 0 && (isHeading(line) ?? 9) <= (isPart ? first : 6));
  const most = isPart ? lines.length : MOST_LINES;
  const text = lines.slice(0, Math.min(end < 0 ? lines.length : end, most)).join('\n');
  return { page, extent: isPart ? 'part' : 'lines', quote: quote.slice(0, START), text };
}

/** The level of the heading a line is; undefined for all others. */
function headingsOf({ headings }: Page): (line: string) => number | undefined {
  const levels = new Map(headings.map(({ text, level }) => [text.slice(0, LONGEST_HEADING), level]));
  return (line) => levels.get(line.trim().slice(0, LONGEST_HEADING));
}

/** Words read within the passage, in the order of its text. */
export function saidIn(
  read: Pick<Read, 'pages' | 'topics'>,
  { page, text, extent }: Passage,
  ...topics: string[]
): TopicHit[] {
  const found = hitsOn(read, page.url).filter(
    ({ topic, region, quote, field }) =>
      topics.includes(topic) &&
      field !== 'slug' &&
      (region === 'main' || region === 'aside') &&
      (extent === 'page' || text.includes(quote.slice(0, START))),
  );
  const at = ({ quote }: TopicHit) => text.indexOf(quote.slice(0, START));
  return found.sort((a, b) => at(a) - at(b) || compare(keyOf(a), keyOf(b)));
}

function keyOf({ quote, topic, field, target }: TopicHit): string {
  return [quote, topic, field, target ?? ''].join('\n');
}

/** Links that stand in the passage. */
export function linksIn({ page, text, extent }: Passage): Link[] {
  return extent === 'page' ? page.links.filter(({ region }) => region === 'main') : linksWithin(page, text);
}

/** Forms that stand in the passage. */
export function formsIn({ page, text, extent }: Passage): Form[] {
  return page.forms.filter(
    (form) =>
      !form.search &&
      form.region === 'main' &&
      (extent === 'page' || (form.buttons.length > 0 && form.buttons.every((button) => text.includes(button)))),
  );
}

/** Files that the passage links to. */
export function filesIn(documents: readonly DocumentFile[], passage: Passage): DocumentFile[] {
  const targets = new Set(linksIn(passage).map(({ url }) => plain(url)));
  const files = [...targets].flatMap((target) => fileIndex(documents).get(target) ?? []);
  return files.sort((a, b) => compare(a.url, b.url));
}

/** Pages by their title, parts by the words that name them. */
export function citePassages(passages: readonly Passage[]): Evidence[] {
  return passages.map(({ page, quote }) => citePage(page, quote));
}

/** The pieces of a passage that headings set apart, in order, each with its heading. */
export function blocksOf({ page, text }: Pick<Passage, 'page' | 'text'>): string[] {
  const isHeading = headingsOf(page);
  const blocks: string[][] = [];
  for (const line of text.split('\n')) {
    const current = blocks.at(-1);
    if (current === undefined || isHeading(line) !== undefined) blocks.push([line]);
    else current.push(line);
  }
  return blocks.map((lines) => lines.join('\n'));
}

/** The piece between headings in which words stand on a page; the words alone where they do not. */
export function blockWith(page: Page, quote: string): string {
  const start = quote.slice(0, START);
  return blocksOf({ page, text: page.mainText }).find((block) => block.includes(start)) ?? quote;
}

/** The line in which words stand on a page, and so many after it; the words alone where they stand nowhere. */
export function linesFrom({ mainText }: Page, quote: string, after: number): string {
  const lines = mainText.split('\n');
  const at = lines.findIndex((line) => line.includes(quote.slice(0, START)));
  return at < 0 ? quote : lines.slice(at, at + 1 + after).join('\n');
}

/** Words read on a page, news or not. */
export function hitsOn({ topics }: Pick<Read, 'topics'>, url: string): readonly TopicHit[] {
  return hitIndex(topics).get(url) ?? [];
}

const hitIndex = indexBy(({ url }: TopicHit) => url);
const fileIndex = indexBy(({ url }: DocumentFile) => plain(url));

/** The same list by a key, made once for each list: many passages ask for it. */
function indexBy<T>(key: (item: T) => string): (items: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  const made = new WeakMap<readonly T[], ReadonlyMap<string, readonly T[]>>();
  return (items) => {
    const known = made.get(items);
    if (known !== undefined) return known;
    const index = new Map<string, T[]>();
    for (const item of items) {
      const same = index.get(key(item));
      if (same === undefined) index.set(key(item), [item]);
      else same.push(item);
    }
    made.set(items, index);
    return index;
  };
}
