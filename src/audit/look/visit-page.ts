import type { RenderedPage } from '../../model/rendered-page.ts';
import type { TlsFacts } from '../../model/observation/tls.ts';
import { factOf } from '../../../storage/facts.ts';
import { unseenReasons } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { pageFault } from '../crawl/page-fault.ts';
import { pause } from '../pause.ts';

type How = 'visit' | 'visitAndAudit';

/**
 * A visit in Chromium, when it is the host's turn; a second one where a passing fault spoiled the first. Only to be
 * called with a browser.
 */
export async function visitPage(site: SiteAudit, url: string, how: How): Promise<RenderedPage> {
  const { plan, signal } = site.context;
  const first = await visitOnce(site, url, how);
  if (first.unseen === null || unseenReasons[first.unseen].retry === 'never') return first;
  await pause(plan.policy.retryAfterMs, signal);
  return visitOnce(site, url, how);
}

async function visitOnce(site: SiteAudit, url: string, how: How): Promise<RenderedPage> {
  const { browser, gate } = site.context;
  if (browser === null) throw new Error('a visit was planned without a browser');
  const trust = await trustOf(site, url);
  const page = await gate.pass(new URL(url).host, () =>
    browser[how](url, { trust, screenshot: how === 'visitAndAudit' }),
  );
  if (page.unseen !== null) return page;
  // The host answered our own request with the page; what it shows a browser may be an error or a guard all the same.
  return { ...page, unseen: pageFault({ status: page.status, headers: [], html: page.html ?? '' }) };
}

/**
 * The certificate was judged by our own handshake, against public roots. Chromium may look past it on this host alone,
 * since an expired certificate must not make every other finding vanish.
 */
async function trustOf(site: SiteAudit, url: string): Promise<'trusted' | 'untrusted'> {
  const { context, audited } = site;
  // Chromium knows nothing of --ca-file.
  if (context.ca !== null) return 'untrusted';
  const fact = await factOf(context.db, audited, 'tls', new URL(url).host);
  return fact !== undefined && (fact.value as TlsFacts).verdict !== 'valid' ? 'untrusted' : 'trusted';
}
