import type { Page } from '../../model/observation/page.ts';
import { fold } from '../../model/text/fold.ts';
import type { Mention } from './mentions.ts';
import type { Naming } from './naming.ts';

/** What is known of the pages of a site as a whole. */
export interface Sites {
  /** Host → how many of its pages were read. */
  readonly pages: ReadonlyMap<string, number>;
  /** Addresses of the pages where people look for ways to reach the municipality: home and contact pages. */
  readonly doors: ReadonlySet<string>;
}

const contactWords = /kontakt|contact|контакт|svarzhete|свържете се|за връзка/u;

function isContactPage({ url, title }: Page): boolean {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return contactWords.test(fold(`${path} ${title}`.slice(0, 500)));
}

export function sitesOf(pages: readonly Page[]): Sites {
  const counts = new Map<string, number>();
  for (const { host } of pages) counts.set(host, (counts.get(host) ?? 0) + 1);
  const doors = pages.filter((page) => page.home || isContactPage(page)).map(({ url }) => url);
  return { pages: counts, doors: new Set(doors) };
}

/** Fewer pages than these with a link outside the text are the habit of one author. */
const fewPages = 3;

function byHost(mentions: readonly Mention[]): Map<string, Mention[]> {
  const hosts = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = hosts.get(mention.on.host);
    if (known === undefined) hosts.set(mention.on.host, [mention]);
    else known.push(mention);
  }
  return hosts;
}

const isFurniture = ({ region, link }: Mention): boolean => link !== null && region !== 'main';
const isOfHead = ({ how }: Mention): boolean =>
  how === 'rel-me' || how === 'same-as' || how === 'meta' || how === 'app-link';
const pagesOf = (mentions: readonly Mention[]): number => new Set(mentions.map(({ on }) => on.url)).size;

/** It stands around the texts of a host rather than in them. */
function isInTemplate(mentions: readonly Mention[], all: number): boolean {
  const furniture = mentions.filter(isFurniture);
  return (
    pagesOf(mentions) * 2 > all ||
    pagesOf(furniture) >= fewPages ||
    [...furniture, ...mentions.filter(isOfHead)].some(({ on }) => on.home)
  );
}

/** On a home or contact page, and not as a word in a text of its own. */
function isAddressed({ on, link }: Mention, { doors }: Sites, naming: Naming): boolean {
  return doors.has(on.url) && (link === null || !naming.ofText(link.text).more);
}

/**
 * Whether the mentions present a profile as the site's own: in the template, in the head of pages, on the home or the
 * contact page. A link in a text or two does not.
 */
export function isPresented(mentions: readonly Mention[], sites: Sites, naming: Naming): boolean {
  return (
    mentions.some((mention) => isAddressed(mention, sites, naming)) ||
    [...byHost(mentions)].some(([host, own]) => isInTemplate(own, sites.pages.get(host) ?? 0))
  );
}
