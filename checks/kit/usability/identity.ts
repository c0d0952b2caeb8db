import type { Subject } from '../../../src/model/check.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { hostOf } from '../address.ts';

/** Which parts of a page name the municipality. */
interface Identified {
  readonly page: Page;
  readonly head: boolean;
  readonly foot: boolean;
}

/** Lines that stand on more than half of the pages are the frame of the portal; fewer pages may share a text by chance. */
const FRAME_SHARE = 0.5;
const LEAST_PAGES = 5;
/** Where nothing is shared, so many lines at either end. */
const EDGE_LINES = 12;
/** Coats of arms go by these in addresses and texts. */
const EMBLEM = /gerb|herb|crest|emblem|coat|arms|blason|stema|wappen|logo/iu;

/** Names by which the municipality calls itself. */
export function nameTest({ names }: Pick<Subject, 'names'>): (text: string) => boolean {
  const known = [names.bg, names.en, names.official ?? ''].map(fold).filter((name) => name !== '');
  return (text) => {
    const folded = ` ${fold(text)} `;
    return known.some((name) => folded.includes(` ${name} `));
  };
}

/** For each page whether its head (title, header) and its foot name the municipality. */
export function identify(pages: readonly Page[], isNamed: (text: string) => boolean): Identified[] {
  const frame = frameLines(pages);
  const homes = new Set(pages.filter(({ home }) => home).map(({ url }) => url));
  return pages.map((page) => {
    const lines = page.text.split('\n');
    const header = page.links.filter(({ region }) => region === 'header').map(({ text }) => text);
    const pictures = page.images.slice(0, 3).map(({ alt }) => alt ?? '');
    const elsewhere = new Set(page.links.filter(({ url }) => !homes.has(url)).map(({ text }) => text));
    const first = edgeOf(lines, frame);
    // A link to a page about the town does not say whose the site is.
    const last = edgeOf([...lines].reverse(), frame).filter((line) => !elsewhere.has(line));
    return {
      page,
      head: [page.title, ...header, ...pictures, ...first].some(isNamed),
      foot: [...footer(page, homes), ...last].some(isNamed),
    };
  });
}

/** Texts of footer links to the home page or to others: these may say whose the site is. */
function footer({ links, host }: Page, homes: ReadonlySet<string>): string[] {
  const isOwnPage = (url: string) => !homes.has(url) && hostOf(url) === host;
  return links.filter(({ region, url }) => region === 'footer' && !isOwnPage(url)).map(({ text }) => text);
}

/**
 * The coat of arms among the pictures that most pages show: called so, or by the name of the municipality. Null tells
 * little: the arms may be drawn by a style, or nothing may say what a picture shows.
 */
export function emblemOf(pages: readonly Page[], isNamed: (text: string) => boolean) {
  const uses = new Map<string, { readonly page: Page; readonly src: string; readonly alt: string; count: number }>();
  for (const page of pages) {
    for (const { src, alt } of new Map(page.images.map((image) => [image.src, image])).values()) {
      const known = uses.get(src);
      if (known === undefined) uses.set(src, { page, src, alt: alt ?? '', count: 1 });
      else known.count++;
    }
  }
  const shared = [...uses.values()].filter(({ count }) => count > pages.length * FRAME_SHARE);
  const isEmblem = ({ src, alt }: { readonly src: string; readonly alt: string }) =>
    isNamed(alt) || EMBLEM.test(alt) || EMBLEM.test(src.split('/').at(-1) ?? '');
  return shared.find(isEmblem) ?? null;
}

/** The name of the municipality in Latin letters stands in the name of the host. */
export function isPlausible(host: string, { names }: Pick<Subject, 'names'>): boolean {
  const flat = (text: string) => text.toLowerCase().replace(/[^a-z]/gu, '');
  const name = flat(names.en);
  return name !== '' && flat(hostOf(`https://${host}/`)).includes(name);
}

function frameLines(pages: readonly Page[]): ReadonlySet<string> {
  if (pages.length < LEAST_PAGES) return new Set();
  const uses = new Map<string, number>();
  for (const { text } of pages) {
    for (const line of new Set(text.split('\n'))) uses.set(line, (uses.get(line) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, count]) => count > pages.length * FRAME_SHARE).map(([line]) => line));
}

/** The run of shared lines at one end of a page, and never fewer than a few lines. */
function edgeOf(lines: readonly string[], frame: ReadonlySet<string>): readonly string[] {
  const end = lines.findIndex((line) => !frame.has(line));
  return lines.slice(0, Math.max(EDGE_LINES, end < 0 ? lines.length : end));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
