import type { Page } from '../model/observation/page.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';

/** A page with the topics read on it, as far as it can be known by itself. */
interface ReadPage {
  readonly page: Page;
  readonly topics: readonly TopicHit[];
}

const newsTopic = 'news';
/** One link is a mention; a list has more. */
const leastEntries = 2;

/**
 * What one page alone does not show: that its menu calls it “News”, and that a list of news leads to it. Portals with
 * numbers for addresses and no headings tell it in no other way. Pages in the same order, with role, day and the
 * `news` of their topics put right.
 */
export function markListedNews<T extends ReadPage>(read: readonly T[]): T[] {
  const lists = newsLists(read);
  const entries = entriesOf(lists, read);
  const isNews = (url: string | null): boolean => url !== null && entries.has(plain(url));
  return read.map((it) => {
    const { page, topics } = it;
    const role = lists.has(page) ? 'news-list' : isNews(page.url) && page.role === 'section' ? 'news-item' : page.role;
    const date = role === 'news-item' ? (page.date ?? firstDay(page)) : page.date;
    return {
      ...it,
      page: { ...page, role, date },
      topics: topics.map((hit) => {
        const inBody = hit.region === 'main' || hit.region === 'aside';
        return { ...hit, news: hit.news || (inBody && (role !== 'section' || isNews(hit.target))) };
      }),
    };
  });
}

/** Lists of news by their own words, and sections that a link calls news and that list links with days. */
function newsLists(read: readonly ReadPage[]): ReadonlySet<Page> {
  const called = new Set(
    read.flatMap(({ topics }) =>
      topics
        .filter(({ topic, strength, field, news }) => topic === newsTopic && strength === 'strong' && field === 'link' && !news)
        .map(({ target }) => plain(target ?? '')),
    ),
  );
  const dated = new Set(read.flatMap(({ page }) => (firstDay(page) === null ? [] : [plain(page.url)])));
  const lists = read
    .map(({ page }) => page)
    .filter(({ home, hollow, role, items, url, links }) => {
      if (role === 'news-list') return true;
      if (home || hollow !== null || role !== 'section' || !called.has(plain(url))) return false;
      const leads = items.length > 0 ? items.map((item) => item.url ?? '') : links.filter(inMain).map((link) => link.url);
      return items.length >= leastEntries || leads.filter((lead) => dated.has(plain(lead))).length >= leastEntries;
    });
  return new Set(lists);
}

/** Addresses that lists of news lead to and that no menu or section does: what a menu names is a section. */
function entriesOf(lists: ReadonlySet<Page>, read: readonly ReadPage[]): ReadonlySet<string> {
  const entries = new Set(
    [...lists].flatMap(({ items, links }) =>
      (items.length > 0 ? items.map(({ url }) => url ?? '') : links.filter(inMain).map(({ url }) => url)).map(plain),
    ),
  );
  const dayless = new Set(read.flatMap(({ page }) => (firstDay(page) === null ? [plain(page.url)] : [])));
  const listing = new Set([...lists].map(({ url }) => plain(url)));
  const named = new Set(
    read
      .filter(({ page }) => !lists.has(page) && !entries.has(plain(page.url)))
      .flatMap(({ page }) => leadsOf(page)),
  );
  return new Set([...entries].filter((url) => !named.has(url) && !listing.has(url) && !dayless.has(url)));
}

/** Where a page leads by its menus and its text, but for entries of dated lists and what stands aside. */
function leadsOf({ links, items }: Page): string[] {
  const listed = new Set(items.map(({ url }) => url));
  return links
    .filter(({ url, region }) => region !== 'aside' && region !== 'footer' && !listed.has(url))
    .map(({ url }) => plain(url));
}

function firstDay({ date, dates }: Page): string | null {
  return date ?? dates.find(({ region, place: _ = null, ...it }) => region === 'main' && it.date !== '')?.date ?? null;
}

const inMain = ({ region }: Page['links'][number]): boolean => region === 'main';

function plain(url: string): string {
  return url.replace(/#[\s\S]*$/u, '').replace(/\/$/u, '');
}
