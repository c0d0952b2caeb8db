import type { FrontierUrl } from '../../../storage/frontier.ts';
import type { NewHost } from '../../../storage/hosts.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import { seededRank } from '../../crawl/rules/seeded-rank.ts';
import type { Page } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import type { SiteDesk } from '../context.ts';
import { kindOfAddress } from './document-address.ts';
import type { PageFact } from '../desk/page-facts.ts';
import { forbidsFollowing } from '../recording/unfollowed.ts';

/** Where new addresses were found. */
type Place = Pick<UrlRow, 'url' | 'host' | 'wave' | 'depth'>;

/** What a page adds to the crawl: addresses of own hosts, and own sub-hosts nobody configured. */
export interface FoundLinks {
  readonly urls: readonly FrontierUrl[];
  readonly proposed: readonly NewHost[];
}

/**
 * Sorts the links of a page. Links within the host belong to this wave of the crawl, links to another own host to the
 * next: so what is visited never depends on which of two hosts was faster.
 */
export function foundLinks(
  site: SiteDesk,
  place: Place,
  read: Pick<PageFact, 'page' | 'topics' | 'leadsTo'>,
): FoundLinks {
  const { leadsTo } = read;
  if (leadsTo !== null) return ledTo(site, place, leadsTo);
  if (forbidsFollowing(read.page)) return { urls: [], proposed: [] };
  const urls = new Map<string, FrontierUrl>();
  const proposed = new Map<string, NewHost>();
  const telling = tellingTargets(read.topics);
  for (const target of targets(read.page)) {
    const url = canonicalUrl(target, place.url);
    if (url === null) continue;
    for (const host of proposedBy(site, place, url)) proposed.set(host.host, host);
    const found = frontierUrl(site, place, url, telling.has(target));
    if (found !== null && !urls.has(found.key)) urls.set(found.key, found);
  }
  return { urls: [...urls.values()], proposed: [...proposed.values()] };
}

/** What a page leads to by itself stands in its place: on the same host no click away, and a home page if it is one. */
export function ledTo(site: SiteDesk, place: Place, url: string): FoundLinks {
  const isNear = site.scope.siteOf(url)?.host === place.host;
  const target = frontierUrl(site, isNear ? { ...place, depth: place.depth - 1 } : place, url, false);
  return { urls: target === null ? [] : [target], proposed: proposedBy(site, place, url) };
}

function proposedBy({ scope }: SiteDesk, place: Pick<Place, 'url'>, url: string): NewHost[] {
  const host = scope.proposes(url);
  return host === null ? [] : [{ host, site: 'other', origin: 'proposed', found_on: place.url }];
}

/** Where a page leads: its links, the frames it is made of, and the page it forwards to (`<meta http-equiv=refresh>`). */
function targets({ links, frames, meta }: Page): string[] {
  const forward = /^[\d.\s;,]*url\s*=\s*["']?([^"']+)/iu.exec(meta['refresh'] ?? '')?.[1];
  const followed = links.filter(({ rel }) => !rel.includes('nofollow')).map(({ url }) => url);
  return [...(forward === undefined ? [] : [forward.trim()]), ...frames, ...followed];
}

/** The address as it enters the frontier; null when it is not ours to visit. */
export function frontierUrl(site: SiteDesk, place: Place, url: string, telling: boolean): FrontierUrl | null {
  const own = site.scope.siteOf(url);
  const kind = kindOfAddress(url);
  const { maxDepth, maxWaves } = site.context.plan.policy;
  const wave = own?.host === place.host ? place.wave : place.wave + 1;
  const depth = place.depth + 1;
  if (own === null || kind === 'media' || depth > maxDepth || wave > maxWaves) return null;
  // Documents whose link names a topic are read before others when not all of them can be.
  const first = kind === 'document' && telling ? '0' : '1';
  const rank = `${first}${seededRank(site.context.run.seed, url)}`;
  return { key: urlKey(url), host: own.host, url, kind, wave, depth, rank, via: place.url };
}

function tellingTargets(topics: readonly TopicHit[]): ReadonlySet<string> {
  const strong = topics.filter(({ strength, target }) => strength === 'strong' && target !== null);
  return new Set(strong.map(({ target }) => target ?? ''));
}
