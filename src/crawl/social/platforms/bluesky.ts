import { z } from 'zod';
import type { ProfileFacts } from '../../../model/observation/profile.ts';
import { gone, seen, unseen, type Adapter, type PlatformAnswer, type ProfileAddress } from '../adapter.ts';
import { listOf, readJson, someCount, someText } from '../answer/json.ts';
import { linksInText, outsideLinks } from '../answer/own-links.ts';
import { recentPosts } from '../answer/posts.ts';
import { refusalOf } from '../answer/refusal.ts';

const api = 'https://public.api.bsky.app/xrpc';

const did = z.string().regex(/^did:[a-z]{1,20}:[\w.:%-]{1,200}$/u);

const actor = z.object({
  did,
  displayName: someText,
  handle: someText,
  description: someText,
  followersCount: someCount,
  labels: listOf(z.object({ val: z.string() })).catch([]),
});

const feed = z.object({
  feed: listOf(
    z.object({
      post: z.object({
        uri: z.string(),
        author: z.object({ did: z.string(), handle: z.string() }),
        record: z.object({ text: z.string().catch(''), createdAt: someText }),
        indexedAt: someText,
        replyCount: z.number().catch(0),
      }),
      reason: z.unknown().optional(),
      reply: z
        .object({ parent: z.object({ author: z.object({ did: z.string() }) }) })
        .nullish()
        .catch(null),
    }),
  ),
});

/** Errors by which the interface says that there is no such account, or that it was closed. */
const failure = z.object({ error: z.string(), message: someText });
const goneErrors = /^(?:AccountTakedown|AccountDeactivated|RepoNotFound|NotFound)$/u;

/** Handle or DID of the account; null when the address names none. */
function actorOf({ url }: ProfileAddress): string | null {
  const [, name] = /^\/profile\/([\w.:-]{1,250})\/?$/u.exec(new URL(url).pathname) ?? [];
  return name ?? null;
}

function profileOf(profile: ProfileAddress): string | null {
  const name = actorOf(profile);
  return name === null ? null : `${api}/app.bsky.actor.getProfile?actor=${encodeURIComponent(name)}`;
}

function found(answer: PlatformAnswer | undefined): z.infer<typeof actor> | null {
  return answer?.status === 200 && answer.unseen === null ? readJson(answer.body, actor) : null;
}

/** Who asks not to be shown to those without an account is not asked for posts. */
function isForMembers({ labels }: z.infer<typeof actor>): boolean {
  return labels.some(({ val }) => val === '!no-unauthenticated');
}

function feedOf(answer: PlatformAnswer | undefined): string | null {
  const known = found(answer);
  if (known === null || isForMembers(known)) return null;
  return `${api}/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(known.did)}&limit=50&filter=posts_with_replies`;
}

/** What the account writes by itself, and whether it answers others. */
function activity(answer: PlatformAnswer | undefined, own: string): Pick<ProfileFacts, 'posts' | 'replies'> {
  const isRead = answer !== undefined && answer.status === 200 && answer.unseen === null;
  const items = isRead ? readJson(answer.body, feed)?.feed : undefined;
  if (items === undefined || answer === undefined) return { posts: null, replies: 'unknown' };
  const written = items.filter(({ post, reason }) => post.author.did === own && (reason ?? null) === null);
  const isReply = ({ reply }: (typeof written)[number]) => (reply?.parent.author.did ?? own) !== own;
  const posts = written.filter((item) => !isReply(item)).map(({ post }) => post);
  const isAsked = posts.some(({ replyCount }) => replyCount > 0);
  return {
    posts: recentPosts(posts.map(foundPost), answer.startedAt),
    replies: written.some(isReply) ? 'present' : isAsked ? 'none' : 'unknown',
  };
}

type Post = z.infer<typeof feed>['feed'][number]['post'];

function foundPost({ uri, author, record, indexedAt }: Post) {
  const key = uri.split('/').at(-1) ?? '';
  // Anyone may date a post as they like; the platform notes when it first saw it.
  const stamps = [record.createdAt, indexedAt].filter((stamp) => stamp !== null).sort();
  return { stamp: stamps[0] ?? null, url: `https://bsky.app/profile/${author.handle}/post/${key}`, text: record.text };
}

/** The public interface for programs (https://docs.bsky.app/docs/advanced-guides/api-directory). */
export const bluesky: Adapter = {
  next(profile, answers) {
    const asked = [profileOf, () => feedOf(answers[0])][answers.length];
    const url = asked?.(profile) ?? null;
    return url === null ? null : { url, forPrograms: true };
  },
  read(profile, [answer, recent]) {
    if (answer === undefined) return unseen(actorOf(profile) === null ? 'invalid_url' : 'not_planned');
    const error = answer.unseen === null && answer.status !== 200 ? readJson(answer.body, failure) : null;
    if (error !== null && saysGone(error)) return gone;
    const refusal = refusalOf(profile, answer);
    if (refusal !== null) return unseen(refusal);
    const known = found(answer);
    if (known === null) return unseen('unexpected_answer');
    return seen({
      name: known.displayName ?? known.handle,
      description: known.description,
      links: outsideLinks(profile, linksInText(known.description)),
      followers: known.followersCount,
      ...activity(recent, known.did),
    });
  },
};

function saysGone({ error, message }: z.infer<typeof failure>): boolean {
  return goneErrors.test(error) || /^profile not found$/iu.test(message ?? '');
}
