import type { Page } from '../../src/model/observation/page.ts';
import { plain } from './address.ts';
import { daysBetween } from './days.ts';
import { compare } from './order.ts';

/** A piece of news with its day: read on its own page, in a list of news, or both. */
export interface NewsItem {
  readonly url: string;
  readonly date: string;
  /** The page it was read on, and words that stand there. */
  readonly page: Page;
  readonly quote: string;
}

/** Share of coming days above which a list is a calendar of events: news have happened. */
const MOST_COMING = 0.2;

/** News up to a day, newest first. Coming days are no news, and a list full of them is a calendar. */
export function newsUntil(asOf: string, pages: readonly Page[]): NewsItem[] {
  const solid = pages.filter(({ hollow }) => hollow === null);
  const listed = newsLists(asOf, solid).flatMap((page) =>
    page.items.map(({ date, text, url }) => ({ date, page, quote: text, url: url ?? `${page.url} ${text}` })),
  );
  const single = solid.flatMap((page) =>
    page.role === 'news-item' && page.date !== null
      ? [{ date: page.date, page, quote: page.title, url: page.url }]
      : [],
  );

  const earliest = new Map<string, NewsItem>();
  for (const item of [...listed, ...single].filter(({ date }) => daysBetween(date, asOf) >= 0)) {
    const known = earliest.get(plain(item.url));
    // A page may print the day on which it was generated; the list then still tells when it was published.
    if (known === undefined || item.date < known.date) earliest.set(plain(item.url), item);
  }
  return [...earliest.values()].sort((a, b) => compare(b.date, a.date) || compare(a.url, b.url));
}

/** Lists of news, calendars of events left out. */
export function newsLists(asOf: string, pages: readonly Page[]): Page[] {
  return pages.filter(({ role, hollow, items }) => {
    const coming = items.filter(({ date }) => daysBetween(asOf, date) > 0).length;
    return role === 'news-list' && hollow === null && coming <= items.length * MOST_COMING;
  });
}

/** The list can be browsed back: by pages, by years, or because it holds many months itself. */
export function hasArchive(list: Page, longDays: number): boolean {
  const dates = list.items.map(({ date }) => date).sort(compare);
  const span = daysBetween(dates[0] ?? '', dates.at(-1) ?? '');
  const years = list.links.filter(({ text }) => /^20\d\d$/u.test(text.trim())).length;
  return (
    span > longDays || years > 1 || list.links.some((link) => link.rel.includes('next') || turnsPage(list, link.url))
  );
}

/** The address of the same list with another page number. */
function turnsPage(list: Page, url: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(list.url)) return false;
  const [here, there] = [new URL(list.url), new URL(url)];
  if (here.origin !== there.origin) return false;
  const base = here.pathname.replace(PAGE_IN_PATH, '').replace(/\/$/u, '');
  const isSamePath = there.pathname.replace(PAGE_IN_PATH, '').replace(/\/$/u, '') === base;
  const isNumbered = PAGE_IN_PATH.test(there.pathname) || PAGE_IN_QUERY.test(there.search);
  return isSamePath && isNumbered;
}

const PAGE_IN_PATH = /\/(?:page|p|str|stranica)?[/-]?\d{1,4}\/?$/iu;
const PAGE_IN_QUERY = /[?&](?:page|paged|p|pg|start|offset|from|cur|str|limitstart)=\d{1,5}(?:&|$)/iu;
