import type { Region } from './page.ts';

/** Where a topic's words were found. `host`: a link to a host that proves the topic (config/lexicon, proof hosts). */
export type TopicField = 'title' | 'heading' | 'link' | 'slug' | 'file' | 'host' | 'body' | 'document';

/** One place where a topic of the lexicon was recognised. */
export interface TopicHit {
  readonly topic: string;
  /** Weak words count only together with something else; body text is always weak. */
  readonly strength: 'strong' | 'weak';
  readonly field: TopicField;
  /** The page or document the words were read on. */
  readonly url: string;
  /** The exact text as it stands there, white space collapsed, at most 300 characters. */
  readonly quote: string;
  /** Where the link leads (fields link, host, file); null for the others. */
  readonly target: string | null;
  readonly region: Region;
  /** Read on a news item, or in a link or heading of a list of news. */
  readonly news: boolean;
  /** Day of the page, list item or document it was read on; null when unknown. */
  readonly date: string | null;
  /** Years of 20xx named in the quote, ascending. */
  readonly years: readonly number[];
}
