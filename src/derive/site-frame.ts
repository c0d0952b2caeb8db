import type { Link, Page, Region } from '../model/observation/page.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';

/** A page and the topics read on it, as far as it can be known by itself. */
interface ReadPage {
  readonly page: Page;
  readonly topics: readonly TopicHit[];
}

/** Fewer pages may share a text by chance. */
const leastPages = 5;
/** Letters below which a text says nothing. */
const leastLetters = 12;
const letters = /\p{L}/gu;

/**
 * What most pages of a host share is its frame, whether they mark it or not: menus without a landmark, the paragraphs of
 * a template. It is no evidence of any page, and a page with nothing but the frame and headings is an empty section.
 * `mayBeFilled`: scripts may put something there that was not seen. The same pages in order.
 */
export function markFrames<T extends ReadPage>(read: readonly T[], mayBeFilled: (page: T) => boolean): T[] {
  const hosts = new Map<string, T[]>();
  for (const it of read) {
    const pages = hosts.get(it.page.host);
    if (pages === undefined) hosts.set(it.page.host, [it]);
    else pages.push(it);
  }
  const frames = new Map([...hosts].map(([host, pages]) => [host, frameOf(pages)]));
  return read.map((it) => {
    const frame = frames.get(it.page.host) ?? noFrame;
    const topics = it.topics.map((hit) => (frame.hits.has(keyOf(hit)) ? framed(hit) : hit));
    const isEmpty = !mayBeFilled(it) && isHollow(it.page, frame);
    const page = withoutFrame(it.page, frame);
    return { ...it, topics, page: isEmpty ? { ...page, hollow: 'empty-section' } : page };
  });
}

/** What most pages of one host show. */
interface Frame {
  readonly lines: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
  /** Addresses in the main part, and these with the words that lead there. */
  readonly links: ReadonlySet<string>;
  readonly menu: ReadonlySet<string>;
  readonly frames: ReadonlySet<string>;
  /** Days in the main part, the one of today for instance. */
  readonly dates: ReadonlySet<string>;
  /** Keys of hits outside of landmarks. */
  readonly hits: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();
const noFrame: Frame = {
  lines: nothing,
  images: nothing,
  links: nothing,
  menu: nothing,
  frames: nothing,
  dates: nothing,
  hits: nothing,
};

function frameOf(read: readonly ReadPage[]): Frame {
  const common = (of: (it: ReadPage) => readonly string[]): ReadonlySet<string> => shared(read.map(of));
  return {
    lines: common(({ page }) => linesOf(page)),
    images: common(({ page }) => page.images.map(({ src }) => src)),
    links: common(({ page }) => mainLinks(page)),
    menu: common(({ page }) => page.links.filter(isInMain).map(entryOf)),
    frames: common(({ page }) => page.frames),
    dates: common(({ page }) => page.dates.filter(isInMain).map(({ text }) => text)),
    hits: common(({ topics }) => topics.filter(isInText).map(keyOf)),
  };
}

/** What more than half of these have. */
function shared(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  if (lists.length < leastPages) return nothing;
  const uses = new Map<string, number>();
  for (const list of lists) for (const it of new Set(list)) uses.set(it, (uses.get(it) ?? 0) + 1);
  return new Set([...uses].filter(([, count]) => count * 2 > lists.length).map(([it]) => it));
}

function linesOf({ mainText }: Page): string[] {
  return mainText.split('\n');
}

function mainLinks({ links }: Page): string[] {
  return links.filter(isInMain).map(({ url }) => url);
}

const isInMain = ({ region }: { readonly region: Region }): boolean => region === 'main';

const entryOf = ({ url, text }: Link): string => `${url}\n${text}`;

/** The page as it would be read if it marked its landmarks: menus and banners are not in its main part. */
function withoutFrame(page: Page, { lines, menu, dates }: Frame): Page {
  if (lines.size + menu.size + dates.size === 0) return page;
  const mainText = withoutEnds(linesOf(page), lines).join('\n');
  return {
    ...page,
    mainText,
    headings: ownHeadings(page, mainText, lines),
    links: withoutMenu(page.links, menu),
    dates: page.dates.filter((date) => !isInMain(date) || !dates.has(date.text)),
  };
}

/** What the frame says before and after the page's own words. Between these it is theirs, however many pages say so. */
function withoutEnds(said: readonly string[], frame: ReadonlySet<string>): readonly string[] {
  const isOwn = (line: string): boolean => !frame.has(line);
  const first = said.findIndex(isOwn);
  return first === -1 ? said : said.slice(first, said.findLastIndex(isOwn) + 1);
}

/** The captions of menus only look like headings; where no heading is marked, the page's first line that looks so is its name. */
function ownHeadings({ headings }: Page, mainText: string, frame: ReadonlySet<string>): Page['headings'] {
  const own = headings.filter(({ marked, text }) => marked || !frame.has(text));
  const [first, ...others] = own;
  if (first === undefined || own.some(({ marked }) => marked) || !mainText.startsWith(first.text)) return own;
  return [{ ...first, level: 1 }, ...others];
}

/** A link that stands in the menu and again in the text is one of the text, too. */
function withoutMenu(links: Page['links'], menu: ReadonlySet<string>): Page['links'] {
  const met = new Set<string>();
  return links.map((link) => {
    const entry = entryOf(link);
    if (!isInMain(link) || !menu.has(entry) || met.has(entry)) return link;
    met.add(entry);
    return { ...link, region: 'nav' };
  });
}

function isInText({ field, region }: TopicHit): boolean {
  const isOfPlace = field === 'heading' || field === 'link' || field === 'host' || field === 'body';
  return isOfPlace && (region === 'main' || region === 'aside');
}

function keyOf({ field, topic, target, quote, region }: TopicHit): string {
  return [field, topic, region, target, quote].join('\n');
}

/** Where it would stand if the page marked its landmarks. */
function framed(hit: TopicHit): TopicHit {
  return { ...hit, region: hit.target === null ? 'footer' : 'nav' };
}

/** Nothing but headings and the frame: no text, link, picture, form or frame of its own. */
function isHollow(page: Page, frame: Frame): boolean {
  const { home, hollow, role, items, tables, forms, embeds, images, frames } = page;
  if (home || hollow !== null || role !== 'section') return false;
  const holds = [items, tables, embeds, forms.filter(({ region, search }) => region === 'main' && !search)];
  if (holds.some(({ length }) => length > 0)) return false;
  const hasOwn =
    images.some(({ src }) => !frame.images.has(src)) ||
    frames.some((url) => !frame.frames.has(url)) ||
    mainLinks(page).some((url) => !frame.links.has(url));
  return !hasOwn && !speaks(page, frame);
}

/** It says something besides its title, its headings and the trail that leads to it. */
function speaks(page: Page, frame: Frame): boolean {
  const names = new Set([page.title, ...page.headings.map(({ text }) => text), ...page.breadcrumbs]);
  const lines = linesOf(page).filter((line) => !names.has(line));
  // What stands twice is said by the page, too: the address below its headline, and again at its foot.
  const own = lines.filter((line, i) => !frame.lines.has(line) || lines.indexOf(line) !== i);
  return (own.join(' ').match(letters)?.length ?? 0) >= leastLetters;
}
