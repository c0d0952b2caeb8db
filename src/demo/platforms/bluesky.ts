import type { Calendar } from '../calendar.ts';
import { answer, type Host } from '../host.ts';
import { ORIGINS } from '../yasengrad/addresses.ts';
import { BLUESKY } from './addresses.ts';
import { postId, postsEvery, type Post } from './account.ts';

const AUTHOR = { did: 'did:plc:yasengradexample', handle: BLUESKY.split('/').at(-1) ?? '' };

function json(value: unknown, status = 200) {
  return answer(status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function item(post: Post): unknown {
  const createdAt = `${post.day.iso}T06:40:00.000Z`;
  return {
    post: {
      uri: `at://${AUTHOR.did}/app.bsky.feed.post/${postId(post)}`,
      author: AUTHOR,
      record: { $type: 'app.bsky.feed.post', text: post.text, createdAt },
      indexedAt: createdAt,
      replyCount: 0,
    },
  };
}

/** The public interface for programs. */
export function blueskyHost(calendar: Calendar): Host {
  const posts = postsEvery(calendar, 20, ['Новите данни за въздуха са на портала за отворени данни.', 'Здравейте!'], 9);
  const profile = {
    ...AUTHOR,
    displayName: 'Община Ясенград',
    description: `Официален профил. ${ORIGINS.portal}/`,
    followersCount: 61,
    postsCount: posts.length,
  };
  return {
    names: ['public.api.bsky.app'],
    address: '127.80.9.6',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer({ pathname, searchParams }) {
      const isKnown = [AUTHOR.did, AUTHOR.handle].includes(searchParams.get('actor') ?? '');
      if (isKnown && pathname === '/xrpc/app.bsky.actor.getProfile') return json(profile);
      if (isKnown && pathname === '/xrpc/app.bsky.feed.getAuthorFeed') return json({ feed: posts.map(item) });
      if (pathname === '/robots.txt') return answer(200, 'text/plain', 'User-agent: *\nAllow: /\n');
      return json({ error: 'InvalidRequest', message: 'Profile not found' }, 400);
    },
  };
}
