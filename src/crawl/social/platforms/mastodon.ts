import { z } from 'zod';
import type { ProfileFacts } from '../../../model/observation/profile.ts';
import { gone, seen, unseen, type Adapter, type PlatformAnswer, type ProfileAddress } from '../adapter.ts';
import { linksOfHtml, textOfHtml } from '../answer/fragment.ts';
import { listOf, readJson, someCount, someText } from '../answer/json.ts';
import { outsideLinks } from '../answer/own-links.ts';
import { recentPosts } from '../answer/posts.ts';
import { refusalOf } from '../answer/refusal.ts';

const account = z.object({
  id: z.string().regex(/^\w{1,64}$/u),
  display_name: someText,
  username: someText,
  note: someText,
  followers_count: someCount,
  suspended: z.boolean().catch(false),
  fields: listOf(z.object({ value: z.string() })).catch([]),
  moved: z.object({ url: z.string() }).nullish().catch(null),
});

const statuses = listOf(
  z.object({
    created_at: z.string(),
    url: someText,
    content: z.string().catch(''),
    in_reply_to_account_id: someText,
    replies_count: z.number().catch(0),
    reblog: z.unknown().optional(),
  }),
);

/** The words of the interface for an account it does not know; another 404 may come from anything on the host. */
const failure = z.object({ error: z.string().regex(/^(?:record not found|can't find user|gone)$/iu) });

/** Name of the account in its address; null when it has none. */
function nameOf({ url, handle }: ProfileAddress): string | null {
  const { pathname } = new URL(url);
  const [, name] = /^\/(?:@|users\/)([\w.-]{1,100})\/?$/u.exec(pathname) ?? [];
  return name ?? handle?.split('@').find((part) => part !== '') ?? null;
}

function lookupOf(profile: ProfileAddress): string | null {
  const name = nameOf(profile);
  const { origin } = new URL(profile.url);
  return name === null ? null : `${origin}/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`;
}

/** The account's public statuses, when the account was found. */
function statusesOf(profile: ProfileAddress, answer: PlatformAnswer | undefined): string | null {
  const found = answer?.status === 200 && answer.unseen === null ? readJson(answer.body, account) : null;
  if (found === null) return null;
  return `${new URL(profile.url).origin}/api/v1/accounts/${found.id}/statuses?limit=40&exclude_reblogs=true`;
}

/** What the account writes by itself, and whether it answers others. */
function activity(answer: PlatformAnswer | undefined, id: string): Pick<ProfileFacts, 'posts' | 'replies'> {
  const isRead = answer !== undefined && answer.status === 200 && answer.unseen === null;
  const all = isRead ? readJson(answer.body, statuses) : null;
  if (all === null || answer === undefined) return { posts: null, replies: 'unknown' };
  const isReply = (to: string | null) => to !== null && to !== id;
  const own = all.filter(({ in_reply_to_account_id: to, reblog }) => !isReply(to) && (reblog ?? null) === null);
  const answers = all.some(({ in_reply_to_account_id: to }) => isReply(to));
  const isAsked = own.some(({ replies_count: count }) => count > 0);
  const found = own.map(({ created_at: stamp, url, content }) => ({ stamp, url, text: textOfHtml(content) }));
  return { posts: recentPosts(found, answer.startedAt), replies: answers ? 'present' : isAsked ? 'none' : 'unknown' };
}

function facts(profile: ProfileAddress, found: z.infer<typeof account>): Partial<ProfileFacts> {
  const html = [found.note ?? '', ...found.fields.map(({ value }) => value)];
  return {
    name: found.display_name === '' ? found.username : found.display_name,
    description: textOfHtml(found.note ?? ''),
    links: outsideLinks(profile, html.flatMap(linksOfHtml)),
    movedTo: found.moved?.url ?? null,
    followers: found.followers_count,
  };
}

/** The public interface of the instance (https://docs.joinmastodon.org/methods/accounts/). */
export const mastodon: Adapter = {
  next(profile, answers) {
    const asked = [lookupOf, (about: ProfileAddress) => statusesOf(about, answers[0])][answers.length];
    const url = asked?.(profile) ?? null;
    return url === null ? null : { url, forPrograms: true };
  },
  read(profile, [lookup, recent]) {
    if (lookup === undefined) return unseen(nameOf(profile) === null ? 'invalid_url' : 'not_planned');
    const refusal = refusalOf(profile, lookup);
    if (refusal !== null) return unseen(refusal);
    if (lookup.status !== 200) return readJson(lookup.body, failure) === null ? unseen('unexpected_answer') : gone;
    const found = readJson(lookup.body, account);
    if (found === null) return unseen('unexpected_answer');
    return found.suspended ? unseen('not_shown') : seen({ ...facts(profile, found), ...activity(recent, found.id) });
  },
};
