import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import { isLoopbackAddress } from './addresses.ts';
import { findConnectTo, type ConnectTo } from './connect-to.ts';
import { parseUrl, portOf } from './web-address.ts';

/**
 * The honest User-Agent: product, then the contact as a comment (RFC 9110, 10.1.5). Whatever could break out of the
 * header or of the comment is dropped; an address is written in ASCII.
 */
export function userAgentOf({ userAgent, contact }: Pick<CrawlPolicy, 'userAgent' | 'contact'>): string {
  const product = printable(userAgent);
  if (contact === null || contact.trim() === '') return product;
  const reachable = printable(parseUrl(contact.trim())?.href ?? contact).replace(/[()\\]/g, '');
  return `${product} (+${reachable})`;
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '').trim();
}

/** Whether all these addresses lead to this machine's loopback, so that nobody has to be told who is asking. */
export function isLoopbackOnly(urls: readonly string[], connectTo: readonly ConnectTo[]): boolean {
  return urls.every((text) => {
    const url = parseUrl(text);
    if (url === null) return false;
    const mapped = findConnectTo(connectTo, url.hostname, portOf(url));
    return isLoopbackAddress(mapped?.address ?? url.hostname);
  });
}
