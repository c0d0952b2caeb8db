import type { Observations } from '../../../src/model/observation/index.ts';
import type { Page } from '../../../src/model/observation/page.ts';

/** Fewer pages may share a line by chance. */
const LEAST_PAGES = 5;

type Site = Pick<Observations, 'pages' | 'topics'>;

const cleaned = new WeakMap<Site['topics'], { readonly from: Site['pages'] } & Site>();

/**
 * A site whose pages are without what more than half of their host's pages share: menus and footers that no landmark
 * marks, the day of today at the top. Lengths, names, hours and days are then those of the page. Its topics are a copy,
 * so that what is sorted by them is kept apart; the same site gives the same arrays.
 */
export function withoutFrame<S extends Site>(site: S): S {
  const known = cleaned.get(site.topics);
  if (known?.from === site.pages) return { ...site, pages: known.pages, topics: known.topics };
  const own = { from: site.pages, pages: ownPages(site.pages), topics: [...site.topics] };
  cleaned.set(site.topics, own);
  return { ...site, pages: own.pages, topics: own.topics };
}

function ownPages(pages: readonly Page[]): Page[] {
  const byHost = new Map<string, Page[]>();
  for (const page of pages) {
    const of = byHost.get(page.host);
    if (of === undefined) byHost.set(page.host, [page]);
    else of.push(page);
  }
  const frames = new Map([...byHost].map(([host, of]) => [host, frameOf(of)]));
  return pages.map((page) => stripped(page, frames.get(page.host) ?? null));
}

interface Frame {
  readonly lines: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
}

function frameOf(pages: readonly Page[]): Frame | null {
  if (pages.length < LEAST_PAGES) return null;
  return {
    lines: shared(pages.map(({ mainText }) => mainText.split('\n'))),
    links: shared(pages.map(({ links }) => links.filter(({ region }) => region === 'main').map(({ url }) => url))),
    dates: shared(pages.map(({ dates }) => dates.map(({ text, region }) => `${region} ${text}`))),
  };
}

function shared(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const list of lists) for (const it of new Set(list)) uses.set(it, (uses.get(it) ?? 0) + 1);
  return new Set([...uses].filter(([, count]) => count * 2 > lists.length).map(([it]) => it));
}

function stripped(page: Page, frame: Frame | null): Page {
  if (frame === null) return page;
  const lines = page.mainText.split('\n').filter((line) => !frame.lines.has(line));
  return {
    ...page,
    mainText: lines.join('\n'),
    links: page.links.map((link) =>
      link.region === 'main' && frame.links.has(link.url) ? { ...link, region: 'nav' as const } : link,
    ),
    dates: page.dates.filter(({ text, region }) => !frame.dates.has(`${region} ${text}`)),
  };
}
