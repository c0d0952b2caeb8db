import { isIP } from 'node:net';

/** The WHATWG parse of an address, or null. */
export function parseUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** A host as the WHATWG host parser writes it (lower case, IDN in ASCII, numbers as an address), without brackets. */
export function plainHost(host: string): string | null {
  const bracketed = isIP(host) === 6 ? `[${host}]` : host;
  return parseUrl(`http://${bracketed}/`)?.hostname.replace(/^\[|\]$/g, '') ?? null;
}

/** What can be asked for over HTTP: the address without credentials, which we never send, and without fragment. */
export function requestUrl(url: URL): URL | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  clean.hash = '';
  return clean;
}

/** The port a web address means, written or not. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
