import { Parser } from 'htmlparser2';
import { decodeHtml } from '../../../derive/charset.ts';
import { collapse, shorten } from '../../../model/text/collapse.ts';

/** One entry as a feed gives it: texts as written, empty where there is none. */
interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly stamp: string;
}

/** An RSS, RDF or Atom feed. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** The site it belongs to. */
  readonly link: string;
  /** In the order of the feed, the first 200. */
  readonly items: readonly FeedItem[];
}

const roots: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'feed']);
const entries: ReadonlySet<string> = new Set(['item', 'entry']);
const fieldOf: Readonly<Record<string, keyof FeedItem | 'description' | 'author'>> = {
  title: 'title',
  link: 'link',
  description: 'description',
  subtitle: 'description',
  pubdate: 'stamp',
  published: 'stamp',
  'dc:date': 'stamp',
  author: 'author',
  'itunes:author': 'author',
  'dc:creator': 'author',
};

const mostItems = 200;
const deepest = 64;
const longestText = 4_000;
const chunk = 16_384;

type Fields = Partial<Record<keyof FeedItem | 'description' | 'author', string>>;

/** Takes up a feed from the events of an XML parser. */
function collector() {
  const open: string[] = [];
  const channel: Fields = {};
  const items: Fields[] = [];
  let isFeed = false;
  let isWhole = false;
  let field: { of: Fields; name: keyof Fields; depth: number } | null = null;

  /** An entry's own fields stand right below it, the feed's below the root or its channel; all else is nested matter. */
  const holder = (): Fields | null => {
    const parent = open.at(-2) ?? '';
    if (entries.has(parent)) return items.at(-1) ?? null;
    return parent === 'channel' || parent === 'feed' ? channel : null;
  };
  const note = (of: Fields, name: keyof Fields, text: string): void => {
    const known = of[name] ?? '';
    if (known.length < longestText) of[name] = known + text;
  };

  return {
    isDone: () => open.length > deepest || items.length > mostItems || (open.length > 0 && !isFeed),
    result: () => ({ isWhole, channel, items }),
    onopentag(given: string, attributes: Readonly<Record<string, string>>) {
      const name = given.toLowerCase();
      open.push(name);
      if (open.length === 1) isFeed = roots.has(name);
      if (entries.has(name)) items.push({});
      const of = holder();
      const meant = Object.hasOwn(fieldOf, name) ? fieldOf[name] : undefined;
      if (of === null || meant === undefined || field !== null || of[meant] !== undefined) return;
      field = { of, name: meant, depth: open.length };
      if (meant === 'link' && isPageLink(attributes)) note(of, meant, attributes['href'] ?? '');
    },
    ontext(text: string) {
      if (field !== null) note(field.of, field.name, text);
    },
    onclosetag(_name: string, implied: boolean) {
      if (field?.depth === open.length) field = null;
      open.pop();
      if (open.length === 0) isWhole = isFeed && !implied;
    },
  };
}

/** Atom links have a purpose: the page of the entry is the one without, or `alternate`. */
function isPageLink({ rel = 'alternate' }: Readonly<Record<string, string>>): boolean {
  return rel === 'alternate';
}

/** Reads the bytes of a feed; null for what is none, or was cut short before its end. */
export function readFeed(body: Uint8Array, contentType: string | null): Feed | null {
  const { html: xml } = decodeHtml(body, declaredType(body) ?? contentType);
  const events = collector();
  const parser = new Parser(events, { xmlMode: true });
  for (let at = 0; at < xml.length && !events.isDone(); at += chunk) parser.write(xml.slice(at, at + chunk));
  const isLong = events.isDone();
  if (!isLong) parser.end();
  const { isWhole, channel, items } = events.result();
  if (!isWhole && items.length <= mostItems) return null;
  const text = (value = '') => shorten(collapse(value), 2_000);
  return {
    title: text(channel.title),
    description: text(channel.description),
    author: text(channel.author),
    link: text(channel.link),
    items: items
      .slice(0, mostItems)
      .map(({ title, link, stamp }) => ({ title: text(title), link: text(link), stamp: text(stamp) })),
  };
}

/** The encoding that an XML declaration names, as a Content-Type would. */
function declaredType(body: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 200));
  const label = /^\s{0,20}<\?xml[^>]{1,100}encoding=["']([\w-]{1,40})["']/u.exec(head)?.[1];
  return label === undefined ? null : `text/xml; charset=${label}`;
}
