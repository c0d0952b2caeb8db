import type { Page, Region } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import type { CompiledLexicon } from '../topics/compile.ts';
import { matchTopics } from '../topics/match.ts';
import type { PlacedItem } from './items.ts';
import { lowerBound } from './places.ts';
import type { PageFacts } from './read.ts';
import { leadsToNews, namesNews } from './role.ts';

/** Only headings down to this level name a section. */
const lowestHeading = 3;

/** Entries of lists below a heading that means news. */
function newsItems(facts: PageFacts, lexicon: CompiledLexicon): ReadonlySet<PlacedItem> {
  const newsHeadings = new Set(facts.headings.filter(({ text }) => namesNews(lexicon, text)));
  if (newsHeadings.size === 0) return new Set();
  return new Set(
    facts.items.filter((item) => {
      // The entry's own headline does not count as the heading above its list.
      const above = facts.headings.findLast(
        ({ start, text }) => start < item.start && !item.text.includes(text.trim()),
      );
      return above !== undefined && newsHeadings.has(above);
    }),
  );
}

/** Lines with words of their own: a menu flattened to one line holds links alone, and these are read as such. */
function spokenLines({ lines, links }: PageFacts): PageFacts['lines'] {
  const last = lines.at(-1);
  const linked = new Uint8Array(last === undefined ? 0 : last.start + last.text.length);
  for (const { start, end } of links) linked.fill(1, start, end);
  return lines.filter((line) => speaks(line, linked));
}

const letter = /\p{L}/u;

function speaks({ start, text }: PageFacts['lines'][number], linked: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) {
    if (linked[start + i] === 1) continue;
    const end = linked.indexOf(1, start + i) - start;
    const own = text.slice(i, end < i ? text.length : end);
    if (letter.test(own)) return true;
    i += own.length;
  }
  return false;
}

const endOf = ({ end }: PlacedItem): number => end;

const isFrame = (region: Region): boolean => region !== 'main' && region !== 'aside';

/**
 * What the page says of topics, each hit with what its place on the page makes of it. An error page says nothing itself;
 * the menus around it are those of any page.
 */
export function pageTopics(
  page: Pick<Page, 'url' | 'title' | 'role' | 'date' | 'hollow'>,
  facts: PageFacts,
  lexicon: CompiledLexicon,
): TopicHit[] {
  const inNews = newsItems(facts, lexicon);
  const ofNews = page.role !== 'section';
  const itemAt = (start: number): PlacedItem | undefined => {
    const item = facts.items[lowerBound(facts.items, start + 1, endOf)];
    return item !== undefined && start >= item.start ? item : undefined;
  };

  const place = (at: {
    readonly start: number;
    readonly region: Region;
  }): { region: Region; news: boolean; date: string | null } => {
    const item = itemAt(at.start);
    const news = !isFrame(at.region) && (ofNews || (item !== undefined && inNews.has(item)));
    return { region: at.region, news, date: item?.date ?? page.date };
  };

  const isError = page.hollow === 'soft-404' || page.hollow === 'error-text';
  const hits = matchTopics(lexicon, {
    url: page.url,
    title: page.title,
    headings: facts.headings
      .filter(({ level }) => level <= lowestHeading)
      .map((heading) => ({ text: heading.text, ...place(heading) })),
    links: facts.links.map(({ link, text, ...at }) => {
      const placed = place(at);
      const address = lexicon.addressOf(link.url);
      const news = placed.news || (!isFrame(at.region) && leadsToNews(address));
      return { text, quote: link.text, url: link.url, address, ...placed, news };
    }),
    lines: spokenLines(facts).map((line) => ({ text: line.text, ...place(line) })),
    page: { region: 'main', news: ofNews, date: page.date },
  });
  return isError ? hits.filter(({ region }) => isFrame(region)) : hits;
}
