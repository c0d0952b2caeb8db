import type { Page } from '../model/observation/page.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';

/** What is kept of one page that was read. */
export interface PageFact {
  readonly page: Page;
  readonly topics: readonly TopicHit[];
  /** As sent it shows nothing: a browser has to fill it in. */
  readonly needsBrowser: boolean;
}
