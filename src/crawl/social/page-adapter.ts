import type { ProfileFacts } from '../../model/observation/profile.ts';
import { recogniseBlock } from '../rules/block-page.ts';
import { gone, seen, unseen, type Adapter, type PlatformAnswer, type ProfileAddress, type Shown } from './adapter.ts';
import { articlesOf } from './answer/articles.ts';
import { followersIn } from './answer/count.ts';
import { declaredLinks } from './answer/declared-links.ts';
import { textOf } from './answer/markup.ts';
import { movedTo } from './answer/moved-to.ts';
import { profileName } from './answer/name.ts';
import { linksInText, outsideLinks } from './answer/own-links.ts';
import { recentPosts } from './answer/posts.ts';
import { emptinessOf, metaText, openPage, type PublicPage } from './answer/public-page.ts';
import { refusalOf } from './answer/refusal.ts';

/** A platform that shows profiles as pages. */
export interface PagePlatform {
  /** Its 404 and 410 mean that there is no such profile, and not that we may not see it. */
  readonly tellsGone: boolean;
  /** What its pages show besides Open Graph; or all there is to say of a page that tells in a way of its own. */
  readonly more?: (page: PublicPage, profile: ProfileAddress) => Partial<ProfileFacts> | Shown;
}

/** One GET of the profile's own address, and what its page shows to anyone. */
export function pageAdapter(platform: PagePlatform): Adapter {
  return {
    next: ({ url }, { length }) => (length === 0 ? { url, forPrograms: false } : null),
    read: (profile, [answer]) => (answer === undefined ? unseen('not_planned') : readPage(profile, answer, platform)),
  };
}

/** What the answer for a profile's page shows of it. */
export function readPage(profile: ProfileAddress, answer: PlatformAnswer, platform: PagePlatform): Shown {
  const refusal = refusalOf(profile, answer);
  if (refusal !== null) return unseen(refusal);
  const page = openPage(answer);
  if (answer.status !== 200) return readAbsence(page, platform);
  if (page === null) return unseen('unexpected_answer');
  const more = platform.more?.(page, profile) ?? {};
  if ('seen' in more) return more;
  const shown = { ...openGraph(page), ...more };
  if (shown.name === null || shown.name === undefined) return unseen(emptinessOf(page));
  const given = [
    ...(more.links ?? []),
    ...declaredLinks(page.root, profile),
    ...linksInText(shown.description ?? null),
  ];
  const moved = movedTo(profile, answer);
  return seen({ ...shown, links: outsideLinks(profile, given), movedTo: moved });
}

/** Words that leave open whether the profile is gone or only not for us. */
const forSomeOnly =
  /(?:small group of people|changed who can see|people who can see it|малка група хора|променил кой|кой може да (?:го|я) вижда)/iu;

/** A page that a platform sends with 404 or 410. */
function readAbsence(page: PublicPage | null, { tellsGone }: PagePlatform): Shown {
  const guard = page === null ? null : recogniseBlock(page.guarded);
  if (guard !== null) return unseen(guard);
  if (!tellsGone) return unseen('http_error');
  return page !== null && forSomeOnly.test(textOf(page.root)) ? unseen('login_wall') : gone;
}

/** What the Open Graph (ogp.me) of a page and its posts tell. */
function openGraph(page: PublicPage): Partial<ProfileFacts> {
  const description = metaText(page, 'og:description', 'twitter:description', 'description');
  const posts = articlesOf(page.root, page.url);
  return {
    name: profileName(metaText(page, 'og:title', 'twitter:title')),
    description,
    followers: followersIn(description),
    posts: posts === null ? null : recentPosts(posts, page.seenAt),
  };
}
