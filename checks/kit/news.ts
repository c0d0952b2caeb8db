import type { Page } from '../../src/model/observation/page.ts';
import { plain } from './address.ts';
import { daysBetween, isWithin } from './days.ts';
import { compare } from './order.ts';

/** A piece of news with its day: read on its own page, in a list of news, or both. */
export interface NewsItem {
  readonly url: string;
  readonly date: string;
  /** The page it was read on, and words that stand there. */
  readonly page: Page;
  readonly quote: string;
}

/** Share of coming days from which on a list is a calendar of events: news announce some, but most have happened. */
const MOST_COMING = 0.5;

/** Pages of news on the sites in use, by address: an old portal kept online proves nothing current. */
export function newsPages(pages: readonly Page[]): Page[] {
  return pages
    .filter(({ role, hollow, site }) => role !== 'section' && hollow === null && site !== 'legacy')
    .sort((a, b) => compare(a.url, b.url));
}

/** Lists of news; one full of coming days is a calendar of events. */
export function newsLists(asOf: string, pages: readonly Page[]): Page[] {
  return newsPages(pages).filter(({ role, items }) => {
    const coming = items.filter(({ date }) => daysBetween(asOf, date) > 0).length;
    return role === 'news-list' && (coming === 0 || coming < items.length * MOST_COMING);
  });
}

/** The words of the link to an item; the item itself runs over several blocks and stands nowhere in one piece. */
function headlineOf(page: Page, url: string | null): string {
  const link = page.links.find((it) => it.url === url && it.text !== '');
  return link?.text ?? page.title;
}

/** News up to a day, newest first. Coming days are no news. */
export function newsUntil(asOf: string, pages: readonly Page[]): NewsItem[] {
  const listed = newsLists(asOf, pages).flatMap((page) =>
    page.items.map(({ date, text, url }) => ({
      date,
      page,
      quote: headlineOf(page, url),
      url: url ?? `${page.url} ${text}`,
    })),
  );
  const single = newsPages(pages).flatMap((page) =>
    page.role === 'news-item' && page.date !== null
      ? [{ date: page.date, page, quote: page.title, url: page.url }]
      : [],
  );

  const found = [...listed, ...single];
  const earliest = new Map<string, NewsItem>();
  for (const item of (found.length > 0 ? found : onHomes(pages)).filter(({ date }) => daysBetween(date, asOf) >= 0)) {
    const known = earliest.get(plain(item.url));
    // A page may print the day on which it was generated; the list then still tells when it was published.
    if (known === undefined || item.date < known.date) earliest.set(plain(item.url), item);
  }
  return [...earliest.values()].sort((a, b) => compare(b.date, a.date) || compare(a.url, b.url));
}

/** News that only a home page lists, under a heading that calls them so. */
function onHomes(pages: readonly Page[]): NewsItem[] {
  const homes = pages.filter(({ home, site, hollow }) => home && site !== 'legacy' && hollow === null);
  return homes.flatMap((page) =>
    page.lists
      .filter(({ kind }) => kind === 'news')
      .flatMap(({ items }) => items)
      .flatMap(({ date, url }) => (url === null ? [] : [{ date, page, quote: headlineOf(page, url), url }])),
  );
}

/** Home pages that list dated things lately published, whatever they call them. */
export function datedHomes(asOf: string, pages: readonly Page[], days: number): Page[] {
  return pages.filter(
    ({ home, site, items }) =>
      home &&
      site !== 'legacy' &&
      items.filter((item) => item.url !== null && isWithin(item.date, asOf, days)).length > 1,
  );
}
