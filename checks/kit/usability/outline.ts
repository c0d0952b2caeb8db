import type { Link, Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';

/** So many links of one level below another are an outline and no accident. */
const LEAST_BELOW = 3;
/** A link that stands on so large a share of the pages belongs to their frame. */
const FRAME_SHARE = 0.5;
const LEAST_PAGES = 5;

/** Some other page links there. */
export function isLinked({ url }: Page, pages: readonly Page[]): boolean {
  return pages.some((from) => from.url !== url && from.links.some((link) => plain(link.url) === plain(url)));
}

/** Addresses a page itself links to, each once: in its own part, or everywhere on it where nothing marks that part. */
export function linksOf(page: Page, pages: readonly Page[]): string[] {
  const own = contentLinks(page, pages);
  return [...new Set(own.map(({ url }) => plain(url)))].filter((url) => url !== plain(page.url));
}

/** The links stand in lists within lists, or in several groups with a heading each. */
export function hasLevels(page: Page, pages: readonly Page[]): boolean {
  const levels = contentLinks(page, pages).map(({ level }) => level);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const below = levels.filter((level) => level > least);
  const groups = page.headings.filter(({ level }) => level > 1);
  return (most > least && most > 1 && below.length >= LEAST_BELOW) || groups.length >= LEAST_BELOW;
}

/**
 * Links of the page's own part. What stands on most pages of its host is not, unless the page marks its main part and
 * repeats it there: an outline names the entries of the menu, too.
 */
function contentLinks(page: Page, pages: readonly Page[]): Link[] {
  const inMain = page.links.filter(({ region, url }) => region === 'main' && /^https?:/u.test(url));
  if (page.structure.main > 0) return inMain;
  const frame = frameOf(pages.filter(({ host }) => host === page.host));
  const own = inMain.filter((link) => !frame.has(keyOf(link)));
  return own.length > 0 ? own : inMain;
}

/** Links that most pages of a host have in the same list. */
export function frameOf(pages: readonly Page[]): ReadonlySet<string> {
  if (pages.length < LEAST_PAGES) return new Set();
  const uses = new Map<string, number>();
  for (const { links } of pages) {
    for (const key of new Set(links.map(keyOf))) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, count]) => count > pages.length * FRAME_SHARE).map(([key]) => key));
}

/** Tells links apart as a reader of several pages does: same place, same words. */
export function keyOf({ url, text, level }: Link): string {
  return `${level} ${plain(url)} ${text}`;
}
