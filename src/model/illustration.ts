import type { Unseen } from './unseen.ts';

/**
 * A later look at a place that a judgement cites, for people's eyes. It confirms the quote or says that it is gone; it is
 * never an input to a judgement.
 */
export interface Illustration {
  readonly url: string;
  readonly quote: string;
  /**
   * `outlined`: stands on the page, and the picture shows it in a frame. `present`: stands there with nothing to frame: in
   * the title or out of sight. `passage`: stands in the document. `gone`: the place answers, without it. `unseen`: it
   * could not be looked at again.
   */
  readonly state: 'outlined' | 'present' | 'passage' | 'gone' | 'unseen';
  /** Why it is unseen; null otherwise. */
  readonly because: Unseen | null;
  /** SHA-256 of a JPEG of the place; null without one. */
  readonly picture: string | null;
  /** The document around the quote, at most 300 characters each way; null for pages. */
  readonly passage: { readonly before: string; readonly after: string } | null;
  readonly capturedAt: string;
}
