import { socialAddress, type SocialAddress } from '../address.ts';
import { page, type PlatformRule, type Read } from './rule.ts';

const front = 'https://www.facebook.com/';

/** Names under which the same pages are shown: languages, devices, the back office. Others belong to other services. */
const hosts = /^(?:(?:m|mobile|web|touch|mbasic|business|d|x|[a-z]{2}-[a-z]{2}|[a-z]{2})\.)?(?:facebook|fb)\.com$/u;

/** First segments that lead to the platform's own pages, to one post, or to a button. Short links stay unknown. */
const reserved = new Set(
  (
    'about ads ajax apps badges bookmarks business campaign careers dialog directory donate events favicon.ico ' +
    'fundraisers games gaming hashtag help home.php index.php l.php legal live login login.php marketplace media ' +
    'messages meta note.php notes pages permalink.php photo photo.php photos places policies policy.php posts ' +
    'privacy r.php recover reel reels reg search settings share share.php sharer sharer.php stories story.php ' +
    'terms terms.php tr video video.php videos watch facebook facebookapp metaforbusiness'
  ).split(' '),
);

/** Below a profile: one post when something follows, else a tab of the profile. */
const posts = new Set(['posts', 'videos', 'photos', 'events', 'notes', 'reels', 'offers', 'activity', 'permalink']);

const number = /^\d{5,20}$/u;
/** Periods and capitals do not count: `Obshtina.X` and `obshtinax` are one. */
const userName = /^[a-z\d]{3,60}$/u;

/** Boxes that show a page; the button to share is none of them. */
const boxes = /^(?:page|likebox|like|like_box|follow|fan|group)\.php$/u;

function numbered(id: string | null | undefined, form: 'page' | 'person-or-page', name: string | null = null): Read {
  if (id === null || id === undefined || !number.test(id)) return null;
  return { url: front + id, handle: id, form, name };
}

function named(segments: readonly string[]): Read {
  const [first = '', second = '', third] = segments;
  if (posts.has(second.toLowerCase()) && third !== undefined && /\d/u.test(third)) return null;
  const tail = /^(.+)-(\d{9,20})$/u.exec(first);
  if (tail !== null) return numbered(tail[2], 'page', tail[1]);
  if (number.test(first)) return numbered(first, 'person-or-page');
  if (/\.(?:php|html?|aspx?)$/iu.test(first)) return null;
  const name = first.toLowerCase().replaceAll('.', '');
  return userName.test(name) && /[a-z]/u.test(name) ? page(front + name, first) : null;
}

/** `/pages/Name/123`, `/pages/category/Kind/Name-123`. */
function oldPage(segments: readonly string[]): Read {
  const at = segments.findIndex((segment) => number.test(segment));
  if (at > 0) return numbered(segments[at], 'page', segments[at - 1] === 'pages' ? null : segments[at - 1]);
  const last = /^(.+)-(\d{9,20})$/u.exec(segments.at(-1) ?? '');
  return last === null ? null : numbered(last[2], 'page', last[1]);
}

function group([, slug = '', below, post]: readonly string[]): Read {
  if (!/^[\w.-]{3,60}$/u.test(slug)) return null;
  if (post !== undefined && (below === 'posts' || below === 'permalink')) return null;
  return { url: `${front}groups/${slug.toLowerCase()}`, handle: slug, form: 'group', name: null };
}

function box({ segments, query }: SocialAddress): Read {
  if (!boxes.test(segments.at(-1) ?? '')) return null;
  const shown = socialAddress(query.get('href') ?? '');
  if (shown === null) return numbered(query.get('id') ?? query.get('page_id'), 'page');
  return hosts.test(shown.host) ? read(shown) : null;
}

/** By the first segment of the path. */
const ways: ReadonlyMap<string, (address: SocialAddress) => Read> = new Map([
  ['profile.php', ({ query }) => numbered(query.get('id'), 'person-or-page')],
  ['people', ({ segments }) => numbered(segments[2], 'person-or-page', segments[1])],
  ['pages', ({ segments }) => oldPage(segments)],
  ['p', ({ segments }) => named(segments.slice(1))],
  ['pg', ({ segments }) => named(segments.slice(1))],
  ['groups', ({ segments }) => group(segments)],
  ['plugins', box],
]);

function read(address: SocialAddress): Read {
  const [written = '', ...below] = address.segments;
  const first = written.toLowerCase();
  // `/v18.0/plugins/…`: the version of the interface.
  if (below.length > 0 && /^v\d{1,2}\.\d$/u.test(first)) return read({ ...address, segments: below });
  const way = ways.get(first);
  if (way !== undefined) return way(address);
  return reserved.has(first) ? null : named(address.segments);
}

/** `m.me/name` opens a conversation with the page of that name. */
export const facebook: PlatformRule = {
  platform: 'facebook',
  front,
  owns: ({ host }) => hosts.test(host) || host === 'm.me',
  read,
};
