import type { Link, Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { frameOf, keyOf } from './outline.ts';

/** What may be wrong with a link. */
type LinkFault = 'vague' | 'empty' | 'ambiguous';

/** A link of the content, wherever it stands first. */
export interface ContentLink {
  readonly page: Page;
  readonly link: Link;
  readonly fault: LinkFault | null;
}

/** Pagers and calendars show numbers and arrows in every language. */
const LETTERS = /\p{L}/u;
/** So many cards with a headline each are a list, and not a text with some headings. */
const LEAST_CARDS = 3;

/** Links in the content of these pages, each text and target once, with the gravest fault it has on any of them. */
export function contentLinks(pages: readonly Page[], vague: readonly TopicHit[]): ContentLink[] {
  const vagueTexts = new Set(vague.map(({ quote }) => quote));
  const frame = frameOf(pages);
  const found = new Map<string, ContentLink>();
  for (const page of pages) {
    for (const it of judgedLinks(page, frame, vagueTexts)) {
      const key = `${plain(it.link.url)} ${it.link.text}`;
      const known = found.get(key);
      if (known === undefined || (known.fault === null && it.fault !== null)) found.set(key, it);
    }
  }
  return [...found.values()];
}

function judgedLinks(page: Page, frame: ReadonlySet<string>, vagueTexts: ReadonlySet<string>): ContentLink[] {
  const links = page.links.filter(
    (link) =>
      link.region === 'main' &&
      /^https?:/u.test(link.url) &&
      !frame.has(keyOf(link)) &&
      (link.text === '' || LETTERS.test(link.text)),
  );
  const isVague = ({ text }: Link) => vagueTexts.has(text);
  const named = targetsInContext(page, links, isVague);
  const targets = targetsByText(links);
  const fault = (link: Link): LinkFault | null => {
    if (link.text === '') return 'empty';
    if (isVague(link)) return named(link) ? null : 'vague';
    return (targets.get(link.text.toLowerCase())?.size ?? 0) > 1 ? 'ambiguous' : null;
  };
  return links.map((link) => ({ page, link, fault: fault(link) }));
}

/** A headline that leads to the same place, the entry of a dated list, or a card with a headline of its own says enough. */
function targetsInContext(page: Page, links: readonly Link[], isVague: (link: Link) => boolean) {
  const speaking = links.filter((link) => link.text !== '' && !isVague(link)).map(({ url }) => plain(url));
  const entries = page.items.flatMap(({ url }) => (url === null ? [] : [plain(url)]));
  const named = new Set([...speaking, ...entries]);
  const headlines = page.headings.filter(({ level }) => level > 1).length;
  const repeats = new Map<string, number>();
  for (const { text } of links.filter(isVague)) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  return ({ url, text }: Link) => {
    const cards = repeats.get(text) ?? 0;
    return named.has(plain(url)) || (cards >= LEAST_CARDS && headlines >= cards);
  };
}

function targetsByText(links: readonly Link[]): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { text, url } of links) {
    const key = text.toLowerCase();
    targets.set(key, (targets.get(key) ?? new Set()).add(plain(url).replace(/^https?:\/\/(?:www\.)?/u, '')));
  }
  return targets;
}
