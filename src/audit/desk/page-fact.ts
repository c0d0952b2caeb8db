import type { Doubt } from '../../crawl/rules/needs-browser.ts';
import type { DocumentFile } from '../../model/observation/document.ts';
import type { Page } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';

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
