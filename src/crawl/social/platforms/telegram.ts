import type { ProfilePost } from '../../../model/observation/profile.ts';
import { seen, unseen, type Adapter, type PlatformAnswer, type ProfileAddress, type Shown } from '../adapter.ts';
import { followersIn } from '../answer/count.ts';
import { elementsOf, firstOf, hasClass, textOf, type MarkupNode } from '../answer/markup.ts';
import { outsideLinks } from '../answer/own-links.ts';
import { recentPosts, type FoundPost } from '../answer/posts.ts';
import { emptinessOf, openPage, type PublicPage } from '../answer/public-page.ts';
import { refusalOf } from '../answer/refusal.ts';

/** The public preview of a channel; an invitation to a private one has none. */
function previewOf({ url }: ProfileAddress): string {
  const { origin, pathname } = new URL(url);
  const [, name] = /^\/(?:s\/)?([a-z]\w{2,40})\/?$/iu.exec(pathname) ?? [];
  return name === undefined || name === 'joinchat' ? url : `${origin}/s/${name}`;
}

const within = (node: MarkupNode | null, name: string) => node && firstOf(node, (element) => hasClass(element, name));
const words = (node: MarkupNode | null) => (node === null ? null : textOf(node) || null);

function linksOf(description: MarkupNode | null, profile: ProfileAddress): string[] {
  const elements = description === null ? [] : [...elementsOf(description)];
  return outsideLinks(
    profile,
    elements.flatMap(({ attributes: { href } }) => (href === undefined ? [] : [href])),
  );
}

/** The preview: the channel and its newest messages. Null when the page is none. */
function readPreview({ root, seenAt }: PublicPage, profile: ProfileAddress): Shown | null {
  const info = within(root, 'tgme_channel_info');
  const name = words(within(info, 'tgme_channel_info_header_title'));
  if (info === null || name === null) return null;
  const description = within(info, 'tgme_channel_info_description');
  const counters = Array.from(elementsOf(info)).filter((element) => hasClass(element, 'tgme_channel_info_counter'));
  return seen({
    name,
    description: words(description),
    links: linksOf(description, profile),
    followers: counters.map((counter) => followersIn(textOf(counter))).find((count) => count !== null) ?? null,
    posts: postsOf(root, seenAt),
  });
}

/** A preview in which times stand, but no message is known for one, has changed: it is no empty channel. */
function postsOf(root: MarkupNode, seenAt: string): ProfilePost[] | null {
  const messages = messagesOf(root);
  const history = within(root, 'tgme_channel_history');
  if (messages.length > 0) return recentPosts(messages, seenAt);
  return history !== null && firstOf(history, ({ name }) => name === 'time') === null ? [] : null;
}

function messagesOf(root: MarkupNode): FoundPost[] {
  return Array.from(elementsOf(root))
    .filter((element) => hasClass(element, 'tgme_widget_message') && !hasClass(element, 'service_message'))
    .map((message) => {
      const place = message.attributes['data-post'] ?? '';
      const time = firstOf(message, ({ name, attributes }) => name === 'time' && attributes['datetime'] !== undefined);
      return {
        stamp: time?.attributes['datetime'] ?? null,
        url: /^\w{2,64}\/\d{1,12}$/u.test(place) ? `https://t.me/${place}` : null,
        text: words(within(message, 'tgme_widget_message_text')) ?? '',
      };
    });
}

/** The card of a channel, group or account without a preview. The platform shows one for every name, taken or not. */
function readCard({ root }: PublicPage, profile: ProfileAddress): Shown | null {
  const name = words(within(root, 'tgme_page_title'));
  const description = within(root, 'tgme_page_description');
  return name === null
    ? null
    : seen({
        name,
        description: words(description),
        links: linksOf(description, profile),
        followers: followersIn(words(within(root, 'tgme_page_extra'))),
      });
}

function read(profile: ProfileAddress, answer: PlatformAnswer): Shown {
  const refusal = refusalOf(profile, answer);
  if (refusal !== null) return unseen(refusal);
  if (answer.status !== 200) return unseen('http_error');
  const page = openPage(answer);
  if (page === null) return unseen('unexpected_answer');
  return readPreview(page, profile) ?? readCard(page, profile) ?? unseen(emptinessOf(page));
}

export const telegram: Adapter = {
  next: (profile, { length }) => (length === 0 ? { url: previewOf(profile), forPrograms: false } : null),
  read: (profile, [answer]) => (answer === undefined ? unseen('not_planned') : read(profile, answer)),
};
