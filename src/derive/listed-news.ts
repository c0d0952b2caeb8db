import type { DatedItem, DatedList, Page } from '../model/observation/page.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';

/** A page and the topics read on it, as far as it can be known by itself. */
interface ReadPage {
  readonly page: Page;
  readonly topics: readonly TopicHit[];
}

/** Every list of news and its entries. */
type Lists = ReadonlyMap<Page, readonly DatedItem[]>;

const newsTopic = 'news';
/** One entry is a mention; a list has more. */
const leastEntries = 2;
/** A day that so large a share of the pages shows is a clock, or the day of the site. */
const commonShare = 0.75;
const leastPages = 5;

/**
 * What no page shows by itself: that menus call it “News”, and that a list of news leads to it. Portals with numbers for
 * addresses and no headings tell it in no other way. The same pages in order, their role, day, items and the `news` of
 * their topics put right.
 */
export function markListedNews<T extends ReadPage>(read: readonly T[]): T[] {
  const called = calledNews(read);
  const hosts = new Map<string, T[]>();
  for (const it of read) hosts.set(it.page.host, [...(hosts.get(it.page.host) ?? []), it]);
  const marked = new Map(
    [...hosts.values()].flatMap((of) => markHost(of, called).map((it, i) => [of[i], it] as const)),
  );
  return read.map((it) => marked.get(it) ?? it);
}

function markHost<T extends ReadPage>(read: readonly T[], called: ReadonlySet<string>): T[] {
  const pages = read.map(({ page }) => page);
  const days = createDays(pages);
  const lists = findLists(pages, called, days);
  const entries = entriesOf(lists, pages);
  const items = new Set(pages.filter(({ role }) => role === 'news-item').map(({ url }) => plain(url)));
  const isEntry = (url: string | null): boolean => url !== null && entries.has(plain(url));
  const isItem = (url: string | null): boolean => url !== null && items.has(plain(url));

  return read.map((it) => {
    const { page } = it;
    const listed = page.role === 'section' && isEntry(page.url) ? 'news-item' : page.role;
    const role = lists.has(page) ? 'news-list' : listed;
    const date = role === 'news-item' ? days.of(page) : page.date;
    const topics = it.topics.map((hit) => {
      const inText = hit.region === 'main' || hit.region === 'aside';
      return {
        ...hit,
        news: hit.news || (inText && (role !== 'section' || isEntry(hit.target) || isItem(hit.target))),
      };
    });
    const entries = lists.get(page);
    const listing = entries === undefined ? {} : { items: entries, lists: newsLists(page, entries) };
    return { ...it, page: { ...page, role, date, ...listing }, topics };
  });
}

/** On a list of news what nothing else names is news, and so are entries that no list of the page's own holds. */
function newsLists({ lists, items }: Page, entries: readonly DatedItem[]): DatedList[] {
  if (entries !== items) return [...lists, { kind: 'news', heading: null, region: 'main', items: entries }];
  return lists.map((list) => (list.kind === 'other' && list.region === 'main' ? { ...list, kind: 'news' } : list));
}

/** Addresses that links on any page call news. */
function calledNews(read: readonly ReadPage[]): ReadonlySet<string> {
  const calling = read
    .flatMap(({ topics }) => topics)
    .filter(({ topic, strength, field }) => topic === newsTopic && strength === 'strong' && field === 'link');
  return addresses(calling.map(({ target }) => target));
}

/** The days of pages; those that most pages show are nobody's. */
interface Days {
  /** The own day of a page, or the first in its text. */
  of(page: Page): string | null;
  /** Every day in the text of a page, as an entry without an address: news that have no pages of their own. */
  entriesOn(page: Page): DatedItem[];
}

function createDays(pages: readonly Page[]): Days {
  const uses = new Map<string, number>();
  for (const { dates } of pages)
    for (const day of new Set(dates.filter(({ machine }) => !machine).map(({ date }) => date)))
      uses.set(day, (uses.get(day) ?? 0) + 1);
  const isOwn = (day: string): boolean =>
    pages.length < leastPages || (uses.get(day) ?? 0) < pages.length * commonShare;
  const inText = ({ dates }: Page) => dates.filter(({ region, date }) => region === 'main' && isOwn(date));
  return {
    of: (page) => (page.date !== null && isOwn(page.date) ? page.date : (inText(page)[0]?.date ?? null)),
    entriesOn: (page) => {
      const days = new Map(inText(page).map(({ date, text }) => [date, text]));
      return [...days].map(([date, text]) => ({ date, text, url: null }));
    },
  };
}

/** Lists of news by their own words, and pages that a link calls news and that list dated entries or lead to some. */
function findLists(pages: readonly Page[], called: ReadonlySet<string>, days: Days): Lists {
  const menus = menusOf(pages);
  const dayAt = new Map(pages.map((page) => [plain(page.url), days.of(page)]));
  const entriesBehind = ({ links }: Page): DatedItem[] =>
    links.flatMap(({ url, text, region }) => {
      const date = dayAt.get(plain(url)) ?? null;
      return region !== 'main' || date === null || menus.has(plain(url)) ? [] : [{ date, text, url }];
    });

  const lists = new Map<Page, readonly DatedItem[]>();
  for (const page of pages) {
    const { home, hollow, role, items, url } = page;
    const isNamed = role === 'section' && !home && hollow === null && called.has(plain(url));
    if (role !== 'news-list' && !isNamed) continue;
    const entries =
      [items, entriesBehind(page), days.entriesOn(page)].find((found) => found.length >= leastEntries) ?? items;
    if (role === 'news-list' || entries.length >= leastEntries) lists.set(page, entries);
  }
  return lists;
}

/** Addresses that lists of news lead to, and neither a menu nor a section: what these name is a section. */
function entriesOf(lists: Lists, pages: readonly Page[]): ReadonlySet<string> {
  const entries = addresses([...lists.values()].flat().map(({ url }) => url));
  const menus = menusOf(pages);
  const isSection = (page: Page): boolean => {
    const leads = textLinks(page).filter((url) => !menus.has(url));
    const listed = leads.filter((url) => entries.has(url)).length;
    // Tags, months and authors are further lists of the same news.
    const isArchive = listed > leastEntries && listed * 2 > leads.length;
    return !page.home && !lists.has(page) && !entries.has(plain(page.url)) && !isArchive;
  };
  const named = new Set([
    ...menus,
    ...addresses([...lists.keys()].map(({ url }) => url)),
    ...pages.filter(isSection).flatMap(textLinks),
  ]);
  return new Set([...entries].filter((url) => !named.has(url)));
}

/** What menus lead to: landmarks, and what most pages link where they have none. */
function menusOf(pages: readonly Page[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const url of pages.flatMap(textLinks)) uses.set(url, (uses.get(url) ?? 0) + 1);
  const inMenu = pages.flatMap(({ links }) =>
    links.filter(({ region }) => region === 'nav' || region === 'header').map(({ url }) => url),
  );
  const common = [...uses].filter(([, count]) => pages.length >= leastPages && count * 2 > pages.length);
  return new Set([...addresses(inMenu), ...common.map(([url]) => url)]);
}

/** Where the text of a page leads, each address once, but for the entries of dated lists. */
function textLinks({ links, items }: Page): string[] {
  const listed = addresses(items.map(({ url }) => url));
  const leads = addresses(links.filter(({ region }) => region === 'main').map(({ url }) => url));
  return [...leads].filter((url) => !listed.has(url));
}

function addresses(urls: readonly (string | null)[]): Set<string> {
  return new Set(urls.filter((url) => url !== null).map(plain));
}

function plain(url: string): string {
  return url.replace(/#[\s\S]*$/u, '').replace(/\/$/u, '');
}
