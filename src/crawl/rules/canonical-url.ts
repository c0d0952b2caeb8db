import { createHash } from 'node:crypto';
import { normalisePercent } from './percent.ts';
import { encodeQuery } from './query-encoding.ts';
import { canonicalQuery } from './query-parameters.ts';

/** Longer than this it is data, not an address. */
const maxHref = 16_384;

function parse(href: string, base: string | undefined): URL | null {
  if (href.length > maxHref || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** `vrbovets.example.` is the same host as `vrbovets.example`. */
function hostOf(url: URL): string {
  const labels = url.hostname.split('.');
  while (labels.at(-1) === '') labels.pop();
  const port = url.port === '' ? '' : `:${url.port}`;
  return labels.length === 0 ? '' : labels.join('.') + port;
}

/**
 * Path without what names a session or a state: `;jsessionid=…` (Java), `(S(…))` (ASP.NET), and everything from
 * `/!ut/` on (WebSphere portals write the whole state of a page there, in a new spelling on every visit).
 */
function canonicalPath(pathname: string): string {
  const path = normalisePercent(pathname)
    .replace(/;jsessionid=[^/;]*/gi, '')
    .replace(/\/\(S\(\w{20,40}\)\)(?=\/)/gi, '');
  const state = path.indexOf('/!ut/');
  return state === -1 ? path : path.slice(0, state + 1);
}

/**
 * The one spelling under which an address is known, or null when it is no http(s) address.
 *
 * Lossless: WHATWG serialisation (A-label host in lower case, no default port, no dot segments), percent-encodings in
 * one case, no trailing dot of the host, no credentials, parameters sorted by name. The fragment goes, `#!…` and `#/…`
 * routes too: a server never sees them.
 * Lossy, and so only what is known to change nothing: tracking and session parameters, session ids in the path,
 * portal state of WebSphere and Liferay. `www.`, slashes, case of the path and print variants are never merged.
 *
 * `encoding` is that of the page the link stands on. Canonical twice is canonical once.
 */
export function canonicalUrl(href: string, base?: string, encoding = 'utf-8'): string | null {
  const url = parse(encodeQuery(href.trim(), encoding), base);
  if (url === null) return null;
  const host = hostOf(url);
  if (host === '') return null;
  // Cutting a session id can leave a dot segment behind, so the result is parsed once more.
  const address = `${url.protocol}//${host}${canonicalPath(url.pathname)}${canonicalQuery(url.search)}`;
  return URL.canParse(address) ? new URL(address).href : null;
}

/** 128 bits of a canonical address in hex: the key it is stored under. */
export function urlKey(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 32);
}
