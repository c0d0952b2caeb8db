import type { Link, Page } from '../../../src/model/observation/page.ts';
import { placeOf } from '../series.ts';

/** What a page has of the navigation that its portal has in common. */
export interface Navigated {
  readonly page: Page;
  /** Share of the entries of the main menu that it links to, 0 to 1. */
  readonly alike: number;
  readonly menu: boolean;
  readonly home: boolean;
  /** The sign of where the visitor is: a trail, or the entry that is marked; null without any. */
  readonly location: string | null;
}

const LEAST_TEXT = 100;
/** A menu of fewer entries leads nowhere much. */
const LEAST_ENTRIES = 3;
/** `/`, `/en/`, `/index.php`, and the home of a portal that lives below a path: `/wps/portal/town/home`. */
const FIRST_PAGE =
  /^(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?\/?$|^(?:\/[^/]{1,60}){0,4}\/(?:index|home|default|start|nachalo)(?:\.\w{2,5})?\/?$/iu;
/** Between the steps of a trail. */
const STEP = /[›»>→/|·]/u;
const LONGEST_TRAIL = 300;
/** Without a home page that shows it, the menu is what so many pages link to. */
const COMMON = 0.5;

/** The pages of a portal but for its home pages, each beside the menu of its own language. */
export function navigationOf(pages: readonly Page[], leastAlike: number): Navigated[] {
  // A page that says much and leads nowhere has lost its menu; one that says nothing was not drawn.
  const read = pages.filter(
    ({ hollow, links, mainText }) => hollow === null && (links.length > 0 || mainText.length >= LEAST_TEXT),
  );
  const homes = new Set(read.filter(isHome).map(({ url }) => placeOf(url)));
  const byLanguage = new Map<string, Page[]>();
  for (const page of read) {
    const language = languageOf(page);
    const group = byLanguage.get(language);
    if (group === undefined) byLanguage.set(language, [page]);
    else group.push(page);
  }
  return [...byLanguage.values()].flatMap((group) => {
    const menu = menuOf(group);
    return group.filter((page) => !isHome(page)).map((page) => navigated(page, { menu, homes, leastAlike }));
  });
}

/** The portal's own home page, or that of a language: an address with nothing but its code or the usual name of a first page. */
function isHome({ home, url }: Pick<Page, 'home' | 'url'>): boolean {
  if (home) return true;
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return search === '' && FIRST_PAGE.test(pathname);
}

const languageOf = ({ textLang, lang }: Page) => textLang ?? (lang ?? '').slice(0, 2).toLowerCase();

const targets = (links: readonly Link[]) =>
  new Set(links.filter(({ url }) => /^https?:/u.test(url)).map(({ url }) => placeOf(url)));

/** Entries of the menu of the home page; where it marks none, what most pages link to. */
function menuOf(group: readonly Page[]): ReadonlySet<string> {
  const home = group.find(({ home: isFirst }) => isFirst) ?? group.find(isHome);
  const host = group[0]?.host ?? '';
  const marked = targets((home?.links ?? []).filter(({ region, url }) => region === 'nav' && isOn(url, host)));
  const common = commonTargets(group, host);
  // A menu that only the home page has is not the one the pages share: its own bar of services, say.
  const shared = new Set([...marked].filter((place) => common.has(place)));
  if (shared.size >= LEAST_ENTRIES) return shared;
  return marked.size >= LEAST_ENTRIES ? marked : common;
}

function commonTargets(group: readonly Page[], host: string): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { links } of group) {
    const own = links.filter(({ region, url }) => region !== 'footer' && isOn(url, host));
    for (const place of targets(own)) uses.set(place, (uses.get(place) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, count]) => count > group.length * COMMON).map(([place]) => place));
}

function isOn(url: string, host: string): boolean {
  const bare = (name: string) => name.replace(/^www\./u, '');
  return URL.canParse(url) && bare(new URL(url).hostname) === bare(host);
}

interface Shared {
  readonly menu: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
  readonly leastAlike: number;
}

function navigated(page: Page, { menu, homes, leastAlike }: Shared): Navigated {
  const there = targets(page.links);
  const own = placeOf(page.url);
  const entries = [...menu].filter((place) => place !== own);
  const alike = entries.length === 0 ? 0 : entries.filter((place) => there.has(place)).length / entries.length;
  const home = page.links.some(
    ({ url }) => homes.has(placeOf(url)) || (isOn(url, page.host) && isHome({ home: false, url })),
  );
  return {
    page,
    alike,
    menu: menu.size >= LEAST_ENTRIES && alike >= leastAlike,
    home,
    location: locationOf(page, homes),
  };
}

/** A trail, or an entry that is marked and is not that of the home page, which some templates mark everywhere. */
function locationOf(page: Page, homes: ReadonlySet<string>): string | null {
  const { breadcrumbs, links } = page;
  if (breadcrumbs.length > 0) return breadcrumbs.join(' › ');
  const marked = links.find(
    ({ current, region, url }) =>
      current && (region === 'nav' || region === 'header' || region === 'aside') && !homes.has(placeOf(url)),
  );
  return marked === undefined ? trailOf(page, homes) : `[${marked.text}]`;
}

/** A line that begins with the link to the home page and ends with the headline, whatever its author called it in code. */
function trailOf({ text, links, headings }: Page, homes: ReadonlySet<string>): string | null {
  const starts = new Set(links.filter(({ url }) => homes.has(placeOf(url))).map((link) => link.text));
  const ends = new Set(headings.slice(0, 3).map((heading) => heading.text));
  const trail = text.split('\n').find((line) => {
    if (line.length > LONGEST_TRAIL) return false;
    const steps = line.split(STEP).map((step) => step.trim());
    return steps.length > 1 && starts.has(steps[0] ?? '') && ends.has(steps.at(-1) ?? '');
  });
  return trail ?? null;
}
