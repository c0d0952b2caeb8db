import { describe, expect, test } from 'vitest';
import { adapters } from '../../../../src/crawl/social/adapters.ts';
import type { PlatformAnswer, ProfileAddress } from '../../../../src/crawl/social/adapter.ts';
import type { Unseen } from '../../../../src/model/unseen.ts';
import { json, profiles, recorded, redirected } from './recorded.ts';

type Case = readonly [what: string, because: Unseen, answer: (url: string) => PlatformAnswer];

const huge = 'x'.repeat(1024);
const loginPage =
  '<title>Log in</title><form action="/login/device"><input name="email"><input type="password"></form>';

const anyPlatform: readonly Case[] = [
  ['status 401', 'auth_required', (url) => recorded({ url, status: 401 })],
  ['status 403', 'blocked_waf', (url) => recorded({ url, status: 403, body: '<h1>Forbidden</h1>' })],
  ['status 429', 'rate_limited', (url) => recorded({ url, status: 429 })],
  ['status 999', 'blocked_waf', (url) => recorded({ url, status: 999 })],
  ['status 451', 'http_error', (url) => recorded({ url, status: 451 })],
  ['status 500', 'server_error', (url) => recorded({ url, status: 500 })],
  ['status 204', 'http_error', (url) => recorded({ url, status: 204, body: null })],
  ['a redirect to a login page', 'login_wall', (url) => redirected(url, '/login/?next=%2Fvarbovets')],
  ['a redirect to accounts/login', 'login_wall', (url) => redirected(url, '/accounts/login/?next=/varbovets/')],
  ['a redirect to the authwall', 'login_wall', (url) => redirected(url, '/authwall?trk=x&sessionRedirect=y')],
  [
    'a redirect to the login of another service',
    'login_wall',
    (url) => redirected(url, 'https://accounts.google.com/v3/'),
  ],
  [
    'a redirect to a host for consent',
    'consent_wall',
    (url) => redirected(url, 'https://consent.youtube.com/m?continue=x'),
  ],
  ['a redirect to a page for consent', 'consent_wall', (url) => redirected(url, '/privacy/consent/?flow=user_cookie')],
  ['a redirect to a captcha', 'captcha', (url) => redirected(url, '/challenge/?next=/')],
  ['a redirect to Google’s own test', 'captcha', (url) => redirected(url, 'https://www.google.com/sorry/index?q=x')],
  ['a redirect to the front page', 'redirected_elsewhere', (url) => redirected(url, '/')],
  ['a redirect to the front page in a language', 'redirected_elsewhere', (url) => redirected(url, '/bg-bg/')],
  ['a redirect to somebody else', 'redirected_elsewhere', (url) => redirected(url, 'https://vendor.example/')],
  ['a redirect to another page of the platform', 'redirected_elsewhere', (url) => redirected(url, '/help/?ref=x')],
  ['a redirect to a page about browsers', 'redirected_elsewhere', (url) => redirected(url, '/unsupportedbrowser')],
  ['a redirect to a script', 'redirected_elsewhere', (url) => redirected(url, 'javascript:alert(1)')],
  ['too many redirects', 'redirect_limit', (url) => recorded({ url, status: 302, unseen: 'redirect_limit' })],
  ['10 MB', 'too_large', (url) => recorded({ url, body: huge, unseen: 'too_large' })],
  ['an answer cut short', 'http_truncated', (url) => recorded({ url, body: '{"id":"1', unseen: 'http_truncated' })],
  ['silence', 'timeout_headers', (url) => recorded({ url, status: 0, body: null, unseen: 'timeout_headers' })],
  ['no way to the network', 'not_planned', (url) => recorded({ url, status: 0, body: null, unseen: 'not_planned' })],
  ['robots.txt on the way', 'robots_disallowed', (url) => recorded({ url, status: 302, unseen: 'robots_disallowed' })],
];

/** Whether a platform has pages or an interface for programs, an empty or senseless answer shows nothing. */
const senseless: readonly (readonly [what: string, answer: (url: string) => PlatformAnswer])[] = [
  ['nothing at all', (url) => recorded({ url, body: null })],
  ['an error text with 200', (url) => recorded({ url, body: 'Internal error' })],
  ['an error text in JSON with 200', (url) => json(url, { error: 'Something went wrong', status: 'fail' })],
  ['JSON cut short', (url) => recorded({ url, type: 'application/json', body: '{"id":"1","display_name":"Общ' })],
  ['JSON null', (url) => json(url, null)],
  ['a list in place of an object', (url) => json(url, [[], {}, 1, 'x'])],
  [
    'keys named after prototypes',
    (url) =>
      recorded({
        url,
        type: 'application/json',
        body: '{"__proto__":{"id":"1","name":"x","exists":false},"constructor":{},"toString":1}',
      }),
  ],
  ['bytes that are no text', (url) => recorded({ url, body: Uint8Array.of(0xff, 0xfe, 0, 1, 2, 0xc3, 0x28) })],
  ['a login page', (url) => recorded({ url, body: loginPage })],
  [
    'an empty page that scripts fill',
    (url) => recorded({ url, body: '<div id="root"></div><script src="/app.js"></script>' }),
  ],
  [
    'a page of the platform about itself',
    (url) => recorded({ url, body: '<meta property="og:title" content="Facebook"><p>x' }),
  ],
];

const read = (profile: ProfileAddress, answer: PlatformAnswer) => adapters[profile.platform].read(profile, [answer]);

describe.each(Object.values(profiles))('$platform', (profile) => {
  test.each(anyPlatform)('%s leaves a profile unseen: %s', (_what, because, answer) => {
    expect(read(profile, answer(profile.url))).toEqual({ seen: false, because });
  });

  test.each(senseless)('%s leaves a profile unseen', (_what, answer) => {
    expect(read(profile, answer(profile.url))).toMatchObject({ seen: false });
  });

  test('before anything was asked a profile is unseen', () => {
    expect(adapters[profile.platform].read(profile, [])).toEqual({ seen: false, because: 'not_planned' });
  });

  test('a refusal is followed by no further question', () => {
    expect(adapters[profile.platform].next(profile, [recorded({ url: profile.url, status: 429 })])).toBeNull();
  });

  test('what is asked carries no token and leads to no login', () => {
    const question = adapters[profile.platform].next(profile, []);
    expect(question?.url).toMatch(/^https:\/\//u);
    expect(question?.url).not.toMatch(/token|key=|auth|login|session/iu);
  });
});

test('an X or TikTok page with 404 says nothing of a profile: these platforms answer 404 for other reasons, too', () => {
  for (const { url, platform } of [profiles.x, profiles.tiktok])
    expect(read(profiles[platform], recorded({ url, status: 404 }))).toEqual({ seen: false, because: 'http_error' });
});

test('a page with 404 that leaves open who may see it is a wall, not an absence', () => {
  const body =
    '<p>This content isn’t available right now</p><p>The owner only shared it with a small group of people.</p>';
  const { facebook } = profiles;
  expect(read(facebook, recorded({ url: facebook.url, status: 404, body }))).toEqual({
    seen: false,
    because: 'login_wall',
  });
});
