import { z } from 'zod';
import { gone, type Shown } from '../adapter.ts';
import { shapeOf, someCount, someText } from '../answer/json.ts';
import { firstOf, rawTextOf } from '../answer/markup.ts';
import type { PublicPage } from '../answer/public-page.ts';
import { pageAdapter } from '../page-adapter.ts';
import type { ProfileFacts } from '../../../model/observation/profile.ts';

/** The data the page is drawn from. */
const detail = z.object({
  __DEFAULT_SCOPE__: z.object({
    'webapp.user-detail': z.object({
      statusCode: z.number().catch(0),
      userInfo: z
        .object({
          user: z.object({
            nickname: someText,
            signature: someText,
            bioLink: z.object({ link: someText }).nullish().catch(null),
          }),
          stats: z.object({ followerCount: someCount }).nullish().catch(null),
        })
        .nullish()
        .catch(null),
    }),
  }),
});

/** Codes with which the platform says that there is no such account: never was, deleted, banned. */
const goneCodes: ReadonlySet<number> = new Set([10202, 10221, 10223]);

function read({ root }: PublicPage): Partial<ProfileFacts> | Shown {
  const script = firstOf(root, ({ attributes }) => attributes['id'] === '__UNIVERSAL_DATA_FOR_REHYDRATION__');
  const data = script === null ? null : shapeOf(parse(rawTextOf(script)), detail);
  const { statusCode, userInfo } = data?.__DEFAULT_SCOPE__['webapp.user-detail'] ?? {};
  if (statusCode !== undefined && goneCodes.has(statusCode)) return gone;
  if (userInfo === undefined || userInfo === null) return {};
  const { user, stats } = userInfo;
  return {
    name: user.nickname,
    description: user.signature,
    links: user.bioLink?.link == null ? [] : [user.bioLink.link],
    followers: stats?.followerCount ?? null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 200 for every address; only the data within the page tells whether there is such an account. */
export const tiktok = pageAdapter({ tellsGone: false, more: read });
