import type { RecordedFetch } from '../../../storage/fetches.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import { deriveResponse } from '../../derive/response.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Response } from '../../model/observation/response.ts';
import { isOfMainSite } from '../main-host.ts';
import type { PageFact } from '../desk/page-facts.ts';

interface Shelf {
  readonly municipality: Municipality;
  readonly urls: readonly UrlRow[];
  /** Of pages, of the portal's search, and of its home page over HTTPS. */
  readonly fetches: readonly RecordedFetch[];
  readonly read: readonly PageFact[];
}

/** What was asked for besides the frontier's pages, and the role of its answers. */
const roles: Readonly<Record<string, Response['role']>> = { search: 'page', 'secure-home': 'home' };

/** Answers that brought a page or led to one; the home pages first, in the order in which their sites are configured. */
export function responsesOf({ municipality, urls, fetches, read }: Shelf): Response[] {
  const rows = new Map(urls.map((row) => [row.key, row]));
  const htmlPages = new Set(read.map(({ page }) => urlKey(page.url)));
  const isMain = isOfMainSite(municipality);
  return fetches
    .flatMap((fetch) => {
      const row = rows.get(fetch.key);
      const role = roles[fetch.purpose] ?? roleOf(row, htmlPages.has(keyOf(fetch.final_url)));
      return role === null || fetch.unseen !== null ? [] : [{ fetch, role, order: orderOf(municipality, row) }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ fetch, role }) =>
      deriveResponse(answerOf(fetch), {
        host: new URL(fetch.final_url).host,
        main: isMain(fetch.final_url),
        role,
        sha256: fetch.body,
      }),
    );
}

/** Null for what is no page. A page that only leads on is answered all the same, and may set cookies. */
function roleOf(row: UrlRow | undefined, isPage: boolean): Response['role'] | null {
  if (row?.because === 'redirect_target') return 'page';
  if (row?.state !== 'done' || !isPage) return null;
  return row.depth === 0 ? 'home' : 'page';
}

function orderOf({ sites }: Municipality, row: UrlRow | undefined): number {
  const seeds = sites.flatMap(({ url }) => (url === null ? [] : [canonicalUrl(url) ?? url]));
  const at = seeds.findIndex((seed) => seed === row?.url || seed === row?.via);
  return row?.depth === 0 && at !== -1 ? at : seeds.length;
}

function keyOf(url: string): string {
  return urlKey(canonicalUrl(url) ?? url);
}

function answerOf(fetch: RecordedFetch) {
  return {
    requested: fetch.url,
    url: fetch.final_url,
    hops: fetch.hops,
    status: fetch.status,
    address: fetch.address,
    trust: fetch.trust as Response['trust'],
    body: null,
    bytes: fetch.bytes,
    startedAt: fetch.started_at,
    ms: fetch.ms,
    unseen: null,
    detail: fetch.detail,
  };
}
