import { socialAddress } from './address.ts';
import { bluesky, threads, tiktok } from './platforms/at-names.ts';
import { facebook } from './platforms/facebook.ts';
import { instagram } from './platforms/instagram.ts';
import { linkedin } from './platforms/linkedin.ts';
import { mastodonAccount } from './platforms/mastodon.ts';
import { telegram, viber } from './platforms/messengers.ts';
import type { PlatformRule, ProfileAddress } from './platforms/rule.ts';
import { appStore, googlePlay } from './platforms/stores.ts';
import { x } from './platforms/x.ts';
import { youtube } from './platforms/youtube.ts';

const rules: readonly PlatformRule[] = [
  facebook,
  youtube,
  instagram,
  x,
  linkedin,
  tiktok,
  threads,
  bluesky,
  telegram,
  viber,
  googlePlay,
  appStore,
];

/** Every address of a platform, or with one inside, holds one of these. */
const hint =
  /facebook|\bfb\.com|\bm\.me\b|youtu|instagr|twitter|\bx\.com|linkedin|tiktok|threads|bsky|\bt\.me\b|telegram|viber|\btg:|apple\.com|play\.google|\/(?:@|%40|users\/)/iu;

/** False of an address that surely is of no platform, without taking it apart. */
export function mayBeSocial(written: string): boolean {
  return hint.test(written);
}

/**
 * The profile an absolute address leads to, in its one canonical form; null for anything else. Nothing is guessed: a
 * short link names nobody until it is asked. `me`: the page calls it its own (`rel=me`).
 */
export function profileAddress(written: string, me = false): ProfileAddress | null {
  const address = me || mayBeSocial(written) ? socialAddress(written) : null;
  if (address === null) return null;
  const rule = rules.find(({ owns }) => owns(address));
  const platform = rule?.platform ?? 'mastodon';
  const profile = rule === undefined ? mastodonAccount(address, me) : rule.read(address);
  return profile === null ? null : { platform, ...profile };
}

/** The platform whose front page, or form of a profile's address without a name, this is: a place nobody filled in. */
export function emptyAddress(written: string): Pick<ProfileAddress, 'platform' | 'url'> | null {
  const address = mayBeSocial(written) ? socialAddress(written) : null;
  const rule = address === null ? undefined : rules.find(({ owns }) => owns(address));
  if (address === null || rule === undefined || !/^https?:$/u.test(address.protocol)) return null;
  if (rule.read(address) !== null) return null;
  const [first, ...more] = address.segments;
  const unfilled = first === undefined || (first === 'profile.php' && !address.query.has('id'));
  return unfilled && more.length === 0 ? { platform: rule.platform, url: rule.front } : null;
}
