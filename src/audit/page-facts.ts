import type { Database } from '../../storage/database.ts';
import { factsOf } from '../../storage/facts.ts';
import type { Audited } from '../../storage/runs.ts';
import { urlKey } from '../crawl/rules/canonical-url.ts';
import { markListedNews } from '../derive/listed-news.ts';
import type { DocumentFile } from '../model/observation/document.ts';
import type { Page } from '../model/observation/page.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';
import { documentLinks } from './document-links.ts';

/** What is kept of one page that was read. */
export interface PageFact {
  readonly page: Page;
  readonly topics: readonly TopicHit[];
  /** As sent it shows nothing: a browser has to fill it in. */
  readonly needsBrowser: boolean;
  /** It went over a limit and its end was not read. */
  readonly truncated: boolean;
}

/** What is kept of one document; which pages link to it is known only when all of them are read. */
export interface DocumentFact {
  readonly document: Omit<DocumentFile, 'links'>;
  readonly topics: readonly TopicHit[];
}

/**
 * Every page once: the DOM after scripts where a template needed the browser, else the HTML as sent. What only all of
 * them show, which are news, is told here.
 */
export async function readPages(db: Database, audited: Audited): Promise<PageFact[]> {
  const sent = await factsOf(db, audited, 'page');
  const rendered = await factsOf(db, audited, 'page-rendered');
  const bySubject = new Map([...sent, ...rendered].map(({ subject, value }) => [subject, value as PageFact]));
  return markListedNews([...bySubject.values()]);
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
