import { getDomain } from 'tldts';
import type { Municipality } from '../../model/municipality.ts';
import { forbiddenPorts } from '../network/ports.ts';

/**
 * The configured site an address belongs to. `host`: authority as configured, e.g. `acc.vrbovets.example:449`; one for
 * all sites that share a host name and port, so that they are asked in turn.
 */
interface OwnSite {
  readonly kind: string;
  readonly host: string;
}

/** Which addresses are the municipality's. Every function answers null or false for what is no http(s) address. */
export interface Scope {
  /** The site the address belongs to: by host, then by port, then by the longest path. Null when it is not its own. */
  siteOf(url: string): OwnSite | null;
  /** A host that is not configured but must be the municipality's: one below an own host. Null for all others. */
  proposes(url: string): string | null;
  /** The host, or one below it, is listed as looking like the municipality's. Never true of a configured host. */
  isLookAlike(url: string): boolean;
}

interface ConfiguredSite extends OwnSite {
  /** Host name without `www.`: both are one site. */
  readonly name: string;
  readonly port: string;
  /** Folder of the configured address, with its slash at the end. */
  readonly path: string;
  /** The host serves others too. */
  readonly shared: boolean;
  /** The name is registered, or below one that is: not an IP address, `localhost` or a public suffix. */
  readonly registered: boolean;
}

/**
 * Suffixes that many administrations share, though the public suffix list does not know them: hosts side by side under
 * them belong to different owners, and the bare host to none.
 */
const sharedSuffixes: ReadonlySet<string> = new Set([
  'egov.bg',
  'government.bg',
  'obshtini.bg',
  'uslugi.io',
  'halongo.eu',
]);

export function isSharedSuffix(name: string): boolean {
  return sharedSuffixes.has(name);
}

function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

function bareName(hostname: string): string {
  return hostname.replace(/^www\./, '').replace(/\.$/, '');
}

function isBelow(name: string, parent: string): boolean {
  return name.endsWith(`.${parent}`);
}

function configuredSites({ sites }: Municipality): ConfiguredSite[] {
  return sites.flatMap(({ kind, url, status }) => {
    const parsed = url === null ? null : parse(url);
    if (parsed === null) return [];
    const { host, hostname, port, pathname } = parsed;
    const name = bareName(hostname);
    const path = pathname.slice(0, pathname.lastIndexOf('/') + 1);
    const shared = status === 'shared' || sharedSuffixes.has(name);
    return [
      { kind, host, name, port, path, shared, registered: getDomain(name, { allowPrivateDomains: true }) !== null },
    ];
  });
}

/** How well a site of the same host fits an address: same port before longer path. */
function fit(site: ConfiguredSite, url: URL): number {
  const port = site.port === url.port ? 100_000 : 0;
  return port + (url.pathname.startsWith(site.path) ? site.path.length : 0);
}

/**
 * Of a shared host only the configured folder is in scope; of its root, only the home page. Without a registered name
 * every port may be somebody else's server.
 */
function reaches(site: ConfiguredSite, url: URL): boolean {
  if (!site.registered && site.port !== url.port) return false;
  if (!site.shared) return true;
  return site.path === '/' ? url.pathname === '/' : url.pathname.startsWith(site.path);
}

/** Scope is by host name, with and without `www.`, over http and https, on every port that browsers allow. */
export function createScope(municipality: Municipality): Scope {
  const sites = configuredSites(municipality);
  const owners = sites.filter(({ shared, registered }) => registered && !shared).map(({ name }) => name);
  const lookAlikes = municipality.lookAlikes.map((host) => bareName(host.toLowerCase().replace(/^\*\./, '')));

  const isOwn = (name: string) => sites.some((site) => site.name === name);
  const looksAlike = (name: string) => lookAlikes.some((other) => name === other || isBelow(name, other));

  return {
    siteOf(address) {
      const url = parse(address);
      if (url === null || forbiddenPorts.has(Number(url.port || 80))) return null;
      const name = bareName(url.hostname);
      const own = sites.filter((site) => site.name === name && reaches(site, url));
      const [first] = own;
      if (first === undefined) return null;
      const { kind, port } = own.reduce((best, site) => (fit(site, url) > fit(best, url) ? site : best), first);
      const { host } = own.find((site) => site.port === port) ?? first;
      return { kind, host };
    },
    proposes(address) {
      const url = parse(address);
      if (url === null || forbiddenPorts.has(Number(url.port || 80))) return null;
      const name = bareName(url.hostname);
      if (isOwn(name) || looksAlike(name)) return null;
      return owners.some((owner) => isBelow(name, owner)) ? url.host : null;
    },
    isLookAlike(address) {
      const url = parse(address);
      if (url === null) return false;
      const name = bareName(url.hostname);
      return !isOwn(name) && looksAlike(name);
    },
  };
}
