import type { Platform } from '../../model/observation/profile.ts';
import type { ProfileAddress } from './adapter.ts';

/** Domains among which a platform may send us on, with all hosts below them. */
const domains: Readonly<Record<Platform, readonly string[]>> = {
  facebook: ['facebook.com', 'fb.com'],
  youtube: ['youtube.com'],
  instagram: ['instagram.com'],
  x: ['x.com', 'twitter.com'],
  linkedin: ['linkedin.com'],
  tiktok: ['tiktok.com'],
  telegram: ['t.me', 'telegram.me', 'telegram.dog'],
  viber: ['viber.com'],
  mastodon: [],
  bluesky: ['bsky.app'],
  threads: ['threads.com', 'threads.net'],
  feed: [],
  google_play: ['play.google.com'],
  app_store: ['itunes.apple.com', 'apps.apple.com'],
};

const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Whether a host is the platform's; of a feed or an instance of Mastodon, its own. */
export function isPlatformHost({ platform, url }: ProfileAddress, { hostname }: URL): boolean {
  const own = new URL(url).hostname.replace(/^www\./u, '');
  return [own, ...domains[platform]].some((domain) => isBelow(hostname, domain));
}
