import PQueue from 'p-queue';
import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import type { Audited } from '../../../storage/runs.ts';
import type { Doubt } from '../../crawl/rules/needs-browser.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import { markListedNews } from '../../derive/listed-news.ts';
import { markFrames } from '../../derive/site-frame.ts';
import type { DocumentFile } from '../../model/observation/document.ts';
import type { Page } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import { documentLinks } from '../crawl/document-links.ts';

/** What is kept of one page that was read. */
export interface PageFact {
  readonly page: Page;
  readonly topics: readonly TopicHit[];
  /** As sent it shows nothing, or leads nowhere: a browser has to fill it in. */
  readonly needsBrowser: boolean;
  /** A home page that says something, but whose menu scripts may add. */
  readonly mayHideMenu: boolean;
  /** Why scripts may fill in its main part; absent on pages read before it was kept. */
  readonly doubt?: Doubt | null;
  /** It went over a limit and its end was not read, or it hides its pages where no server sees them. */
  readonly truncated: boolean;
  /** Where it sends every visitor on at once: it is no page but a redirect in another form. Null when it stays. */
  readonly leadsTo: string | null;
}

/** What is kept of one document; which pages link to it is known only when all of them are read. */
export interface DocumentFact {
  readonly document: Omit<DocumentFile, 'links'>;
  readonly topics: readonly TopicHit[];
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
  const sent = await factsOf(db, audited, 'page');
  const rendered = await factsOf(db, audited, 'page-rendered');
  const bySubject = new Map([...sent, ...rendered].map(({ subject, value }) => [subject, value as PageFact]));
  const shown = [...bySubject.values()].filter(({ leadsTo }) => leadsTo === null).map(asShown);
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
