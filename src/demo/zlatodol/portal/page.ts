import type { Calendar, Day } from '../../calendar.ts';
import type { PublishedFile } from '../../documents/published-file.ts';
import type { Html } from '../../html.ts';

/** A page of the portal before the frame around it. Its place in the site is its path. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly body: Html;
  readonly description?: string;
  readonly language?: 'bg' | 'en';
  readonly updated?: Day;
  /** The same page in the other language. */
  readonly translation?: string;
  /** Extra elements for the head. */
  readonly head?: Html;
  /** Ends with links to the pages below this one. */
  readonly listsChildren?: boolean;
  /** Sends this as the whole document, without the portal's frame. */
  readonly bare?: boolean;
}

/** What one part of the portal publishes. */
export interface Section {
  readonly pages: readonly Page[];
  readonly files?: readonly PublishedFile[];
}

export type SectionOf = (calendar: Calendar) => Section;
