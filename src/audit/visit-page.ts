import type { RenderedPage } from '../model/rendered-page.ts';
import type { TlsFacts } from '../model/observation/tls.ts';
import { factOf } from '../../storage/facts.ts';
import type { SiteAudit } from './context.ts';

/** One visit in Chromium, when it is the host's turn. Only to be called with a browser. */
export async function visitPage(site: SiteAudit, url: string, how: 'visit' | 'visitAndAudit'): Promise<RenderedPage> {
  const { context } = site;
  const { browser } = context;
  if (browser === null) throw new Error('a visit was planned without a browser');
  const trust = await trustOf(site, url);
  return context.gate.pass(new URL(url).host, () => browser[how](url, { trust, screenshot: how === 'visitAndAudit' }));
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
