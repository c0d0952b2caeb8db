import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { proofs } from '../topics.ts';
import { add, type Claims } from './claims.ts';

/** Decisions and notices speak of land and trade too, but nobody else certifies births and heirs. */
const CIVIL = 'civil_service';
const OTHERS = ['planning_service', 'business_service'];
const LEAST = 3;
const LONGEST_NAME = 120;

/** Pages that name services of several kinds, whatever they are called themselves. */
export function listingPages(site: Readable, claims: Claims): Page[] {
  const hits = new Map<string, TopicHit[]>();
  for (const hit of proofs(site, 'service_name', CIVIL, ...OTHERS)) if (isName(hit)) add(hits, plain(hit.url), hit);
  return claims.pages.filter((page) => {
    const of = hits.get(plain(page.url)) ?? [];
    const names = new Set(of.filter(({ topic }) => topic === 'service_name').map(({ quote }) => quote));
    const topics = new Set(of.map(({ topic }) => topic));
    return !page.home && names.size >= LEAST && topics.has(CIVIL) && OTHERS.some((other) => topics.has(other));
  });
}

/** A line of a list, a heading or a link. */
function isName({ field, region, quote }: TopicHit): boolean {
  const isNaming = field === 'link' || field === 'heading' || field === 'body';
  return isNaming && region === 'main' && quote.length <= LONGEST_NAME;
}

/** A line of running text that is short enough to be a name. */
export function isLine(hit: TopicHit): boolean {
  return hit.field === 'body' && isName(hit);
}
