import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import type { DocumentLink } from '../../model/observation/document.ts';
import type { Page } from '../../model/observation/page.ts';

const MOST_LINKS = 20;

/** Every link of every page by the key of where it leads: how the municipality itself names its documents. */
export function documentLinks(pages: readonly Page[]): ReadonlyMap<string, readonly DocumentLink[]> {
  const links = new Map<string, DocumentLink[]>();
  for (const { url: page, role, links: out } of pages) {
    for (const { url, text } of out) {
      const target = canonicalUrl(url);
      if (target === null) continue;
      const key = urlKey(target);
      const known = links.get(key) ?? [];
      if (known.length < MOST_LINKS) links.set(key, [...known, { page, text, news: role !== 'section' }]);
    }
  }
  return links;
}
