import type { Link, Page } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import { yearsIn } from '../../model/text/dates.ts';
import type { PageFact } from './page-fact.ts';

/**
 * What is kept of a page, without writing anything twice: its main text is lines of its text, and most of what names a
 * topic is a link or a piece of the text. Half of what storing a page took was writing these again.
 */
export interface KeptPage extends Omit<PageFact, 'page' | 'topics'> {
  readonly page: Omit<Page, 'mainText'>;
  /** First line and the one after the last, for each run of lines of the text; the text itself where it is none of them. */
  readonly mainLines: readonly (readonly [number, number])[] | string;
  readonly said: readonly Said[];
}

/** One or more topics recognised in the same words. What is absent is as usual: in the main part, no news, dated as the page. */
interface Said {
  /** A weak one has `?` behind. */
  readonly topics: string[];
  readonly field: TopicHit['field'];
  /** The link, by its place among those of the page; else where its words begin and end in the text; else the words. */
  readonly link?: number;
  readonly extent?: readonly [number, number];
  readonly quote?: string;
  readonly target?: string;
  readonly region?: TopicHit['region'];
  readonly news?: true;
  readonly date?: string | null;
}

const longestQuote = 300;
const weak = '?';

/** @see KeptPage */
export function keptPage({ page, topics, ...rest }: PageFact): KeptPage {
  const { mainText, ...others } = page;
  return { page: others, mainLines: linesOf(page.text, mainText), said: saidOn(page, topics), ...rest };
}

/** The page again as it was before `keptPage`; one of before there was such a thing is as it is. */
export function readKeptPage(kept: KeptPage | PageFact): PageFact {
  if (!('said' in kept)) return kept;
  const { page, mainLines, said, ...rest } = kept;
  const mainText = typeof mainLines === 'string' ? mainLines : textOf(page.text, mainLines);
  return { page: { ...page, mainText }, topics: said.flatMap((words) => hitsOf(page, words)), ...rest };
}

/** The lines of a text that a part of it is made of, the earliest that fit. */
function linesOf(text: string, part: string): KeptPage['mainLines'] {
  if (part === '') return [];
  const lines = text.split('\n');
  const runs: [number, number][] = [];
  let at = 0;
  for (const line of part.split('\n')) {
    const next = lines.indexOf(line, at);
    if (next === -1) return part;
    const last = runs.at(-1);
    if (last?.[1] === next) last[1]++;
    else runs.push([next, next + 1]);
    at = next + 1;
  }
  return runs;
}

function textOf(text: string, runs: readonly (readonly [number, number])[]): string {
  const lines = text.split('\n');
  return runs.map(([from, to]) => lines.slice(from, to).join('\n')).join('\n');
}

/** Hits that differ only in their topic stand one after the other, and become one. */
function saidOn(page: Page, hits: readonly TopicHit[]): Said[] {
  const placeOf = placesOn(page);
  const said: Said[] = [];
  let before: TopicHit | null = null;
  for (const hit of hits) {
    const topic = hit.strength === 'weak' ? `${hit.topic}${weak}` : hit.topic;
    if (before !== null && isSamePlace(before, hit)) said.at(-1)?.topics.push(topic);
    else said.push({ topics: [topic], field: hit.field, ...placeOf(hit), ...unusual(page, hit) });
    before = hit;
  }
  return said;
}

function isSamePlace(one: TopicHit, other: TopicHit): boolean {
  return (
    one.field === other.field &&
    one.quote === other.quote &&
    one.target === other.target &&
    one.region === other.region &&
    one.news === other.news &&
    one.date === other.date
  );
}

function unusual(page: Pick<Page, 'date'>, { region, news, date }: TopicHit): Pick<Said, 'region' | 'news' | 'date'> {
  return {
    ...(region === 'main' ? {} : { region }),
    ...(news ? { news } : {}),
    ...(date === page.date ? {} : { date }),
  };
}

type Place = Pick<Said, 'link' | 'extent' | 'quote' | 'target'>;

function placesOn({ links, text }: Page): (hit: TopicHit) => Place {
  const numbers = new Map<string, number>();
  links.forEach((link, number) => {
    const key = `${link.url}\n${quoteOf(link)}`;
    if (!numbers.has(key)) numbers.set(key, number);
  });
  let from = 0;
  return ({ quote, target, field }) => {
    const link = target === null ? undefined : numbers.get(`${target}\n${quote}`);
    if (link !== undefined) return { link };
    if (target !== null) return { quote, target };
    // Hits in the text come in its order.
    const start = field === 'body' ? text.indexOf(quote, from) : -1;
    if (start === -1) return { quote };
    from = start;
    return { extent: [start, start + quote.length] };
  };
}

function quoteOf({ text, url }: Pick<Link, 'text' | 'url'>): string {
  return shorten(collapse(text === '' ? url : text), longestQuote);
}

function hitsOf(page: KeptPage['page'], said: Said): TopicHit[] {
  const link = said.link === undefined ? undefined : page.links[said.link];
  const quote = link === undefined ? (said.quote ?? page.text.slice(...(said.extent ?? [0, 0]))) : quoteOf(link);
  const words = {
    url: page.url,
    quote,
    target: link?.url ?? said.target ?? null,
    region: said.region ?? 'main',
    news: said.news ?? false,
    date: said.date === undefined ? page.date : said.date,
    years: yearsIn(quote),
  };
  return said.topics.map((named) => {
    const isWeak = named.endsWith(weak);
    const topic = isWeak ? named.slice(0, -weak.length) : named;
    return { topic, strength: isWeak ? 'weak' : 'strong', field: said.field, ...words };
  });
}
