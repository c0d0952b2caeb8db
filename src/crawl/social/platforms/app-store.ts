import { z } from 'zod';
import { gone, seen, unseen, type Adapter, type ProfileAddress } from '../adapter.ts';
import { listOf, readJson, someText } from '../answer/json.ts';
import { outsideLinks } from '../answer/own-links.ts';
import { recentPosts } from '../answer/posts.ts';
import { refusalOf } from '../answer/refusal.ts';

const lookup = z.object({
  resultCount: z.number(),
  results: listOf(
    z.object({
      trackName: z.string(),
      description: someText,
      sellerName: someText,
      sellerUrl: someText,
      currentVersionReleaseDate: someText,
      releaseNotes: someText,
    }),
  ),
});

/** The store of a country holds what is offered there: without the country an absence says nothing. */
function countryOf({ url }: ProfileAddress): string | null {
  return /^\/([a-z]{2})\//u.exec(new URL(url).pathname)?.[1] ?? null;
}

/** Apple's public lookup of an app (https://performance-partners.apple.com/search-api). */
function lookupOf(profile: ProfileAddress): string | null {
  const id = /\/id(\d{4,20})(?:\/|$)/u.exec(new URL(profile.url).pathname)?.[1];
  const country = countryOf(profile);
  if (id === undefined) return null;
  return `https://itunes.apple.com/lookup?id=${id}${country === null ? '' : `&country=${country}`}`;
}

export const appStore: Adapter = {
  next(profile, { length }) {
    const url = length === 0 ? lookupOf(profile) : null;
    return url === null ? null : { url, forPrograms: true };
  },
  read(profile, [answer]) {
    if (answer === undefined) return unseen(lookupOf(profile) === null ? 'invalid_url' : 'not_planned');
    const refusal = refusalOf(profile, answer);
    if (refusal !== null) return unseen(refusal);
    const found = answer.status === 200 ? readJson(answer.body, lookup) : null;
    if (found === null) return unseen('unexpected_answer');
    if (found.resultCount === 0) return countryOf(profile) === null ? unseen('not_shown') : gone;
    const [app] = found.results;
    if (app === undefined) return unseen('unexpected_answer');
    const { currentVersionReleaseDate: stamp, releaseNotes } = app;
    return seen({
      name: app.trackName,
      description: app.description,
      publisher: app.sellerName,
      links: outsideLinks(profile, app.sellerUrl === null ? [] : [app.sellerUrl]),
      posts: stamp === null ? null : recentPosts([{ stamp, url: null, text: releaseNotes ?? '' }], answer.startedAt),
    });
  },
};
