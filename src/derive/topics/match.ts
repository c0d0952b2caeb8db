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

/** What is the same for all topics named in the same words. */
function hits(
  source: TopicSource,
  named: readonly Named[],
  field: TopicField,
  read: { readonly quote: string; readonly target?: string },
  at: Place,
): TopicHit[] {
  if (named.length === 0) return [];
  const quote = shorten(collapse(read.quote), longestQuote);
  const years = yearsIn(quote);
  const { region, news, date } = at;
  const target = read.target ?? null;
  return named.map(({ topic, strength }) => {
    return { topic, strength, field, url: source.url, quote, target, region, news, date, years };
  });
}

/** „Бюджет 2026 | Община Върбовец“: each part of a title is a text of its own. */
function titleHits(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const parts = [source.title, ...source.title.split(/ [|–—»·:-] /u)];
  const named = strongest(parts.flatMap((part) => recognise(lexicon, part)));
  return hits(source, named, 'title', { quote: source.title }, source.page);
}

function slugHits(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const segments = lexicon.addressOf(source.url)?.segments ?? [];
  return addressTopics(lexicon, segments).flatMap((topic) =>
    hits(source, [topic], 'slug', { quote: topic.segment }, source.page),
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

  const isSupported = (topic: string): boolean => names(named, topic) || names(hosts, topic);
  const words = said.map(({ topic, strength }): Named => ({
    topic,
    strength: isSupported(topic) ? 'strong' : strength,
  }));
  const quote = link.quote === '' ? target : link.quote;
  const byFile = ofFile.filter(({ topic }) => !names(words, topic));
  return [
    ...hits(source, words, 'link', { quote, target }, link),
    ...hits(source, hosts, 'host', { quote, target }, link),
    ...hits(source, byFile, 'file', { quote: file ?? '', target }, link),
  ];
}

/** A handful at most, for each of hundreds of links: a set would take longer to make than these to look through. */
function names(named: readonly Named[], topic: string): boolean {
  return named.some((it) => it.topic === topic);
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
  const wants = (topic: string): boolean => (read.get(topic)?.size ?? 0) < mostMentions;
  return runningText(source).flatMap((line) =>
    mentions(lexicon, line.text.slice(0, longestLine), { longest: longestQuote, wants }).flatMap(({ topic, quote }) => {
      const quotes = read.get(topic) ?? new Set();
      if (quotes.has(quote)) return [];
      read.set(topic, quotes.add(quote));
      return hits(source, [{ topic, strength: 'weak' }], 'body', { quote }, line);
    }),
  );
}

/**
 * Every place on a page that names a topic of the lexicon. Links that repeat with the same text and target count once;
 * running text is always weak, six different mentions of a topic at most.
 */
export function matchTopics(lexicon: CompiledLexicon, source: TopicSource): TopicHit[] {
  const headings = source.headings.flatMap((heading) =>
    hits(source, recognise(lexicon, heading.text), 'heading', { quote: heading.text }, heading),
  );
  return [
    ...titleHits(lexicon, source),
    ...slugHits(lexicon, source),
    ...headings,
    ...allLinkHits(lexicon, source),
    ...bodyHits(lexicon, source),
  ];
}
