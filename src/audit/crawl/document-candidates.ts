import type { UrlRow } from '../../../storage/schema.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import type { Page } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import { findDates, yearsIn } from '../../model/text/dates.ts';
import type { PageFact } from '../desk/page-facts.ts';
import type { Candidate } from './document-order.ts';

interface Known {
  readonly named: Set<string>;
  readonly beside: Set<string>;
  readonly days: Set<string>;
}

/** What the pages say of documents that wait to be read. Days after `asOf` are those of plans, not of documents. */
export function candidatesOf(
  waiting: readonly Pick<UrlRow, 'key' | 'url'>[],
  read: readonly Pick<PageFact, 'page' | 'topics'>[],
  asOf: string,
): Candidate[] {
  const known = new Map(waiting.map(({ key, url }) => [key, unknown(url)]));
  for (const { page, topics } of read) {
    nameTopics(known, topics);
    placeLinks(known, page, topics);
    dateItems(known, page);
  }
  return waiting.map(({ key, url }) => {
    const { named = new Set<string>(), beside = new Set<string>(), days = new Set<string>() } = known.get(key) ?? {};
    const past = [...days].filter((day) => day <= asOf).sort();
    return { key, url, named, beside, day: past.at(-1) ?? '' };
  });
}

function unknown(url: string): Known {
  return { named: new Set(), beside: new Set(), days: new Set(yearsIn(url).map(String)) };
}

function knownAt(known: ReadonlyMap<string, Known>, target: string): Known | undefined {
  const url = canonicalUrl(target);
  return url === null ? undefined : known.get(urlKey(url));
}

function nameTopics(known: ReadonlyMap<string, Known>, topics: readonly TopicHit[]): void {
  for (const { topic, strength, target } of topics) {
    if (strength === 'strong' && target !== null) knownAt(known, target)?.named.add(topic);
  }
}

/** A page says in its title, address and headings what it is about, and with it what it offers; news say it in passing. */
function placeLinks(known: ReadonlyMap<string, Known>, page: Page, topics: readonly TopicHit[]): void {
  const own = topics
    .filter(({ strength, target }) => strength === 'strong' && target === null)
    .map(({ topic }) => topic);
  for (const { url, text } of page.links) {
    const document = knownAt(known, url);
    if (document === undefined) continue;
    for (const topic of page.role === 'section' ? own : []) document.beside.add(topic);
    for (const { date } of findDates(text)) document.days.add(date);
    for (const year of yearsIn(text)) document.days.add(String(year));
    if (page.role === 'news-item' && page.date !== null) document.days.add(page.date);
  }
}

function dateItems(known: ReadonlyMap<string, Known>, { items }: Page): void {
  for (const { url, date } of items) {
    if (url !== null) knownAt(known, url)?.days.add(date);
  }
}
