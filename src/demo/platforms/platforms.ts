import type { Calendar } from '../calendar.ts';
import type { Host } from '../host.ts';
import { blueskyHost } from './bluesky.ts';
import { facebookHost } from './facebook.ts';
import { instagramHost } from './instagram.ts';
import { mastodonHost } from './mastodon.ts';
import { telegramHost } from './telegram.ts';
import { youtubeHost } from './youtube.ts';

/**
 * Social platforms under their real names, as they answer somebody without an account about the fictional municipalities:
 * served beside the towns' hosts (127.80.9.x), they make an audit offline see every fate of a profile.
 *
 * | profile                                   | fate                                                       |
 * | ----------------------------------------- | ---------------------------------------------------------- |
 * | Facebook of Златодол                      | public: posts of the last days, link back to the portal    |
 * | YouTube of Златодол                       | public, with the feed of its videos                        |
 * | YouTube of the council of Златодол        | public, with the sittings                                  |
 * | Mastodon of Златодол (`MASTODON`)         | public interface; it answers those who write               |
 * | Facebook „Златодол“ (`LOOK_ALIKE`)        | bears the name, leads to somebody else: not its own        |
 * | Facebook of Староброд                     | gone: 404                                                  |
 * | YouTube of Староброд                      | renamed: redirects to another name; no video for a year    |
 * | Facebook of Ясенград                      | login wall: unseen, never inactive                         |
 * | YouTube of Ясенград                       | consent wall: unseen, never inactive                       |
 * | Instagram of Ясенград                     | login page with status 200: unseen, never inactive         |
 * | Telegram of Ясенград                      | public preview                                             |
 * | Bluesky of Ясенград (`BLUESKY`)           | public interface                                           |
 */
export function platformHosts(calendar: Calendar): readonly Host[] {
  return [
    facebookHost(calendar),
    youtubeHost(calendar),
    instagramHost(),
    telegramHost(calendar),
    mastodonHost(calendar),
    blueskyHost(calendar),
  ];
}
