import type { Subject } from '../../../src/model/check.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { hostOf, isOwn, plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { compare, distinctBy } from '../order.ts';
import { strongProofs, subjectsOf } from '../topics.ts';
import { isOfLate, newestTold } from './days-told.ts';
import { blockWith, filesIn, isNews, type Passage, passagesOn } from './passages.ts';

const DASHBOARDS =
  /(?:^|\.)(?:powerbi\.com|lookerstudio\.google\.com|datastudio\.google\.com|public\.tableau\.com|arcgis\.com|grafana\.net)$/u;
/** A report as a page of text, not a line that announces one. */
const WHOLE_TEXT = 3_000;
const START_OF_FILE = 500;

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
  const passages = passagesOn(read, 'performance_report').filter((it) => it.extent !== 'lines' && !isNews(it));
  const named = read.documents.filter(({ url }) => subjects.has(plain(url)));
  const files = distinctBy(
    [...named, ...passages.flatMap((passage) => filesIn(read.documents, passage))],
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

/** Pages or parts of pages with indicators in a table or a dashboard in a frame. */
export function indicatorPages(
  read: Read,
  asOf: string,
  days: number,
): { readonly passage: Passage; readonly when: When }[] {
  return passagesOn(read, 'performance_indicators')
    .filter((it) => it.extent !== 'lines' && !isNews(it))
    .filter(({ page }) => page.tables.length > 0 || page.frames.some((url) => DASHBOARDS.test(hostOf(url))))
    .map((passage) => ({ passage, when: whenOf([passage.text, passage.page.date ?? ''], asOf, days) }));
}

/** By its name, what stands around its link, its first lines, the day it was saved: the first of these that tells. */
function whenOfFile(file: DocumentFile, pages: ReadonlyMap<string, Page>, asOf: string, days: number): When {
  const names = [...file.links.map(({ text }) => text), file.title ?? ''].join('\n');
  const around = file.links.flatMap(({ page, text }) => {
    const on = pages.get(page);
    return on === undefined || text === '' ? [] : [lineWith(blockWith(on, text), text)];
  });
  return whenOf([names, around.join('\n'), file.text.slice(0, START_OF_FILE), file.modified ?? ''], asOf, days);
}

function lineWith(block: string, text: string): string {
  return block.split('\n').find((line) => line.includes(text)) ?? block;
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
