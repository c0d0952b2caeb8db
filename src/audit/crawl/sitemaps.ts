import { readBlob } from '../../../storage/blobs.ts';
import { fetchOf, keepFetch, type RecordedFetch } from '../../../storage/fetches.ts';
import { addUrls } from '../../../storage/frontier.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import { readSitemap } from '../../crawl/rules/sitemap.ts';
import type { Answer } from '../../model/answer.ts';
import { unseenReasons } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { frontierUrl } from './found-links.ts';
import type { OwnHost } from './own-host.ts';
import { pause } from '../pause.ts';

const MOST_FILES = 5;
const SITEMAP_BYTES = 20 * 1024 * 1024;

/**
 * What only a sitemap names is read after what the menus lead to: on a large site its thousands of old items would
 * otherwise crowd out the sections.
 */
const DEPTH = 3;

/** Reads the sitemaps of a host once per run and hands its own addresses to the frontier, a seeded share of them. */
export async function seedSitemaps(
  site: SiteAudit,
  { origin, named }: { readonly origin: string; readonly named: readonly string[] },
  own: OwnHost,
): Promise<void> {
  const known = named.flatMap((url) => canonicalUrl(url, `${origin}/`) ?? []);
  const waiting = known.length > 0 ? known : [`${origin}/sitemap.xml`];
  for (let read = 0; read < MOST_FILES && waiting.length > 0; read++) {
    const url = waiting.shift() ?? '';
    const allowed = hostOf(site, url) === hostOf(site, origin) && (await own.forbids(url)) === null;
    if (allowed) waiting.push(...(await seedFrom(site, url, own)));
  }
}

async function seedFrom(site: SiteAudit, url: string, own: OwnHost): Promise<readonly string[]> {
  const { context, audited } = site;
  const key = `sitemap:${urlKey(url)}`;
  const recorded = await fetchOf(context.db, audited, key);
  if (recorded !== undefined) return childrenOf(site, url, recorded);
  const host = hostOf(site, url);
  const answer = await askPatiently(site, own, url);
  const found =
    answer.status === 200 && answer.body !== null ? readSitemap(answer.body, url) : { urls: [], sitemaps: [] };
  const place = { url, host, wave: 1, depth: DEPTH - 1 };
  const rows = found.urls
    .flatMap(({ loc }) => canonicalUrl(loc) ?? [])
    .flatMap((loc) => frontierUrl(site, place, loc) ?? [])
    .filter((row) => row.host === host)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  await context.db.transaction().execute(async (db) => {
    await keepFetch(db, audited, { key, purpose: 'sitemap' }, answer);
    await addUrls(db, audited, rows.slice(0, context.plan.policy.pagesPerHost * 2));
  });
  return found.sitemaps;
}

/** A site may show its pages by nothing but this file: a passing fault must not hide them. */
async function askPatiently({ context }: SiteAudit, own: OwnHost, url: string): Promise<Answer> {
  const { retries, retryAfterMs } = context.plan.policy;
  for (let attempt = 0; ; attempt++) {
    const answer = await own.ask(url, SITEMAP_BYTES);
    const passes = answer.unseen !== null && unseenReasons[answer.unseen].retry !== 'never';
    if (!passes || attempt >= retries) return answer;
    await pause(retryAfterMs, context.signal);
  }
}

/** As the frontier knows it: with and without `www.` it is one. */
function hostOf({ scope }: SiteAudit, url: string): string {
  return scope.siteOf(url)?.host ?? new URL(url).host;
}

/** After a kill: the file was read, those it names perhaps not. */
async function childrenOf(site: SiteAudit, url: string, recorded: RecordedFetch): Promise<readonly string[]> {
  if (recorded.status !== 200 || recorded.body === null) return [];
  return readSitemap((await readBlob(site.context.db, recorded.body)) ?? new Uint8Array(), url).sitemaps;
}
