import { z } from 'zod';
import type { Feed } from './feed.ts';
import { listOf, readJson, someText } from './json.ts';

const jsonFeed = z.object({
  version: z.string().regex(/^https:\/\/jsonfeed\.org\/version\//u),
  title: someText,
  description: someText,
  home_page_url: someText,
  authors: listOf(z.object({ name: z.string() })).catch([]),
  items: listOf(z.object({ url: someText, title: someText, content_text: someText, date_published: someText })),
});

/** Reads a JSON Feed (https://www.jsonfeed.org/version/1.1/); null for anything else. */
export function readJsonFeed(body: Uint8Array): Feed | null {
  const feed = readJson(body, jsonFeed);
  return (
    feed && {
      title: feed.title ?? '',
      description: feed.description ?? '',
      author: feed.authors[0]?.name ?? '',
      link: feed.home_page_url ?? '',
      items: feed.items.map((item) => ({
        title: item.title ?? item.content_text ?? '',
        link: item.url ?? '',
        stamp: item.date_published ?? '',
      })),
    }
  );
}
