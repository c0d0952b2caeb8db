import { canonicalUrl } from '../../rules/canonical-url.ts';
import { gone, seen, unseen, type Adapter, type PlatformAnswer } from '../adapter.ts';
import { readFeed, type Feed } from '../answer/feed.ts';
import { readJsonFeed } from '../answer/json-feed.ts';
import { recentPosts, type FoundPost } from '../answer/posts.ts';
import { refusalOf } from '../answer/refusal.ts';

/** The feed in an answer; null when there is none. */
export function feedIn({ body, hops }: PlatformAnswer): Feed | null {
  const type = hops.at(-1)?.headers.find(([name]) => name === 'content-type')?.[1] ?? null;
  return body === null ? null : (readFeed(body, type) ?? readJsonFeed(body));
}

export function postsIn({ items }: Feed): FoundPost[] {
  return items.map(({ title, link, stamp }) => ({ stamp, url: link === '' ? null : link, text: title }));
}

/** A feed of an own host: one GET. */
export const feed: Adapter = {
  next: ({ url }, { length }) => (length === 0 ? { url, forPrograms: false } : null),
  read(profile, [answer]) {
    if (answer === undefined) return unseen('not_planned');
    const refusal = refusalOf(profile, answer);
    if (refusal !== null) return unseen(refusal);
    if (answer.status !== 200) return gone;
    const found = feedIn(answer);
    if (found === null) return unseen('unexpected_answer');
    const site = canonicalUrl(found.link);
    return seen({
      name: found.title === '' ? null : found.title,
      description: found.description === '' ? null : found.description,
      publisher: found.author === '' ? null : found.author,
      links: site === null ? [] : [site],
      posts: recentPosts(postsIn(found), answer.startedAt),
    });
  },
};
