import type { ProfileFacts } from '../../../model/observation/profile.ts';
import { gone, seen, unseen, type Adapter, type PlatformAnswer, type ProfileAddress, type Shown } from '../adapter.ts';
import { elementsOf } from '../answer/markup.ts';
import { recentPosts } from '../answer/posts.ts';
import { openPage, type PublicPage } from '../answer/public-page.ts';
import { refusalOf } from '../answer/refusal.ts';
import { scriptStrings } from '../answer/script-strings.ts';
import { readPage, type PagePlatform } from '../page-adapter.ts';
import { feedIn, postsIn } from './feed.ts';

const channelId = /^UC[\w-]{22}$/u;

/** In the data the page is drawn from, where 200 is sent for channels that are no more. */
const closed = /"alertRenderer":\{"type":"ERROR"/u;
const saysGone =
  /does(?: not|n't) exist|has been (?:terminated|closed)|не съществува|(?:прекратен|закрит)[а-я]{0,2}(?!\p{L})/iu;

const platform: PagePlatform = {
  tellsGone: true,
  more(page) {
    const alert = page.scripts.find((script) => closed.test(script));
    if (alert !== undefined)
      return saysGone.test(alert.slice(alert.search(closed)).slice(0, 2_000)) ? gone : unseen('not_shown');
    return { links: linksOf(page), posts: null };
  },
};

/** Links entered by the channel itself lead through a redirector that says so. */
function linksOf({ scripts }: PublicPage): string[] {
  return scriptStrings(scripts, 'url').filter((url) => {
    if (!URL.canParse(url)) return false;
    const { pathname, searchParams } = new URL(url);
    return pathname === '/redirect' && searchParams.get('event')?.startsWith('channel_') === true;
  });
}

/** The id by which the feed of a channel is known: in its address, or named on its page. */
function idOf({ url }: ProfileAddress, page: PublicPage | null): string | null {
  const named = [
    page?.meta.get('identifier'),
    page?.meta.get('channelid'),
    ...(page === null ? [] : linkedChannels(page)),
  ];
  const inAddress = /^\/channel\/([\w-]{24})(?:\/|$)/u.exec(new URL(url).pathname)?.[1];
  return [inAddress, ...named].find((id) => id !== undefined && channelId.test(id)) ?? null;
}

/** Channels named in `<link>`: the canonical address and the feed of the page. */
function linkedChannels({ root }: PublicPage): (string | undefined)[] {
  const links = Array.from(elementsOf(root)).filter(({ name }) => name === 'link');
  return links
    .filter(({ attributes: { rel } }) => rel === 'canonical' || rel === 'alternate')
    .map(({ attributes: { href } }) => /(?:\/channel\/|[?&]channel_id=)(UC[\w-]{22})(?![\w-])/u.exec(href ?? '')?.[1]);
}

/** The feed of a channel's newest videos, once the page was asked and did not say that there is none. */
function feedOf(profile: ProfileAddress, answer: PlatformAnswer): string | null {
  const page = refusalOf(profile, answer) === null ? openPage(answer) : null;
  const shown = readPage(profile, answer, platform);
  const id = shown.seen && !shown.value.exists ? null : idOf(profile, page);
  return id === null ? null : `https://www.youtube.com/feeds/videos.xml?channel_id=${id}`;
}

/** What the feed shows: the channel's name and its videos; null when it was not seen. */
function fromFeed(
  profile: ProfileAddress,
  answer: PlatformAnswer | undefined,
): Pick<ProfileFacts, 'name' | 'posts'> | null {
  if (answer?.status !== 200 || refusalOf(profile, answer) !== null) return null;
  const feed = feedIn(answer);
  return feed && { name: feed.author || feed.title || null, posts: recentPosts(postsIn(feed), answer.startedAt) };
}

/**
 * The channel's page for what it says of itself, and the feed of its videos for their days. Where robots.txt forbids the
 * feed, the days stay unseen: the page has only words such as „3 weeks ago“.
 */
export const youtube: Adapter = {
  next(profile, answers) {
    const [page] = answers;
    if (page === undefined) return { url: profile.url, forPrograms: false };
    const url = answers.length === 1 ? feedOf(profile, page) : null;
    return url === null ? null : { url, forPrograms: true };
  },
  read(profile, [page, recent]): Shown {
    if (page === undefined) return unseen('not_planned');
    const shown = readPage(profile, page, platform);
    const feed = fromFeed(profile, recent);
    if (feed === null || (shown.seen && !shown.value.exists)) return shown;
    return shown.seen ? seen({ ...shown.value, posts: feed.posts }) : seen(feed);
  },
};
