import PQueue from 'p-queue';
import type { Database } from '../../../storage/database.ts';
import { factOf, factsOf } from '../../../storage/facts.ts';
import type { Audited } from '../../../storage/runs.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import { markListedNews } from '../../derive/listed-news.ts';
import { markFrames } from '../../derive/site-frame.ts';
import type { DocumentFile } from '../../model/observation/document.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import { documentLinks } from '../crawl/document-links.ts';
import { readKeptPage, type KeptPage } from './kept-page.ts';
import type { DocumentFact, PageFact } from './page-fact.ts';

export type { DocumentFact, PageFact } from './page-fact.ts';

type PageKind = 'page' | 'page-rendered';

/** All pages as they were sent, or as a browser showed them, by address. */
export async function pagesOf(db: Database, audited: Audited, kind: PageKind): Promise<PageFact[]> {
  return (await factsOf(db, audited, kind)).map(({ value }) => readKeptPage(value as KeptPage));
}

/** One page; undefined when it was not read. */
export async function pageAt(
  db: Database,
  audited: Audited,
  kind: PageKind,
  subject: string,
): Promise<PageFact | undefined> {
  const fact = await factOf(db, audited, kind, subject);
  return fact && readKeptPage(fact.value as KeptPage);
}

/**
 * Every page once, without those that only lead on: the DOM after scripts where a template needed the browser, else the HTML as sent. What only all of
 * them show is told here: what is frame and not page, which are empty, which are news.
 */
export async function readPages(db: Database, audited: Audited): Promise<PageFact[]> {
  return turns.add(() => readSite(db, audited));
}

/** One site after the other: when many come to this at once, they would fill the memory side by side. */
const turns = new PQueue({ concurrency: 1 });

async function readSite(db: Database, audited: Audited): Promise<PageFact[]> {
  const sent = await pagesOf(db, audited, 'page');
  const rendered = await pagesOf(db, audited, 'page-rendered');
  const byAddress = new Map([...sent, ...rendered].map((fact) => [fact.page.url, fact]));
  const shown = [...byAddress.values()].filter(({ leadsTo }) => leadsTo === null).map(asShown);
  return markListedNews(markFrames(shown, mayBeFilled));
}

/** Scripts may put something into its main part, and no browser showed what. */
function mayBeFilled(fact: PageFact): boolean {
  return isShell(fact) || (fact.page.source === 'http' && (fact.doubt ?? null) !== null);
}

/** A page that only a browser fills in, and none did. */
export function isShell({ page, needsBrowser }: PageFact): boolean {
  return needsBrowser && page.source === 'http';
}

/** Characters of visible text with which a page says something even without its scripts. */
const SAYS_SOMETHING = 600;

/** A shell is an empty template, whatever it looks like. */
function asShown(fact: PageFact): PageFact {
  const isEmpty = isShell(fact) && fact.page.text.length < SAYS_SOMETHING;
  return isEmpty ? { ...fact, page: { ...fact.page, hollow: 'empty-section' } } : fact;
}

/** Every document with the links that lead to it, and the topics found in its text. */
export async function readDocuments(
  db: Database,
  audited: Audited,
  pages: readonly PageFact[],
): Promise<{ documents: DocumentFile[]; topics: TopicHit[] }> {
  const links = documentLinks(pages.map(({ page }) => page));
  const facts = await factsOf(db, audited, 'document');
  const read = facts.map(({ subject, value }) => ({ subject, ...(value as DocumentFact) }));
  return {
    documents: read.map(({ subject, document }) => ({ ...document, links: links.get(urlKey(subject)) ?? [] })),
    topics: read.flatMap(({ topics }) => topics),
  };
}
