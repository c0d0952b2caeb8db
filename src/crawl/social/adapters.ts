import type { Platform } from '../../model/observation/profile.ts';
import type { Adapter } from './adapter.ts';
import { appStore } from './platforms/app-store.ts';
import { bluesky } from './platforms/bluesky.ts';
import { facebook } from './platforms/facebook.ts';
import { feed } from './platforms/feed.ts';
import { googlePlay } from './platforms/google-play.ts';
import { instagram } from './platforms/instagram.ts';
import { linkedin } from './platforms/linkedin.ts';
import { mastodon } from './platforms/mastodon.ts';
import { telegram } from './platforms/telegram.ts';
import { threads } from './platforms/threads.ts';
import { tiktok } from './platforms/tiktok.ts';
import { viber } from './platforms/viber.ts';
import { x } from './platforms/x.ts';
import { youtube } from './platforms/youtube.ts';

/** How each platform is asked and read. */
export const adapters: Readonly<Record<Platform, Adapter>> = {
  facebook,
  youtube,
  instagram,
  x,
  linkedin,
  tiktok,
  telegram,
  viber,
  mastodon,
  bluesky,
  threads,
  feed,
  google_play: googlePlay,
  app_store: appStore,
};
