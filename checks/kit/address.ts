import type { Subject } from '../../src/model/check.ts';

/** An address without fragment and trailing slash, for comparing links with pages. */
export function plain(url: string): string {
  const fragment = url.indexOf('#');
  const address = fragment === -1 ? url : url.slice(0, fragment);
  return address.endsWith('/') ? address.slice(0, -1) : address;
}

/** Host name of an address, lower-case; empty when it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** The address is on a host of the municipality or below one. */
export function isOwn(url: string, { hosts }: Pick<Subject, 'hosts'>): boolean {
  const host = hostOf(url);
  return hosts.map(bare).some((own) => host === own || host.endsWith(`.${own}`));
}

const bare = (host: string) =>
  host
    .toLowerCase()
    .replace(/:\d+$/u, '')
    .replace(/^www\./u, '');

/** Home address of the main portal. */
export function homeOf({ hosts }: Pick<Subject, 'hosts'>): string {
  return `https://${hosts[0] ?? ''}/`;
}
