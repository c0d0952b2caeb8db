import { profileAddress } from '../../../derive/social/recognise.ts';
import type { Unseen } from '../../../model/unseen.ts';
import { redirectTarget } from '../../fetch/redirect.ts';
import type { PlatformAnswer, ProfileAddress } from '../adapter.ts';
import { isPlatformHost } from '../platform-hosts.ts';
import { wallAt } from './wall.ts';

/** The way to the front page of a platform, in whatever language: what was asked for is not there. */
const frontPage = /^\/(?:home|index\.(?:html|php)|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/iu;
/** Pages in place of a profile whose addresses look like the name of one. */
const instead = /^\/(?:unsupported-?browser|browser-?support|error|notfound|not-found|unavailable|suspended)\/?$/iu;

/** Why a redirect of a platform leads away from the profile; null when it may lead to it. */
export function awayFrom(profile: ProfileAddress, target: URL): Unseen | null {
  const wall = wallAt(target);
  if (wall !== null) return wall;
  const isFront = frontPage.test(target.pathname) && !frontPage.test(new URL(profile.url).pathname);
  const isElsewhere = isFront || instead.test(target.pathname) || !isPlatformHost(profile, target);
  return isElsewhere || !leadsToProfile(profile, target) ? 'redirected_elsewhere' : null;
}

/** Help, search, an article of the platform's own: its pages are no profile. Feeds and instances have no such pages. */
function leadsToProfile({ platform }: ProfileAddress, { href }: URL): boolean {
  return platform === 'feed' || profileAddress(href, platform === 'mastodon')?.platform === platform;
}

/** What a status says without its page. 404 and 410 are for each platform to explain, 200 for its page. */
function refusedBy(status: number): Unseen | null {
  if (status === 200 || status === 404 || status === 410) return null;
  if (status === 401 || status === 407) return 'auth_required';
  if (status === 403 || status === 999) return 'blocked_waf';
  if (status === 429) return 'rate_limited';
  return status >= 500 && status < 600 ? 'server_error' : 'http_error';
}

/** Why an answer is none, whatever its body may say; null for 200, 404 and 410. */
export function refusalOf(profile: ProfileAddress, answer: PlatformAnswer): Unseen | null {
  const { status, hops, url, unseen } = answer;
  if (unseen !== 'redirected_out_of_scope') return unseen ?? refusedBy(status);
  const target = redirectTarget(status, hops.at(-1)?.headers ?? [], new URL(url));
  return (target instanceof URL ? awayFrom(profile, target) : null) ?? 'redirected_elsewhere';
}
