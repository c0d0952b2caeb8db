import { describe, expect, test } from 'vitest';
import { adapters } from '../../../../src/crawl/social/adapters.ts';
import type { PlatformAnswer, ProfileAddress } from '../../../../src/crawl/social/adapter.ts';
import { openGraph, profiles, recorded } from './recorded.ts';

const read = (profile: ProfileAddress, answer: PlatformAnswer) => adapters[profile.platform].read(profile, [answer]);
const page = (profile: ProfileAddress, body: string) => read(profile, recorded({ url: profile.url, body }));

const { facebook, instagram, linkedin, threads, tiktok, viber, x, google_play: googlePlay } = profiles;

describe('a public Facebook page', () => {
  const posts = `<div role="feed">
    <div role="article"><a href="/obshtinavarbovets/posts/12"><abbr data-utime="1777795200">3 май</abbr></a><p>Ремонт на   улица</p>
      <div role="article"><time datetime="2026-05-04">comment</time></div></div>
    <div role="article"><a href="/x/posts/9"><time datetime="2026-04-20T23:30:00+03:00">20 април</time></a>Стара новина
      <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fvesti.example%2F1">vesti</a></div>
    <div role="article"><time datetime="2031-01-01">бъдеще</time>Закрепено</div></div>`;
  const about = `<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.varbovets.example%2F%3Ffbclid%3Dx">сайт</a>`;
  const description = 'Официална страница. Пишете на www.varbovets.example/kontakti. 12,3 хил. последователи';
  const shown = page(facebook, openGraph({ title: 'Община Върбовец | Facebook', description }, about + posts));

  test('shows name, description, web sites and followers', () => {
    expect(shown).toMatchObject({
      seen: true,
      value: {
        exists: true,
        name: 'Община Върбовец',
        description,
        followers: 12_300,
        replies: 'unknown',
        links: ['https://www.varbovets.example/', 'https://www.varbovets.example/kontakti'],
      },
    });
  });

  test('shows its posts, newest first, without comments; a day in the future is none', () => {
    expect(shown.seen && shown.value.posts).toEqual([
      { date: '2026-05-03', url: 'https://www.facebook.com/obshtinavarbovets/posts/12', text: '3 май Ремонт на улица' },
      { date: '2026-04-20', url: 'https://www.facebook.com/x/posts/9', text: '20 април Стара новина vesti' },
      { date: null, url: null, text: 'бъдеще Закрепено' },
    ]);
  });

  test('without dated posts says nothing of how many there are', () => {
    const undated = page(facebook, openGraph({ title: 'Община Върбовец' }, '<article>преди 3 часа</article>'));
    expect(undated.seen && undated.value.posts).toBeNull();
  });
});

test.each([
  ['facebook', 'Община Върбовец', 'Община Върбовец'],
  ['instagram', 'Община Върбовец (@varbovets) • Instagram photos and videos', 'Община Върбовец'],
  ['instagram', 'Община Върбовец (@varbovets) • Снимки и видеоклипове в Instagram', 'Община Върбовец'],
  ['linkedin', 'Община Върбовец | LinkedIn', 'Община Върбовец'],
  ['threads', 'Община Върбовец (@varbovets) • Threads, Say more', 'Община Върбовец'],
  ['viber', 'Община Върбовец', 'Община Върбовец'],
  ['x', 'Община Върбовец (@varbovets) on X', 'Община Върбовец'],
  ['google_play', 'Моят Върбовец - Apps on Google Play', 'Моят Върбовец'],
] as const)('%s: the name in „%s“ is %s', (platform, title, name) => {
  expect(page(profiles[platform], openGraph({ title }))).toMatchObject({ seen: true, value: { name } });
});

test.each([
  ['facebook', 'Log in or sign up to view', 'login_wall'],
  ['facebook', 'Влезте или се регистрирайте, за да видите', 'login_wall'],
  ['instagram', 'Login • Instagram', 'login_wall'],
  ['linkedin', 'Sign Up | LinkedIn', 'login_wall'],
  ['youtube', 'Before you continue to YouTube', 'login_wall'],
] as const)('%s: „%s“ names a wall, not a profile', (platform, title, because) => {
  const wall = openGraph({ title }, '<form action="/login"><input type="password"></form>');
  expect(page(profiles[platform], wall)).toEqual({ seen: false, because });
});

test('a page that asks for consent in its place is a consent wall, in any language', () => {
  const wall =
    '<title>Преди да продължите</title><form action="https://consent.youtube.com/save" method="POST"><button>Приемам</button></form>';
  expect(page(profiles.youtube, wall)).toEqual({ seen: false, because: 'consent_wall' });
});

test('a page in windows-1251 is read in it', () => {
  const html = '<meta property="og:title" content="';
  const body = Buffer.concat([
    Buffer.from(html),
    // Върбовец
    Buffer.from([0xc2, 0xfa, 0xf0, 0xe1, 0xee, 0xe2, 0xe5, 0xf6]),
    Buffer.from('">'),
  ]);
  const answer = recorded({ url: viber.url, type: 'text/html; charset=windows-1251', body });
  expect(read(viber, answer)).toMatchObject({ seen: true, value: { name: 'Върбовец' } });
});

test.each(
  Object.values(profiles).filter(({ platform }) =>
    /facebook|youtube|instagram|linkedin|viber|threads|google/u.test(platform),
  ),
)('$platform: 404 and 410 say that there is no such profile', (profile) => {
  for (const status of [404, 410]) {
    const answer = recorded({ url: profile.url, status, body: '<h1>Page not found</h1>' });
    expect(read(profile, answer)).toMatchObject({ seen: true, value: { exists: false, posts: null } });
  }
});

test('a challenge with 404 is a block, not an absence', () => {
  const body = '<title>Just a moment...</title><p>Checking your browser before accessing</p>';
  const answer = recorded({ url: linkedin.url, status: 404, headers: [['cf-mitigated', 'challenge']], body });
  expect(read(linkedin, answer)).toEqual({ seen: false, because: 'blocked_waf' });
});

test('a renamed profile is followed and said to have moved', () => {
  const final = 'https://www.facebook.com/ObshtinaNovVarbovets';
  const answer = recorded({ url: facebook.url, final, body: openGraph({ title: 'Община Върбовец' }) });
  expect(read(facebook, answer)).toMatchObject({
    seen: true,
    value: { exists: true, movedTo: 'https://www.facebook.com/obshtinanovvarbovets' },
  });
});

test('another spelling of the same name is no move', () => {
  const final = 'https://www.facebook.com/Obshtina.Varbovets/';
  const answer = recorded({ url: facebook.url, final, body: openGraph({ title: 'Община Върбовец' }) });
  expect(read(facebook, answer)).toMatchObject({ seen: true, value: { movedTo: null } });
});

test('Instagram shows followers and the web site, never posts', () => {
  const description = '1,234 Followers, 56 Following, 78 Posts - See photos from Община Върбовец (@varbovets)';
  const script = String.raw`<script>{"external_url":"https:\/\/www.varbovets.example\/","x":1}</script>`;
  const shown = page(
    instagram,
    openGraph(
      { title: 'Община Върбовец (@varbovets)', description },
      `${script}<article><time datetime="2026-05-01"></time></article>`,
    ),
  );
  expect(shown).toMatchObject({
    seen: true,
    value: { followers: 1234, links: ['https://www.varbovets.example/'], posts: null },
  });
});

test('LinkedIn names the web site of an organisation in JSON-LD, of a person in it nothing', () => {
  const data = {
    '@graph': [
      { '@type': 'Organization', name: 'Община Върбовец', url: linkedin.url, sameAs: 'https://varbovets.example' },
      { '@type': 'Person', name: 'Иван', sameAs: 'https://ivan.example' },
    ],
  };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const description = 'Община Върбовец | 987 followers on LinkedIn.';
  expect(page(linkedin, openGraph({ title: 'Община Върбовец | LinkedIn', description }, '', head))).toMatchObject({
    seen: true,
    value: { links: ['https://varbovets.example/'], followers: 987 },
  });
});

describe('TikTok', () => {
  const drawnFrom = (detail: unknown) =>
    `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify({ __DEFAULT_SCOPE__: { 'webapp.user-detail': detail } })}</script>`;

  test('shows the account in the data of the page', () => {
    const userInfo = {
      user: { nickname: 'Община Върбовец', signature: 'Официално', bioLink: { link: 'varbovets.example', risk: 0 } },
      stats: { followerCount: 321 },
    };
    expect(page(tiktok, drawnFrom({ statusCode: 0, userInfo }))).toMatchObject({
      seen: true,
      value: { name: 'Община Върбовец', description: 'Официално', followers: 321, posts: null },
    });
  });

  test('says by a code in it that there is no such account', () => {
    expect(page(tiktok, drawnFrom({ statusCode: 10221 }))).toMatchObject({ seen: true, value: { exists: false } });
  });

  test.each([{ statusCode: 10222 }, { statusCode: 0 }, {}, null, 'x'])('does not by %j', (detail) => {
    expect(page(tiktok, drawnFrom(detail))).toMatchObject({ seen: false });
  });
});

test('Google Play shows who publishes an app and when it was last updated', () => {
  const data = {
    '@type': 'SoftwareApplication',
    name: 'Моят Върбовец',
    author: { '@type': 'Person', name: 'Община Върбовец', url: 'https://varbovets.example/' },
  };
  const body = `<div><div>Updated on</div><div>Apr 12, 2026</div></div>`;
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const shown = page(googlePlay, openGraph({ title: 'Моят Върбовец – Apps on Google Play' }, body, head));
  expect(shown).toMatchObject({
    seen: true,
    value: {
      name: 'Моят Върбовец',
      publisher: 'Община Върбовец',
      links: ['https://varbovets.example/'],
      posts: [{ date: '2026-04-12' }],
    },
  });
});

test('Google Play is asked in the language whose words are known', () => {
  expect(adapters.google_play.next(googlePlay, [])?.url).toBe(`${googlePlay.url}&hl=en`);
});

test('pages are asked once, at the profile’s own address', () => {
  for (const profile of [facebook, instagram, linkedin, threads, tiktok, viber, x]) {
    const question = adapters[profile.platform].next(profile, []);
    expect(question).toEqual({ url: profile.url, forPrograms: false });
    expect(adapters[profile.platform].next(profile, [recorded({ url: profile.url })])).toBeNull();
  }
});
