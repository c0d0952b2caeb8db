import type { Subject } from '../../../src/model/check.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { yearsIn } from '../../../src/model/text/dates.ts';
import { hostOf, isOwn, plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { compare, distinctBy } from '../order.ts';
import { mentions, solidPages, strongProofs, subjectsOf } from '../topics.ts';
import { isOfLate, newestTold } from './days-told.ts';
import { linksWithin } from './placed-links.ts';
import { blocksOf, filesIn, isNews, linesFrom, type Passage, passagesOn, saidIn } from './passages.ts';

const DASHBOARDS =
  /(?:^|\.)(?:powerbi\.com|lookerstudio\.google\.com|datastudio\.google\.com|public\.tableau\.com|arcgis\.com|grafana\.net)$/u;
/** A report as a page of text, not a line that announces one. */
const WHOLE_TEXT = 3_000;
const START_OF_FILE = 500;
const LEAST_MEASURES = 2;
const LINES_AFTER = 2;
const LEAST_FIGURES = 2;
const FIGURE = /(?<![\p{L}\d])\d[\d.,]*/gu;
const DAY = /\d{1,2}\.\d{1,2}\.20\d\d/gu;
const DAY_OR_YEAR = /(?:\d{1,2}\.\d{1,2}\.)?20\d\d/gu;

type When = 'late' | 'old' | 'unknown';

/** A report to download, or one that is a page of its own. */
export interface PerformanceReport {
  readonly file: DocumentFile | null;
  readonly page: Page | null;
  readonly when: When;
}

/** Reports on how the municipality did: files named so or offered by a passage on them, and long pages. */
export function performanceReports(read: Read, subject: Subject, asOf: string, days: number): PerformanceReport[] {
  const subjects = subjectsOf(strongProofs(read, 'performance_report'));
  const all = passagesOn(read, 'performance_report').filter(({ extent }) => extent !== 'lines');
  const passages = all.filter((it) => !isNews(it));
  // A report may be published as news that offers it.
  const items = all.filter((it) => it.extent === 'page' && it.page.role === 'news-item');
  const named = read.documents.filter(({ url }) => subjects.has(plain(url)));
  const rows = rowsOn(read, 'performance_report');
  const files = distinctBy(
    [...named, ...[...passages, ...rows, ...items].flatMap((passage) => filesIn(read.documents, passage))],
    ({ url }) => url,
  ).filter(({ url, site }) => site !== 'legacy' && isOwn(url, subject));
  const pages = new Map(read.pages.map((page) => [page.url, page]));
  return [
    ...files.map((file) => ({ file, page: null, when: whenOfFile(file, pages, asOf, days) })),
    ...passages
      .filter(({ extent, text }) => extent === 'page' && text.length > WHOLE_TEXT)
      .map(({ page, text }) => ({ file: null, page, when: whenOf([text], asOf, days) })),
  ];
}

/** What is said of the work done: by name, or in news and lines that also name the mayor. */
export function workTold(read: Read): TopicHit[] {
  const pages = new Map(read.pages.map((page) => [page.url, page]));
  const told = mentions(read, 'performance_report', 'mayor_statement');
  return told.filter((hit) => {
    const { field, topic, url, quote } = hit;
    if (field === 'slug' || field === 'document') return false;
    const page = pages.get(url);
    if (topic === 'performance_report' || page === undefined) return topic === 'performance_report';
    const isItem = page.role === 'news-item';
    const text = isItem ? page.mainText : linesFrom(page, quote, LINES_AFTER);
    return saidIn(read, { page, extent: isItem ? 'page' : 'lines', quote, text }, 'elected_person').length > 0;
  });
}

/** Lines that name the subject and offer a file beside it: „Отчет за 2025 г. – свали“. */
function rowsOn(read: Read, topic: string): Passage[] {
  return passagesOn(read, topic)
    .filter((it) => it.extent === 'lines' && !isNews(it))
    .map((it) => ({ ...it, text: it.text.split('\n')[0] ?? '' }));
}

/** Pages or parts of pages with figures on the work of the municipality, or with a dashboard in a frame. */
export function indicatorPages(
  read: Read,
  asOf: string,
  days: number,
): { readonly passage: Passage; readonly when: When }[] {
  const named = passagesOn(read, 'performance_indicators').filter((it) => it.extent !== 'lines' && !isNews(it));
  const telling = named.filter(
    (it) =>
      it.page.frames.some((url) => DASHBOARDS.test(hostOf(url))) ||
      (measuresIn(read, it).length > 0 && (it.page.tables.length > 0 || countsOverYears(it.text))),
  );
  return [...telling, ...measuredOverYears(read, named)].map((passage) => ({
    passage,
    when: whenOf([passage.text, passage.page.date ?? ''], asOf, days),
  }));
}

/** Pages under any name that compare several measures of the work over the years in a table or row by row. */
function measuredOverYears(read: Read, named: readonly Passage[]): Passage[] {
  const known = new Set(named.map(({ page }) => page.url));
  const pages = solidPages(read).filter((page) => !known.has(page.url) && page.site !== 'legacy' && !page.home);
  return pages
    .map((page): Passage => ({ page, extent: 'page', quote: page.title, text: page.mainText }))
    .filter((it) => yearsIn(it.text.replace(DAY, ' ')).length > 1 && comparedIn(read, it) >= LEAST_MEASURES);
}

/** What is counted, each line once. */
function measuresIn(read: Read, passage: Passage): string[] {
  const hits = saidIn(read, passage, 'performance_measure').filter(
    ({ field, target }) => field !== 'title' && target === null,
  );
  return [...new Set(hits.map(({ quote }) => quote))];
}

/** Measures with several figures in their own line. */
function comparedIn(read: Read, passage: Passage): number {
  const lines = measuresIn(read, passage).map((quote) => linesFrom(passage.page, quote, 0).replace(DAY_OR_YEAR, ' '));
  return lines.filter((line) => (line.match(FIGURE) ?? []).length > 1).length;
}

/** It names several years, and has figures line by line. */
function countsOverYears(text: string): boolean {
  const lines = text.split('\n').map((line) => line.replace(DAY_OR_YEAR, ' '));
  return yearsIn(text.replace(DAY, ' ')).length > 1 && lines.filter((line) => /\d/u.test(line)).length >= LEAST_FIGURES;
}

/** By its name, what stands around its link, its first lines, the day it was saved: the first of these that tells. */
function whenOfFile(file: DocumentFile, pages: ReadonlyMap<string, Page>, asOf: string, days: number): When {
  const names = [...file.links.map(({ text }) => text), file.title ?? ''].join('\n');
  const places = file.links.flatMap(({ page }) => placesOf(pages.get(page), file.url));
  const around = places.map(({ line }) => line);
  const under = places.map(({ block }) => block);
  return whenOf(
    [names, around.join('\n'), under.join('\n'), file.text.slice(0, START_OF_FILE), file.modified ?? ''],
    asOf,
    days,
  );
}

/** The line of the link to a file, and what stands around it between headings. */
function placesOf(page: Page | undefined, url: string): { readonly line: string; readonly block: string }[] {
  if (page === undefined) return [];
  const holds = (text: string) => linksWithin(page, text).some((link) => plain(link.url) === plain(url));
  const block = blocksOf({ page, text: page.mainText }).find(holds);
  return block === undefined ? [] : [{ block, line: block.split('\n').find(holds) ?? block }];
}

function whenOf(texts: readonly string[], asOf: string, days: number): When {
  const newest = texts.map((text) => newestTold(text)).find((day) => day !== null);
  if (newest == null) return texts.some((text) => isOfEndedTerm(text, asOf, days)) ? 'old' : 'unknown';
  return isOfLate(newest, asOf, days) ? 'late' : 'old';
}

/** It names a term of office or a plan by its years, and the last of these is over. */
function isOfEndedTerm(text: string, asOf: string, days: number): boolean {
  const ends = Array.from(text.matchAll(/20\d\d ?[-–—/] ?(20\d\d)(?!\d)/gu), ([, year = '']) => year).sort(compare);
  const last = ends.at(-1);
  return last !== undefined && last < asOf.slice(0, 4) && !isOfLate(`${last}-12-31`, asOf, days);
}
