import { factOf } from '../../../storage/facts.ts';
import { fetchesOf, fetchOf, keepFetch } from '../../../storage/fetches.ts';
import { allUrls } from '../../../storage/frontier.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import type { TlsFacts } from '../../model/observation/tls.ts';
import type { SiteAudit } from '../context.ts';
import { isOfMainSite } from '../main-host.ts';
import { createOwnHost } from '../crawl/own-host.ts';

/**
 * Asks once over HTTPS for a home page of the portal that opened without it: what its headers say there was else never
 * seen.
 */
export async function askSecureHome(site: SiteAudit): Promise<void> {
  for (const url of await plainHomes(site)) {
    const secure = url.replace(/^http:/u, 'https:');
    const key = `secure-home:${urlKey(secure)}`;
    if ((await fetchOf(site.context.db, site.audited, key)) === undefined) await ask(site, { secure, key });
  }
}

async function ask(site: SiteAudit, { secure, key }: { secure: string; key: string }): Promise<void> {
  const { context, audited, scope } = site;
  const own = createOwnHost(site, scope.siteOf(secure)?.host ?? new URL(secure).host);
  if ((await own.forbids(secure)) !== null) return;
  const answer = await own.ask(secure, context.plan.policy.limits.pageBytes);
  await context.db.transaction().execute((db) => keepFetch(db, audited, { key, purpose: 'secure-home' }, answer));
}

/** Final addresses, on the usual port, of hosts that speak TLS. */
async function plainHomes({ context, audited, municipality }: SiteAudit): Promise<string[]> {
  const isMain = isOfMainSite(municipality);
  const rows = (await allUrls(context.db, audited)).filter(({ depth, state }) => depth === 0 && state === 'done');
  const homes = new Set(rows.map(({ key }) => key));
  const answers = (await fetchesOf(context.db, audited, 'page')).filter(({ key }) => homes.has(key));
  const plain: string[] = [];
  for (const { final_url: url } of answers) {
    const { protocol, port, host } = new URL(url);
    if (protocol !== 'http:' || port !== '' || !isMain(url)) continue;
    const tls = await factOf(context.db, audited, 'tls', host);
    if (tls !== undefined && (tls.value as TlsFacts).verdict !== 'no-tls') plain.push(url);
  }
  return plain;
}
