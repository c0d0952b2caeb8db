import type { Subject } from '../../src/model/check.ts';
import type { Response } from '../../src/model/observation/response.ts';
import type { TlsFacts } from '../../src/model/observation/tls.ts';
import { compare } from './order.ts';

interface OnHost {
  readonly host: string;
  readonly main: boolean;
}

/** Facts of the main portal, its first configured host in front, then the others by name. */
export function ofMainHost<T extends OnHost>(facts: readonly T[], { hosts }: Subject): T[] {
  const first = hosts[0] ?? '';
  return facts
    .filter(({ main }) => main)
    .sort((a, b) => Number(b.host === first) - Number(a.host === first) || compare(a.host, b.host));
}

/** What the handshake with the main portal gave, on the usual port where it was tried. */
export function portalTls(tls: readonly TlsFacts[], subject: Subject): TlsFacts | undefined {
  const hosts = ofMainHost(tls, subject);
  return hosts.find(({ port }) => port === 443) ?? hosts[0];
}

/** The two spellings of one portal: with and without `www.` in front. */
export function isTwin(host: string, other: string): boolean {
  return host !== other && host.replace(/^www\./u, '') === other.replace(/^www\./u, '');
}

/**
 * The answer of the home page of the main portal, over HTTPS where it was asked for in both ways; undefined when it is
 * not among the recorded ones.
 */
export function homeAnswer(responses: readonly Response[], subject: Subject): Response | undefined {
  const homes = ofMainHost(responses, subject).filter(({ role }) => role === 'home');
  return homes.find(isSecure) ?? homes[0];
}

/** The final answer came over HTTPS. */
export function isSecure({ hops }: Pick<Response, 'hops'>): boolean {
  return hops.at(-1)?.url.startsWith('https:') === true;
}

/** Values of a header of the final answer, in the order they were sent. `name` in lower case. */
export function finalHeader({ hops }: Response, name: string): string[] {
  return (hops.at(-1)?.headers ?? []).filter(([sent]) => sent === name).map(([, value]) => value);
}

/** A page arrived: anything but 2xx is an error, a block or an endless redirect, and says nothing about the site. */
export function isPage({ hops }: Response): boolean {
  const status = hops.at(-1)?.status ?? 0;
  return status >= 200 && status < 300;
}
