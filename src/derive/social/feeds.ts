import type { Link, Page } from '../../model/observation/page.ts';
import type { ProfileCandidate, ProfileMention } from '../../model/observation/profile.ts';

const mostFeeds = 20;
const mostMentions = 20;
/** Fewer pages than these with a feed that no home page names have one of their own. */
const fewPages = 3;

const feedType = /^application\/(?:rss|atom|rdf)\+xml$|^application\/feed\+json$|^text\/(?:rss|atom)\+xml$/u;
const feedPath =
  /(?:^|\/)(?:rss|feeds?|atom)(?:\.(?:xml|php|aspx|rss))?\/?$|(?:rss|feed|atom|rss2)\.(?:xml|rdf)$|\.rss$/iu;
const feedQuery = /[?&](?:format=feed|feed=(?:rss2?|atom)|type=(?:rss|atom))(?:&|$)/iu;
const comments = /\/comments?\/|feed=comments/iu;
const commentWords = /comments|коментар/iu;
const feedWord = /\brss|atom\b|емисия|абонамент за новини/iu;

interface Named {
  readonly url: string;
  readonly on: Page;
  readonly mention: ProfileMention;
}

function isFeedAddress(url: string): boolean {
  if (!/^https?:.*(?:rss|feed|atom)/iu.test(url)) return false;
  const { pathname, search } = new URL(url);
  return feedPath.test(pathname) || feedQuery.test(search);
}

/** Atom beside RSS, with and without the slash at its end: one feed. */
function sameFeed(url: string): string {
  const { host, pathname, search } = new URL(url);
  const path = pathname
    .replace(/\/(?:atom|rdf|rss2)\/?$/iu, '')
    .replace(/atom(?=\.xml$)/iu, 'rss')
    .replace(/\/$/u, '');
  return host.replace(/^www\./u, '') + path + search.replace(/=atom\b/giu, '=rss').replace(/=rss2\b/giu, '=rss');
}

/** A feed of one article's comments, or of one category in the text, is nobody's channel. */
function isOfTemplate({ on, mention }: Named, { region }: Pick<Link, 'region'>): boolean {
  return on.home || region !== 'main' || feedWord.test(mention.quote);
}

function namedOn(page: Page): Named[] {
  const alternates = page.alternates
    .filter(
      ({ type, url, title }) => feedType.test(type ?? '') && !comments.test(url) && !commentWords.test(title ?? ''),
    )
    .map(({ url, title }): Named => {
      return { url, on: page, mention: { page: page.url, how: 'alternate', region: null, quote: title ?? url } };
    });
  const links = page.links.flatMap((link): Named[] => {
    if (!isFeedAddress(link.url) || comments.test(link.url)) return [];
    const quote = link.text === '' ? link.url : link.text;
    const named: Named = {
      url: link.url,
      on: page,
      mention: { page: page.url, how: 'link', region: link.region, quote },
    };
    return isOfTemplate(named, link) ? [named] : [];
  });
  return [...alternates, ...links];
}

/** Of two spellings the secure one, then RSS, then the shorter. */
function better(a: string, b: string): string {
  const cost = (url: string): number =>
    (url.startsWith('https:') ? 0 : 10_000) + (/atom|rdf/iu.test(url) ? 5_000 : 0) + url.length;
  return cost(a) < cost(b) || (cost(a) === cost(b) && a < b) ? a : b;
}

/** Feeds of own hosts that the home pages or most pages name: those of single articles and of comments are left out. */
export function feedsOf(pages: readonly Page[], ownHosts: ReadonlySet<string>): ProfileCandidate[] {
  const feeds = new Map<string, Named[]>();
  for (const page of pages)
    for (const named of namedOn(page)) {
      if (!ownHosts.has(new URL(named.url).hostname)) continue;
      const key = sameFeed(named.url);
      const known = feeds.get(key);
      if (known === undefined) feeds.set(key, [named]);
      else known.push(named);
    }
  const isKept = (named: readonly Named[]): boolean => {
    const count = new Set(named.map(({ on }) => on.url)).size;
    return (
      named.some(({ on, mention }) => on.home || mention.how === 'link') ||
      (count >= fewPages && count * 2 >= pages.length)
    );
  };
  return [...feeds]
    .filter(([, named]) => isKept(named))
    .map(([, named]): ProfileCandidate => {
      const url = named.map((one) => one.url).reduce(better);
      const mentions = [...named].sort(
        (a, b) => Number(b.on.home) - Number(a.on.home) || (a.on.url < b.on.url ? -1 : 1),
      );
      const once = new Map(mentions.map(({ mention }) => [JSON.stringify(mention), mention]));
      return {
        ...{ platform: 'feed', url, handle: null, form: 'feed', apart: null },
        mentions: [...once.values()].slice(0, mostMentions),
      };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .slice(0, mostFeeds);
}
