import type { Municipality } from '../model/municipality.ts';

/** Host of the main portal: the first site of kind `portal`, else the first with an address. Null when there is none. */
export function mainHost({ sites }: Municipality): string | null {
  const reachable = sites.filter(({ url }) => url !== null);
  const main = reachable.find(({ kind }) => kind === 'portal') ?? reachable[0];
  return main?.url == null ? null : new URL(main.url).host;
}

/** With or without `www.` it is the same site. */
export function isMainHost(main: string | null, host: string): boolean {
  return main !== null && bare(main) === bare(host);
}

const bare = (host: string) => host.replace(/^www\./u, '');
