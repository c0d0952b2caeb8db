import type { Named } from './named.ts';
import type { SlugHit } from './slugs.ts';

/** What an address says by itself. */
export interface AddressWords {
  readonly host: string;
  /** Name of the file it leads to; null for a page. */
  readonly file: string | null;
  /** By the name of the file, or for a page by the segments of its path. */
  readonly named: readonly SlugHit[];
  /** By the host: what a link to it from another host speaks for. */
  readonly hosts: readonly Named[];
  /** Segments of its path, decoded, and the places among them that mean news. */
  readonly segments: readonly string[];
  readonly news: readonly number[];
}
