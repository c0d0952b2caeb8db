import { canonicalUrl } from '../../crawl/rules/canonical-url.ts';
import { trapOf } from '../../crawl/rules/traps.ts';
import type { Page } from '../../model/observation/page.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { kindOfAddress } from '../crawl/document-address.ts';

/** An address of which it is known whether it was read. */
export type Known = Pick<UrlRow, 'url' | 'host' | 'kind' | 'state' | 'because' | 'depth'>;

/** What else is marked `nofollow`, in calendars and lists, has a date or a choice in its address. */
const leaf = /\?|\d{4}/u;

/** The page asks that none of its links be followed. */
export function forbidsFollowing({ meta }: Pick<Page, 'meta'>): boolean {
  return /\b(?:nofollow|none)\b/iu.test(meta['robots'] ?? '');
}

/** Pages of the same host that are linked only with the wish that nobody follow: the wish was granted, so they are unread. */
export function unfollowed(known: readonly Known[], pages: readonly Page[]): Known[] {
  const met = new Set(known.map(({ url }) => url));
  const unread = new Map<string, Known>();
  for (const page of pages) {
    const all = forbidsFollowing(page);
    for (const { url: target, rel } of page.links) {
      const url = all || rel.includes('nofollow') ? canonicalUrl(target) : null;
      if (url === null || met.has(url) || new URL(url).host !== page.host || !isPage(url)) continue;
      unread.set(url, { url, host: page.host, kind: 'page', state: 'skipped', because: 'robots_disallowed', depth: 1 });
    }
  }
  return [...unread.values()];
}

function isPage(url: string): boolean {
  return kindOfAddress(url) === 'page' && !leaf.test(url) && trapOf(url, {}) === null;
}
