import { canonicalUrl } from '../../crawl/rules/canonical-url.ts';
import { remembering } from '../../derive/remember.ts';
import type { Page } from '../../model/observation/page.ts';
import { forbidsFollowing } from '../recording/unfollowed.ts';

/**
 * Canonical addresses a page leads to, each once: where it sends every visitor on, else the page it forwards to (`<meta
 * http-equiv=refresh>`), the frames it is made of, and its links but for those that nobody is to follow.
 */
export function linkTargets(page: Page, leadsTo: string | null, asked: string): string[] {
  if (leadsTo !== null || forbidsFollowing(page)) return [];
  const urls = targets(page).map((target) =>
    isAbsolute.test(target) ? canonicalTarget(target) : canonicalUrl(target, asked),
  );
  return [...new Set(urls.filter((url) => url !== null))];
}

const isAbsolute = /^https?:\/\//u;
/** The pages of a site lead to the same addresses over and over. */
const canonicalTarget = remembering((url) => canonicalUrl(url));

function targets({ links, frames, meta }: Page): string[] {
  const forward = /^[\d.\s;,]*url\s*=\s*["']?([^"']+)/iu.exec(meta['refresh'] ?? '')?.[1];
  const followed = links.filter(({ rel }) => !rel.includes('nofollow')).map(({ url }) => url);
  return [...(forward === undefined ? [] : [forward.trim()]), ...frames, ...followed];
}
