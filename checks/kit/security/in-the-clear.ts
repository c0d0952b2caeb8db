import type { Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { HttpsUpgrade } from '../../../src/model/observation/https-upgrade.ts';
import type { Observations } from '../../../src/model/observation/index.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { isOwn } from '../address.ts';
import { best, citeMeasured } from '../cite.ts';
import { distinctBy, sorted } from '../order.ts';

/** A page with a link of its own site that begins with `http:`. */
interface PlainLink {
  readonly page: Page;
  readonly url: string;
}

/** What of a municipality still goes without HTTPS, once its portal redirects. */
interface InTheClear {
  readonly clear: readonly HttpsUpgrade[];
  readonly temporary: readonly HttpsUpgrade[];
  readonly pages: readonly Page[];
  readonly links: readonly PlainLink[];
}

/** Hosts, pages and internal links without HTTPS; a host that closes the port of plain HTTP has none. */
export function leftInTheClear(
  { httpsUpgrade, pages }: Pick<Observations, 'httpsUpgrade' | 'pages'>,
  subject: Subject,
): InTheClear {
  const upgrades = sorted(
    httpsUpgrade,
    ({ main }) => (main ? 0 : 1),
    ({ host }) => host,
  );
  const inOrder = sorted(
    pages,
    () => 0,
    ({ url }) => url,
  );
  return {
    clear: upgrades.filter(({ outcome }) => outcome === 'clear'),
    temporary: upgrades.filter(({ outcome, permanent }) => outcome === 'upgraded' && !permanent),
    pages: inOrder.filter(({ url, hollow }) => url.startsWith('http:') && hollow === null),
    // Nobody mends the links of a former site.
    links: inOrder.filter(({ site }) => site !== 'legacy').flatMap((page) => plainLinkOn(page, subject)),
  };
}

function plainLinkOn(page: Page, subject: Subject): PlainLink[] {
  const link = page.links.find(({ url }) => url.startsWith('http:') && isOwn(url, subject));
  return link === undefined ? [] : [{ page, url: link.url }];
}

/** What a host answers to those who come over plain HTTP. */
export function citeUpgrade({ outcome, leadsTo, hops, url, capturedAt }: HttpsUpgrade): Evidence {
  const statuses = hops.map(({ status }) => `HTTP ${status}`).join(', ');
  return citeMeasured('probe', { url, capturedAt }, [outcome, statuses, leadsTo].filter(Boolean).join(' – '));
}

/** Each address once. */
export function citePlainLinks(links: readonly PlainLink[]): Evidence[] {
  return best(
    distinctBy(links, ({ url }) => url).map(({ page, url }) => citeMeasured('probe', page, `a[href]: ${url}`)),
  );
}
