import { domainToASCII } from 'node:url';
import { emailsIn } from '../../../checks/kit/contacts.ts';
import type { Page } from '../../model/observation/page.ts';

/** Of whoever else writes from the portal nobody asks. */
const MOST_DOMAINS = 5;

/** The domains of the mail addresses that stand on the pages, those on most pages first, in ASCII. */
export function mailDomains(pages: readonly Pick<Page, 'text' | 'links'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { text, links } of pages) {
    const linked = links.filter(({ url }) => /^mailto:/iu.test(url)).map(({ url }) => url.slice('mailto:'.length));
    const addresses = emailsIn([text, ...linked].join('\n'));
    const domains = new Set(addresses.map((address) => domainToASCII(address.slice(address.indexOf('@') + 1))));
    for (const domain of domains) if (domain !== '') counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked.slice(0, MOST_DOMAINS).map(([domain]) => domain);
}
