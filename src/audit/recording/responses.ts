import type { RecordedFetch } from '../../../storage/fetches.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import { deriveResponse } from '../../derive/response.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Page } from '../../model/observation/page.ts';
import type { Response } from '../../model/observation/response.ts';
import { isOfMainSite } from '../main-host.ts';
import type { PageFact } from '../desk/page-facts.ts';

interface Shelf {
  readonly municipality: Municipality;
  readonly urls: readonly UrlRow[];
  /** Of pages, documents, what is gone, and whatever was asked for to see how a host answers. */
  readonly fetches: readonly RecordedFetch[];
  readonly read: readonly PageFact[];
}

interface Answered {
  readonly fetch: RecordedFetch;
  readonly role: Response['role'];
  readonly order: number;
}

/** What was asked for besides the frontier's addresses, and the role of its answers. */
const roles: Readonly<Record<string, Response['role']>> = {
  search: 'page',
  'secure-home': 'home',
  'missing-page': 'missing',
  'https-upgrade': 'plain',
};

/** Enough of a kind to see how a host answers. */
const MOST_PER_HOST = 10;
const sampled: ReadonlySet<Response['role']> = new Set(['document', 'error', 'missing']);

/** The home pages first, in the order in which their sites are configured. */
export function responsesOf({ municipality, urls, fetches, read }: Shelf): Response[] {
  const rows = new Map(urls.map((row) => [row.key, row]));
  const pages = new Map(read.map(({ page }) => [urlKey(page.url), page]));
  const isMain = isOfMainSite(municipality);
  const answered = fetches.flatMap((fetch): Answered[] => {
    const row = rows.get(fetch.key);
    const role = roles[fetch.purpose] ?? roleOf(row, pages.get(keyOf(fetch.final_url)));
    return role === null || !arrived(fetch) ? [] : [{ fetch, role, order: orderOf(municipality, row) }];
  });
  return firstFew(answered)
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

/** Of a redirect from plain HTTP nobody had to see the end. */
function arrived({ purpose, unseen, hops }: RecordedFetch): boolean {
  return unseen === null || (purpose === 'https-upgrade' && hops.length > 0);
}

function firstFew(answered: readonly Answered[]): Answered[] {
  const counts = new Map<string, number>();
  return answered.filter(({ fetch, role }) => {
    if (!sampled.has(role)) return true;
    const key = `${role} ${new URL(fetch.final_url).host}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_PER_HOST;
  });
}

/** Null for what was not read. A page that only leads on is answered all the same, and may set cookies. */
function roleOf(row: UrlRow | undefined, page: Page | undefined): Response['role'] | null {
  if (row?.because === 'redirect_target') return 'page';
  if (row?.because === 'http_error' || row?.because === 'server_error') return 'error';
  if (row?.state !== 'done') return null;
  if (page === undefined) return row.kind === 'document' ? 'document' : null;
  return row.depth === 0 ? 'home' : roleOfPage(page);
}

function roleOfPage({ forms, site }: Page): Response['role'] {
  if (forms.some(({ fields }) => fields.some(({ type }) => type === 'password'))) return 'login';
  if (forms.some(({ search }) => !search)) return 'form';
  return services.has(site) ? 'service' : 'page';
}

const services: ReadonlySet<string> = new Set(['e_services', 'taxes']);

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
