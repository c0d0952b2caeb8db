import { timingSafeEqual } from 'node:crypto';
import { hashOf } from './people/tokens.ts';
import { refuse, type Cookie, type CookieName } from './reply.ts';

/** Where people reach the application, and what follows from it. */
export interface Site {
  /** e.g. `https://ocenka.example`, or `http://127.0.0.1:8420`. */
  readonly origin: string;
  /** Values of the Host header we answer to: any other name was pointed at us by somebody else (DNS rebinding). */
  readonly hosts: ReadonlySet<string>;
  /** Reached over TLS, through a proxy before us. */
  readonly isSecure: boolean;
  readonly port: number;
}

/** The site at an https origin, or at a port of this machine, by the name it listens on, when there is none. */
export function siteAt(origin: string | null, port: number, host = '127.0.0.1'): Site {
  if (origin !== null) {
    const { origin: plain, host, protocol } = new URL(origin);
    return { origin: plain, hosts: new Set([host]), isSecure: protocol === 'https:', port };
  }
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  const name = host.includes(':') ? `[${host}]` : host;
  return { origin: `http://${name}:${port}`, hosts: new Set(hosts), isSecure: false, port };
}

/** Refuses a request that was meant for another name (RFC 9110, 421). */
export function requireOwnHost(site: Site, host: string | undefined): void {
  if (host === undefined || !site.hosts.has(host.toLowerCase())) refuse(421);
}

/**
 * Refuses a change that another site's page asked for. Browsers say where a request comes from in Sec-Fetch-Site; those
 * that do not, in Origin. Our own forms have Origin `null`, because our pages send no referrer.
 */
export function requireSameOrigin(site: Site, headers: Headers): void {
  const from = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const isOwn = origin !== null && URL.canParse(origin) && isOwnOrigin(site, new URL(origin));
  const isNamedByOther = origin !== null && origin !== 'null' && !isOwn;
  if (isNamedByOther || (from === null ? !isOwn : from !== 'same-origin')) refuse(403);
}

function isOwnOrigin(site: Site, { host, protocol }: URL): boolean {
  return site.hosts.has(host) && protocol === (site.isSecure ? 'https:' : 'http:');
}

/** Refuses a change without the token of the session. */
export function requireToken(expected: string, given: string | null): void {
  if (given === null || !timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)))) refuse(403);
}

/** The token in the forms of somebody who is not signed in: it belongs to a cookie that no other site can set. */
export const visitorToken = (visitor: string): string => hashOf(`visitor ${visitor}`);

/** Names that a sub-domain or a page over plain HTTP cannot set; on this machine the port tells two installations apart. */
function cookieName({ isSecure, port }: Site, name: CookieName): string {
  return isSecure ? `__Host-${name}` : `gradomer-${port}-${name}`;
}

/** The Set-Cookie header of a cookie (RFC 6265bis). */
export function setCookie(site: Site, { name, value, maxAge }: Cookie): string {
  const parts = [`${cookieName(site, name)}=${value ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (site.isSecure) parts.push('Secure');
  if (value === null) parts.push('Max-Age=0');
  else if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join('; ');
}

/** Cookies of ours by their plain name. Of two with one name the first counts, which is the one with the longer path. */
export function cookiesIn(site: Site, header: string | null): Partial<Record<CookieName, string>> {
  const found: Partial<Record<CookieName, string>> = {};
  for (const part of (header ?? '').split(';')) {
    const [name = '', value = ''] = part.trim().split('=', 2);
    const known = cookieNames.find((known) => cookieName(site, known) === name);
    if (known !== undefined) found[known] ??= value;
  }
  return found;
}

const cookieNames: readonly CookieName[] = ['sid', 'language', 'visitor'];

/** Nothing but our own files, no script in the page, no frame around it; scripts of ours make HTML in one named place only. */
const contentPolicy = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'connect-src', 'form-action'].map((kind) => `${kind} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types gradomer',
].join('; ');

/** What a browser might offer a page, and ours never asks for. */
const noPowers = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((power) => `${power}=()`)
  .join(', ');

/** Headers of every answer. */
export function securityHeaders({ isSecure }: Site): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': noPowers,
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
