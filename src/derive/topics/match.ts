import type { Region } from '../../model/observation/page.ts';
import type { TopicField, TopicHit } from '../../model/observation/topic-hit.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import { yearsIn } from '../../model/text/dates.ts';
import type { CompiledLexicon } from './compiled-lexicon.ts';
import type { AddressWords } from './address-says.ts';
import { addressTopics } from './address-topics.ts';
import { type Named, strongest } from './named.ts';
import { mentions, recognise } from './recognise.ts';

/** Where on the page something was read, and what that makes of it. */
interface Place {
  readonly region: Region;
  readonly news: boolean;
  readonly date: string | null;
}

/** A link: its text as written, and collapsed as it is quoted. */
interface NamedLink extends Place {
  readonly text: string;
  readonly quote: string;
  readonly url: string;
  readonly address: AddressWords | null;
}

/** Everything on a page that may name a topic. Texts are as written; quotes of them are collapsed. */
export interface TopicSource {
  readonly url: string;
  readonly title: string;
  /** Levels 1 to 3. */
  readonly headings: readonly ({ readonly text: string } & Place)[];
  readonly links: readonly NamedLink[];
  /** Collapsed lines of the visible text. */
  readonly lines: readonly ({ readonly text: string } & Place)[];
  /** For what belongs to the page as a whole: its title and address. */
  readonly page: Place;
}

const longestQuote = 300;
const mostMentions = 6;
const longestLine = 20_000;

function hit(
  source: TopicSource,
  named: Named,
  field: TopicField,
  read: { quote: string; target?: string },
  at: Place,
): TopicHit {
  const quote = shorten(collapse(read.quote), longestQuote);
  return {
    topic: named.topic,
    strength: named.strength,
    field,
    url: source.url,
    quote,
    target: read.target ?? null,
    region: at.region,
    news: at.news,
    date: at.date,
    years: yearsIn(quote),
  };
}

/** „Бюджет 2026 | Община Върбовец“: each part of a title is a text of its own. */
function titleHits(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const parts = [source.title, ...source.title.split(/ [|–—»·:-] /u)];
  const named = strongest(parts.flatMap((part) => recognise(lexicon, part)));
  return named.map((topic) => hit(source, topic, 'title', { quote: source.title }, source.page));
}

function slugHits(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const segments = lexicon.addressOf(source.url)?.segments ?? [];
  return addressTopics(lexicon, segments).map((topic) =>
    hit(source, topic, 'slug', { quote: topic.segment }, source.page),
  );
}

const nothing: readonly Named[] = [];
/** Of what is no address of the web: mail, a telephone. */
const noAddress: AddressWords = { host: '', file: null, named: [], hosts: [], segments: [], news: [] };

/** Weak words of a link become strong when the address it leads to says the same. */
function linkHits(lexicon: CompiledLexicon, source: TopicSource, host: string, link: NamedLink): TopicHit[] {
  const target = link.url;
  const address = link.address ?? noAddress;
  const { named, file } = address;
  const said = recognise(lexicon, link.text);
  const hosts = address.host === host ? nothing : address.hosts;
  const ofFile = file === null ? nothing : named;
  if (said.length === 0 && hosts.length === 0 && ofFile.length === 0) return [];

  const supported = new Set([...named, ...hosts].map(({ topic }) => topic));
  const words = said.map(({ topic, strength }): Named => ({
    topic,
    strength: supported.has(topic) ? 'strong' : strength,
  }));
  const told = new Set(words.map(({ topic }) => topic));
  const quote = link.quote === '' ? target : link.quote;
  return [
    ...words.map((it) => hit(source, it, 'link', { quote, target }, link)),
    ...hosts.map((it) => hit(source, it, 'host', { quote, target }, link)),
    ...ofFile
      .filter(({ topic }) => !told.has(topic))
      .map((it) => hit(source, it, 'file', { quote: file ?? '', target }, link)),
  ];
}

function allLinkHits(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const { host } = new URL(source.url);
  const seen = new Map<string, string[]>();
  return source.links.flatMap((link) => {
    const quotes = seen.get(link.url);
    if (quotes?.includes(link.quote) === true) return [];
    if (quotes === undefined) seen.set(link.url, [link.quote]);
    else quotes.push(link.quote);
    return linkHits(lexicon, source, host, link);
  });
}

/** A line that is a link or a heading has been read as such. */
function runningText({ links, headings, lines }: TopicSource): TopicSource['lines'] {
  const told = new Set([...links.map(({ quote }) => quote), ...headings.map(({ text }) => collapse(text))]);
  return lines.filter(({ text }) => !told.has(text));
}

function bodyHits(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const read = new Map<string, Set<string>>();
  return runningText(source).flatMap((line) =>
    mentions(lexicon, line.text.slice(0, longestLine), longestQuote).flatMap(({ topic, quote }) => {
      const quotes = read.get(topic) ?? new Set();
      if (quotes.size >= mostMentions || quotes.has(quote)) return [];
      read.set(topic, quotes.add(quote));
      return [hit(source, { topic, strength: 'weak' }, 'body', { quote }, line)];
    }),
  );
}

/**
 * Every place on a page that names a topic of the lexicon. Links that repeat with the same text and target count once;
 * running text is always weak, six different mentions of a topic at most.
 */
export function matchTopics(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const headings = source.headings.flatMap((heading) =>
    recognise(lexicon, heading.text).map((named) => hit(source, named, 'heading', { quote: heading.text }, heading)),
  );
  return [
    ...titleHits(lexicon, source),
    ...slugHits(lexicon, source),
    ...headings,
    ...allLinkHits(lexicon, source),
    ...bodyHits(lexicon, source),
  ];
}
