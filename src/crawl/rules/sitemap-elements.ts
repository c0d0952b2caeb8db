/** An address that a sitemap or feed lists. `lastmod`: ISO day; null when missing or unreadable. */
export interface SitemapEntry {
  readonly loc: string;
  readonly lastmod: string | null;
}

/** Addresses are absolute; which of them are in scope is for the caller to say. */
export interface Sitemap {
  readonly urls: readonly SitemapEntry[];
  /** Sitemaps that a sitemap index lists. */
  readonly sitemaps: readonly string[];
}

/** How the root of a file names its entries: sitemaps.org, RSS (0.9x, 1.0, 2.0), Atom (RFC 4287). */
interface Dialect {
  readonly entry: string;
  readonly link: string;
  readonly dates: readonly string[];
}

const rss: Dialect = { entry: 'item', link: 'link', dates: ['pubDate', 'date'] };
const dialects: ReadonlyMap<string, Dialect> = new Map([
  ['urlset', { entry: 'url', link: 'loc', dates: ['lastmod'] }],
  ['sitemapindex', { entry: 'sitemap', link: 'loc', dates: [] }],
  ['feed', { entry: 'entry', link: 'link', dates: ['updated', 'published'] }],
  ['rss', rss],
  ['RDF', rss],
]);

/** The limit that sitemaps.org sets for one file. */
export const maxEntries = 50_000;
const maxText = 4096;
const maxDepth = 64;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An http(s) address resolved against `base`; null for anything else. */
export function absoluteAddress(href: string, base: string): string | null {
  const text = href.trim();
  if (text === '' || text.length > maxText || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** The day of a W3C (`2026-05-04T…`) or mail (`Mon, 04 May 2026 …`) date as it is written, without turning time zones. */
function readDay(text: string): string | null {
  const mail = /(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/.exec(text);
  const [, number = '', name = '', year = ''] = mail ?? [];
  const month = String(months.indexOf(name) + 1).padStart(2, '0');
  const day = /^\s*(\d{4}-\d\d-\d\d)/.exec(text)?.[1] ?? `${year}-${month}-${number.padStart(2, '0')}`;
  const instant = new Date(day);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null;
}

/** Collects the entries of one file from the events of an XML parser. */
export function sitemapElements(base: string) {
  const urls: SitemapEntry[] = [];
  const sitemaps: string[] = [];
  const path: string[] = [];
  let dialect: Dialect | null = null;
  let done = false;
  let text = '';
  let loc: string | null = null;
  let lastmod: string | null = null;

  /** Only direct children of an entry count: images and videos inside it have locations of their own. */
  const inEntry = () => dialect !== null && path.at(-2) === dialect.entry;

  /** Atom keeps the address in an attribute. */
  function openLink({ href, rel = 'alternate' }: Readonly<Record<string, string>>) {
    if (href !== undefined && rel === 'alternate' && inEntry()) loc ??= absoluteAddress(href, base);
  }

  function closeField(name: string) {
    if (name === dialect?.link) loc ??= absoluteAddress(text, base);
    else if (dialect?.dates.includes(name)) lastmod ??= readDay(text);
  }

  function closeEntry() {
    if (loc === null) return;
    if (path[0] === 'sitemapindex') sitemaps.push(loc);
    else urls.push({ loc, lastmod });
    done = urls.length + sitemaps.length >= maxEntries;
  }

  return {
    sitemap: { urls, sitemaps } satisfies Sitemap,
    /** Nothing more is wanted of this file: it is no sitemap, full, or absurdly deep. */
    isDone: () => done,
    onopentag(qualifiedName: string, attributes: Readonly<Record<string, string>>) {
      const name = qualifiedName.slice(qualifiedName.indexOf(':') + 1);
      dialect ??= dialects.get(name) ?? null;
      path.push(name);
      text = '';
      if (dialect === null || path.length > maxDepth) done = true;
      if (name === dialect?.entry) loc = lastmod = null;
      if (name === 'link') openLink(attributes);
    },
    ontext(data: string) {
      if (text.length <= maxText) text += data;
    },
    onclosetag() {
      const name = path.at(-1) ?? '';
      if (!done && inEntry()) closeField(name);
      if (!done && name === dialect?.entry) closeEntry();
      path.pop();
      text = '';
    },
  };
}
