import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from './address.ts';
import type { Read } from './cite.ts';
import { percent } from './numbers.ts';

/**
 * Share, in per cent, of the portal's pages that link to one of these pages (the same text in several languages): to its
 * address, or to an unread one that goes by the same name, because that may redirect to it.
 */
export function reachOf(
  wanted: readonly Page[],
  read: Read,
  named: readonly TopicHit[],
): { share: number; pages: number } {
  const known = addressesOf(read);
  const targets = named.flatMap(({ target }) => (target === null ? [] : [plain(target)]));
  const ways = new Set([...wanted.map(({ url }) => plain(url)), ...targets.filter((target) => !known.has(target))]);
  const pages = read.pages.filter(({ site, hollow }) => site === 'portal' && hollow === null);
  const linking = pages.filter((from) => wanted.includes(from) || from.links.some(({ url }) => ways.has(plain(url))));
  return { share: percent(linking.length, pages.length), pages: pages.length };
}

/** Addresses of the pages and documents that were read. */
export function addressesOf({ pages, documents }: Read): Set<string> {
  return new Set([...pages, ...documents].map(({ url }) => plain(url)));
}
