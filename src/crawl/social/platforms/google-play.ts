import { z } from 'zod';
import { findDates } from '../../../model/text/dates.ts';
import { unseen, type Adapter, type ProfileAddress } from '../adapter.ts';
import { shapeOf, someText } from '../answer/json.ts';
import { linkedNodes } from '../answer/linked-data.ts';
import { firstOf, rawTextOf, textOf, type MarkupNode } from '../answer/markup.ts';
import { recentPosts } from '../answer/posts.ts';
import type { PublicPage } from '../answer/public-page.ts';
import { readPage } from '../page-adapter.ts';

const application = z.object({
  name: someText,
  description: someText,
  author: z.object({ name: someText, url: someText }).nullish().catch(null),
});

/** In the language it is asked for. */
const updated = /^(?:updated on|последна актуализация|актуализирано на)$/iu;

function read(page: PublicPage) {
  const node = linkedNodes(page.root).find(({ types }) => types.some((type) => type.endsWith('application')))?.node;
  const app = node === undefined ? null : shapeOf(node, application);
  const day = lastUpdate(page.root);
  return {
    ...(app?.name == null ? {} : { name: app.name }),
    publisher: app?.author?.name ?? null,
    links: app?.author?.url == null ? [] : [app.author.url],
    posts: day === null ? null : recentPosts([{ stamp: day, url: null, text: '' }], page.seenAt),
  };
}

/** The day beside the words „Updated on“. */
function lastUpdate(root: MarkupNode): string | null {
  const label = firstOf(root, (element) => updated.test(rawTextOf(element).trim()));
  const [day] = label?.parent == null ? [] : findDates(textOf(label.parent));
  return day?.date ?? null;
}

/** The page of an app, in the language whose words are known. */
function address({ url }: ProfileAddress): string {
  const page = new URL(url);
  page.searchParams.set('hl', 'en');
  return page.href;
}

export const googlePlay: Adapter = {
  next: (profile, { length }) => (length === 0 ? { url: address(profile), forPrograms: false } : null),
  read: (profile, [answer]) =>
    answer === undefined ? unseen('not_planned') : readPage(profile, answer, { tellsGone: true, more: read }),
};
