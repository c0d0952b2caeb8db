import type { FrontierUrl } from '../../../storage/frontier.ts';
import type { NewHost } from '../../../storage/hosts.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import type { Scope } from '../../crawl/rules/scope.ts';
import { seededRank } from '../../crawl/rules/seeded-rank.ts';
import { remembering } from '../../derive/remember.ts';
import type { SiteDesk } from '../context.ts';
import { kindOfAddress } from './document-address.ts';
import type { PageReading } from '../desk/read-answer.ts';

/** Where new addresses were found. */
type Place = Pick<UrlRow, 'url' | 'host' | 'wave' | 'depth'>;

/** What a page adds to the crawl: addresses of own hosts, and own sub-hosts nobody configured. */
export interface FoundLinks {
  readonly urls: readonly FrontierUrl[];
  readonly proposed: readonly NewHost[];
}

/** Where a page leads. */
type Leads = Pick<PageReading, 'leadsTo' | 'targets'>;

/**
 * Sorts the links of a page. Links within the host belong to this wave of the crawl, links to another own host to the
 * next: so what is visited never depends on which of two hosts was faster.
 */
export function foundLinks(site: SiteDesk, place: Place, read: Leads): FoundLinks {
  const { leadsTo } = read;
  if (leadsTo !== null) return ledTo(site, place, leadsTo);
  const urls = new Map<string, FrontierUrl>();
  const proposed = new Map<string, NewHost>();
  for (const url of read.targets) {
    for (const host of proposedBy(site, place, url)) proposed.set(host.host, host);
    const found = frontierUrl(site, place, url);
    if (found !== null && !urls.has(found.key)) urls.set(found.key, found);
  }
  return { urls: [...urls.values()], proposed: [...proposed.values()] };
}

/** What a page leads to by itself stands in its place: on the same host no click away, and a home page if it is one. */
export function ledTo(site: SiteDesk, place: Place, url: string): FoundLinks {
  const isNear = site.scope.siteOf(url)?.host === place.host;
  const target = frontierUrl(site, isNear ? { ...place, depth: place.depth - 1 } : place, url);
  return { urls: target === null ? [] : [target], proposed: proposedBy(site, place, url) };
}

function proposedBy(site: SiteDesk, place: Pick<Place, 'url'>, url: string): NewHost[] {
  const host = addressOf(site, url).proposed;
  return host === null ? [] : [{ host, site: 'other', origin: 'proposed', found_on: place.url }];
}

/** The address as it enters the frontier; null when it is not ours to visit. */
export function frontierUrl(site: SiteDesk, place: Place, url: string): FrontierUrl | null {
  const { own, kind, key, rank } = addressOf(site, url);
  const { maxDepth, maxWaves } = site.context.plan.policy;
  if (own === null || kind === 'media') return null;
  const next = own.host === place.host ? place.wave : place.wave + 1;
  const wave = kind === 'document' ? Math.max(next, documentWave(maxWaves)) : next;
  if (place.depth + 1 > maxDepth || wave > lastWave(maxWaves, kind)) return null;
  // A document leads nowhere: how deep it lies says nothing of when to read it.
  const depth = kind === 'document' ? 1 : place.depth + 1;
  return { key, host: own.host, url, kind, wave, depth, rank, via: place.url };
}

/** What an address is, wherever it stands. */
interface Address {
  readonly own: ReturnType<Scope['siteOf']>;
  readonly proposed: string | null;
  readonly kind: ReturnType<typeof kindOfAddress>;
  readonly key: string;
  readonly rank: string;
}

const addressesRemembered = 1_000;
const readers = new WeakMap<Scope, (url: string) => Address>();

function addressOf({ scope, context }: SiteDesk, url: string): Address {
  const known = readers.get(scope);
  if (known !== undefined) return known(url);
  const read = (url: string): Address => ({
    own: scope.siteOf(url),
    proposed: scope.proposes(url),
    kind: kindOfAddress(url),
    key: urlKey(url),
    rank: seededRank(context.run.seed, url),
  });
  const reader = remembering(read, { most: addressesRemembered });
  readers.set(scope, reader);
  return reader(url);
}

/** Documents wait until all pages are read: only then is it known which there are, and which to read if not all. */
export function documentWave(maxWaves: number): number {
  return maxWaves + 1;
}

/** A document that turns out to lie on another host is read there a wave later. */
export function lastWave(maxWaves: number, kind: UrlRow['kind'] = 'document'): number {
  return kind === 'document' ? documentWave(maxWaves) + 1 : maxWaves;
}
