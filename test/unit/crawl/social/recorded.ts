import type { PlatformAnswer, ProfileAddress } from '../../../../src/crawl/social/adapter.ts';
import type { Header } from '../../../../src/model/observation/response.ts';
import type { Platform } from '../../../../src/model/observation/profile.ts';
import type { Unseen } from '../../../../src/model/unseen.ts';

/** When every recorded answer of these tests was given. */
export const SEEN_AT = '2026-05-04T09:00:00.000Z';

interface Given {
  readonly url: string;
  /** Where redirects that were followed had led. */
  readonly final?: string;
  readonly status?: number;
  readonly type?: string | null;
  readonly headers?: readonly Header[];
  readonly body?: string | Uint8Array | null;
  readonly unseen?: Unseen | null;
}

/** An answer of a platform as it is kept: HTML with status 200 unless said otherwise. */
export function recorded(given: Given): PlatformAnswer {
  const {
    url,
    final = url,
    status = 200,
    type = 'text/html; charset=utf-8',
    headers = [],
    body = '',
    unseen = null,
  } = given;
  const all: Header[] = [...(type === null ? [] : ([['content-type', type]] as const)), ...headers];
  const led = final === url ? [] : [{ url, status: 302, headers: [['location', final]] as const }];
  return {
    requested: url,
    url: final,
    hops: [...led, ...(status === 0 ? [] : [{ url: final, status, headers: all }])],
    status,
    body: typeof body === 'string' ? Buffer.from(body) : body,
    unseen,
    startedAt: SEEN_AT,
  };
}

/** A redirect that was not followed. */
export function redirected(url: string, location: string): PlatformAnswer {
  return recorded({
    url,
    status: 302,
    headers: [['location', location]],
    body: null,
    unseen: 'redirected_out_of_scope',
  });
}

/** JSON as interfaces for programs send it. */
export function json(url: string, value: unknown, status = 200): PlatformAnswer {
  return recorded({ url, status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
}

/** One profile of a fictional municipality on each platform. */
export const profiles: Readonly<Record<Platform, ProfileAddress>> = {
  facebook: { platform: 'facebook', url: 'https://www.facebook.com/obshtinavarbovets', handle: 'obshtina.varbovets' },
  youtube: { platform: 'youtube', url: 'https://www.youtube.com/@varbovets', handle: 'varbovets' },
  instagram: { platform: 'instagram', url: 'https://www.instagram.com/varbovets/', handle: 'varbovets' },
  x: { platform: 'x', url: 'https://x.com/varbovets', handle: 'varbovets' },
  linkedin: { platform: 'linkedin', url: 'https://www.linkedin.com/company/varbovets', handle: 'varbovets' },
  tiktok: { platform: 'tiktok', url: 'https://www.tiktok.com/@varbovets', handle: 'varbovets' },
  telegram: { platform: 'telegram', url: 'https://t.me/varbovets', handle: 'varbovets' },
  viber: { platform: 'viber', url: 'https://chats.viber.com/varbovets', handle: 'varbovets' },
  mastodon: { platform: 'mastodon', url: 'https://mastodon.example/@varbovets', handle: 'varbovets@mastodon.example' },
  bluesky: { platform: 'bluesky', url: 'https://bsky.app/profile/varbovets.example', handle: 'varbovets.example' },
  threads: { platform: 'threads', url: 'https://www.threads.com/@varbovets', handle: 'varbovets' },
  feed: { platform: 'feed', url: 'https://varbovets.example/rss', handle: null },
  google_play: {
    platform: 'google_play',
    url: 'https://play.google.com/store/apps/details?id=example.varbovets.app',
    handle: null,
  },
  app_store: { platform: 'app_store', url: 'https://apps.apple.com/app/id1234567890', handle: null },
};

/** A page with these Open Graph values. */
export function openGraph(values: Readonly<Record<string, string>>, body = '', head = ''): string {
  const meta = Object.entries(values).map(([name, value]) => `<meta property="og:${name}" content="${value}">`);
  return `<!doctype html><html lang="bg"><head><meta charset="utf-8">${meta.join('')}${head}</head><body>${body}</body></html>`;
}
