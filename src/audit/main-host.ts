import { createScope } from '../crawl/rules/scope.ts';
import type { Municipality } from '../model/municipality.ts';

/** Host of the main portal: the first site of kind `portal`, else the first with an address. Null when there is none. */
export function mainHost(municipality: Municipality): string | null {
  const url = mainSite(municipality)?.url ?? null;
  return url === null ? null : new URL(url).host;
}

/** Its name without a port. */
export function mainName(municipality: Municipality): string | null {
  const host = mainHost(municipality);
  return host === null ? null : new URL(`https://${host}`).hostname;
}

function mainSite({ sites }: Municipality): Municipality['sites'][number] | undefined {
  const reachable = sites.filter(({ url }) => url !== null);
  return reachable.find(({ kind }) => kind === 'portal') ?? reachable[0];
}

/** Which addresses are the main portal's: on its host, and not of another site that shares the host under its own path. */
export function isOfMainSite(municipality: Municipality): (url: string) => boolean {
  const main = mainSite(municipality);
  const host = mainHost(municipality);
  const scope = createScope(municipality);
  return (url) => isMainHost(host, new URL(url).host) && scope.siteOf(url)?.kind === main?.kind;
}

/** Which addresses are the municipality's: of its sites, and of hosts below them that nobody configured. */
export function ownAddresses(municipality: Municipality): (url: string) => boolean {
  const scope = createScope(municipality);
  return (url) => scope.siteOf(url) !== null || scope.proposes(url) !== null;
}

/** With or without `www.` it is the same site. */
export function isMainHost(main: string | null, host: string): boolean {
  return main !== null && bare(main) === bare(host);
}

const bare = (host: string) => host.replace(/^www\./u, '');
