import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileForm } from '../../../../src/model/observation/profile.ts';
import { emptyAddress, profileAddress } from '../../../../src/derive/social/recognise.ts';

type Shape = readonly [written: string, canonical: string];

const channel = 'UCaBcDeFgHiJkLmNoPqRsTuv';
const page = 'https://www.facebook.com/obshtinavarbovets';
const numbered = 'https://www.facebook.com/100064555111222';

const profiles: Readonly<Record<string, readonly Shape[]>> = {
  facebook: [
    ['https://www.facebook.com/obshtinavarbovets', page],
    ['http://facebook.com/obshtinavarbovets/', page],
    ['https://www.facebook.com/Obshtina.Varbovets', page],
    ['https://m.facebook.com/obshtinavarbovets?_rdr', page],
    ['https://web.facebook.com/obshtinavarbovets', page],
    ['https://touch.facebook.com/obshtinavarbovets', page],
    ['https://bg-bg.facebook.com/obshtinavarbovets/', page],
    ['https://business.facebook.com/obshtinavarbovets/', page],
    ['https://fb.com/obshtinavarbovets', page],
    ['https://m.me/obshtinavarbovets', page],
    ['https://www.facebook.com/obshtinavarbovets?locale=bg_BG&fbclid=IwAR1', page],
    ['https://www.facebook.com/obshtinavarbovets/about', page],
    ['https://www.facebook.com/obshtinavarbovets/photos/?tab=album', page],
    ['https://www.facebook.com/obshtinavarbovets/videos/', page],
    ['https://www.facebook.com/pg/obshtinavarbovets/posts/?ref=page_internal', page],
    ['https://www.facebook.com//obshtinavarbovets', page],
    ['https://www.facebook.com/%6Fbshtinavarbovets', page],
    ['https://www.facebook.com/#!/obshtinavarbovets?sk=wall', page],
    ['https://www.facebook.com./obshtinavarbovets', page],
    ['https://user:secret@www.facebook.com/obshtinavarbovets', page],
    ['  https://www.facebook.com/obshtinavarbovets  ', page],
    ['https://www.facebook.com/profile.php?id=100064555111222', numbered],
    ['https://www.facebook.com/profile.php?id=100064555111222&sk=about', numbered],
    ['https://www.facebook.com/people/Община-Върбовец/100064555111222/', numbered],
    ['https://www.facebook.com/pages/Община-Върбовец/100064555111222?ref=ts', numbered],
    ['https://www.facebook.com/pages/category/Government-Organization/Община-Върбовец-100064555111222/', numbered],
    ['https://www.facebook.com/Община-Върбовец-100064555111222', numbered],
    ['https://www.facebook.com/p/Obshtina-Varbovets-100064555111222/', numbered],
    ['https://www.facebook.com/100064555111222', numbered],
    [
      'https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets&tabs=timeline',
      page,
    ],
    ['https://www.facebook.com/plugins/likebox.php?id=100064555111222', numbered],
    ['https://www.facebook.com/v18.0/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets', page],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets&h=AT1', page],
    ['https://www.google.com/url?q=https://www.facebook.com/obshtinavarbovets&sa=D', page],
    ['https://www.google.bg/url?url=https%253A%252F%252Fwww.facebook.com%252Fobshtinavarbovets', page],
    ['https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets', page],
    ['https://web.archive.org/web/20200101000000/https://www.facebook.com/obshtinavarbovets', page],
    [
      'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets&data=1',
      page,
    ],
    [
      'https://www.facebook.com/groups/ObshtinaVarbovets/?ref=share',
      'https://www.facebook.com/groups/obshtinavarbovets',
    ],
    ['https://m.facebook.com/groups/123456789012345', 'https://www.facebook.com/groups/123456789012345'],
  ],
  youtube: [
    ['https://www.youtube.com/@ObshtinaVarbovets', 'https://www.youtube.com/@obshtinavarbovets'],
    ['https://youtube.com/@obshtinavarbovets/streams?view=2', 'https://www.youtube.com/@obshtinavarbovets'],
    ['https://m.youtube.com/@obshtinavarbovets/featured', 'https://www.youtube.com/@obshtinavarbovets'],
    ['https://www.youtube.com/@ОбщинаВърбовец', `https://www.youtube.com/@${encodeURIComponent('общинавърбовец')}`],
    [`https://www.youtube.com/channel/${channel}/videos`, `https://www.youtube.com/channel/${channel}`],
    [`https://www.youtube.com/channel/${channel}?sub_confirmation=1`, `https://www.youtube.com/channel/${channel}`],
    ['https://www.youtube.com/c/ObshtinaVarbovets/about', 'https://www.youtube.com/c/obshtinavarbovets'],
    ['http://www.youtube.com/user/varbovets', 'https://www.youtube.com/user/varbovets'],
    ['https://www.youtube.com/varbovets', 'https://www.youtube.com/varbovets'],
    [`https://www.youtube.com/embed/live_stream?channel=${channel}`, `https://www.youtube.com/channel/${channel}`],
    [
      `https://www.youtube-nocookie.com/embed/videoseries?list=UU${channel.slice(2)}`,
      `https://www.youtube.com/channel/${channel}`,
    ],
    ['https://www.youtube.com/embed?listType=user_uploads&list=varbovets', 'https://www.youtube.com/user/varbovets'],
    [`https://www.youtube.com/playlist?list=UU${channel.slice(2)}`, `https://www.youtube.com/channel/${channel}`],
    [`https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`, `https://www.youtube.com/channel/${channel}`],
    [
      `https://www.youtube.com/subscribe_embed?channelid=${channel}&layout=full`,
      `https://www.youtube.com/channel/${channel}`,
    ],
    [
      `https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fchannel%2F${channel}&gl=BG`,
      `https://www.youtube.com/channel/${channel}`,
    ],
  ],
  instagram: [
    ['https://www.instagram.com/Varbovets.Official/', 'https://www.instagram.com/varbovets.official/'],
    ['http://instagram.com/varbovets.official?igshid=abc', 'https://www.instagram.com/varbovets.official/'],
    ['https://instagr.am/varbovets.official', 'https://www.instagram.com/varbovets.official/'],
    ['https://www.instagram.com/_u/varbovets.official', 'https://www.instagram.com/varbovets.official/'],
    ['https://www.instagram.com/varbovets.official/reels/', 'https://www.instagram.com/varbovets.official/'],
    [
      'https://www.instagram.com/accounts/login/?next=/varbovets.official/',
      'https://www.instagram.com/varbovets.official/',
    ],
    [
      'https://l.instagram.com/?u=https%3A%2F%2Finstagram.com%2Fvarbovets.official&e=AT',
      'https://www.instagram.com/varbovets.official/',
    ],
  ],
  x: [
    ['https://twitter.com/Varbovets', 'https://x.com/varbovets'],
    ['https://x.com/varbovets?s=20', 'https://x.com/varbovets'],
    ['https://mobile.twitter.com/varbovets/with_replies', 'https://x.com/varbovets'],
    ['https://twitter.com/#!/varbovets', 'https://x.com/varbovets'],
    ['https://twitter.com/@varbovets', 'https://x.com/varbovets'],
    ['https://twitter.com/intent/follow?screen_name=varbovets', 'https://x.com/varbovets'],
    ['https://twitter.com/intent/user?screen_name=varbovets', 'https://x.com/varbovets'],
    ['https://platform.twitter.com/widgets/follow_button.html?screen_name=varbovets', 'https://x.com/varbovets'],
  ],
  linkedin: [
    [
      'https://www.linkedin.com/company/Varbovets-Municipality/',
      'https://www.linkedin.com/company/varbovets-municipality',
    ],
    [
      'https://bg.linkedin.com/company/varbovets-municipality?trk=x',
      'https://www.linkedin.com/company/varbovets-municipality',
    ],
    ['https://www.linkedin.com/company/12345678/admin/', 'https://www.linkedin.com/company/12345678'],
    [
      'https://www.linkedin.com/organization-guest/company/varbovets-municipality',
      'https://www.linkedin.com/company/varbovets-municipality',
    ],
    ['https://www.linkedin.com/school/varbovets/', 'https://www.linkedin.com/school/varbovets'],
    ['https://www.linkedin.com/in/ivan-petrov-1a2b/', 'https://www.linkedin.com/in/ivan-petrov-1a2b'],
    ['https://www.linkedin.com/groups/987654/', 'https://www.linkedin.com/groups/987654'],
  ],
  tiktok: [
    ['https://www.tiktok.com/@Varbovets?lang=bg', 'https://www.tiktok.com/@varbovets'],
    ['https://m.tiktok.com/@varbovets/live', 'https://www.tiktok.com/@varbovets'],
    ['https://www.tiktok.com/embed/@varbovets', 'https://www.tiktok.com/@varbovets'],
  ],
  telegram: [
    ['https://t.me/Varbovets_News', 'https://t.me/varbovets_news'],
    ['https://t.me/s/varbovets_news?before=12', 'https://t.me/varbovets_news'],
    ['https://telegram.me/varbovets_news', 'https://t.me/varbovets_news'],
    ['https://varbovets.t.me', 'https://t.me/varbovets'],
    ['tg://resolve?domain=varbovets_news', 'https://t.me/varbovets_news'],
    ['https://t.me/joinchat/AbCdEfGhIjKlMnOp', 'https://t.me/+AbCdEfGhIjKlMnOp'],
    ['https://t.me/+AbCdEfGhIjKlMnOp', 'https://t.me/+AbCdEfGhIjKlMnOp'],
  ],
  viber: [
    ['https://chats.viber.com/Varbovets', 'https://chats.viber.com/varbovets'],
    ['https://chats.viber.com/varbovets/bg', 'https://chats.viber.com/varbovets'],
    ['viber://pa?chatURI=varbovets&context=site', 'https://chats.viber.com/varbovets'],
    ['viber://public?id=varbovets', 'https://chats.viber.com/varbovets'],
    ['https://invite.viber.com/?g2=AQA1b2C3d4E5&lang=bg', 'https://invite.viber.com/?g2=AQA1b2C3d4E5'],
  ],
  mastodon: [
    ['https://mastodon.social/@Varbovets', 'https://mastodon.social/@varbovets'],
    ['https://social.varbovets.example/@grad/with_replies', 'https://social.varbovets.example/@grad'],
    ['https://mastodon.social/@varbovets@grad.example', 'https://grad.example/@varbovets'],
    ['https://mastodon.social/users/varbovets', 'https://mastodon.social/@varbovets'],
    ['https://mastodon.social/web/@varbovets', 'https://mastodon.social/@varbovets'],
  ],
  bluesky: [
    ['https://bsky.app/profile/Varbovets.example', 'https://bsky.app/profile/varbovets.example'],
    ['https://bsky.app/profile/did:plc:abcdefghijklmnop', 'https://bsky.app/profile/did:plc:abcdefghijklmnop'],
    ['https://varbovets.bsky.social/', 'https://bsky.app/profile/varbovets.bsky.social'],
  ],
  threads: [
    ['https://www.threads.net/@Varbovets', 'https://www.threads.com/@varbovets'],
    ['https://www.threads.com/@varbovets/replies?xmt=1', 'https://www.threads.com/@varbovets'],
  ],
  google_play: [
    [
      'https://play.google.com/store/apps/details?id=bg.Varbovets.app&hl=bg&gl=BG',
      'https://play.google.com/store/apps/details?id=bg.Varbovets.app',
    ],
  ],
  app_store: [
    ['https://apps.apple.com/bg/app/varbovets/id1456789012?l=bg', 'https://apps.apple.com/bg/app/id1456789012'],
    ['https://itunes.apple.com/us/app/varbovets/id1456789012?mt=8', 'https://apps.apple.com/us/app/id1456789012'],
    ['https://apps.apple.com/app/id1456789012', 'https://apps.apple.com/app/id1456789012'],
  ],
};

const noProfiles: Readonly<Record<string, readonly string[]>> = {
  'a button to share': [
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fvarbovets.example',
    'https://www.facebook.com/share.php?u=https%253A%252F%252Fwww.facebook.com%252Fobshtinavarbovets',
    'https://www.facebook.com/dialog/feed?app_id=1&link=x',
    'https://www.facebook.com/plugins/share_button.php?href=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets',
    'https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fvarbovets.example%2F',
    'https://twitter.com/intent/tweet?text=x&via=varbovets',
    'https://twitter.com/share?url=x',
    'https://x.com/home?status=x',
    'https://www.linkedin.com/shareArticle?mini=true&url=x',
    'https://www.linkedin.com/sharing/share-offsite/?url=x',
    'https://t.me/share/url?url=x',
    'viber://forward?text=x',
    'https://www.threads.net/intent/post?text=x',
    'https://bsky.app/intent/compose?text=x',
    'whatsapp://send?text=x',
    'https://pinterest.com/pin/create/button/?url=x',
  ],
  'one post, picture, event or search': [
    'https://www.facebook.com/obshtinavarbovets/posts/pfbid02abc1',
    'https://www.facebook.com/obshtinavarbovets/videos/123456789/',
    'https://www.facebook.com/obshtinavarbovets/photos/a.12/34/?type=3',
    'https://www.facebook.com/permalink.php?story_fbid=1&id=100064555111222',
    'https://www.facebook.com/photo.php?fbid=12',
    'https://www.facebook.com/photo/?fbid=12',
    'https://www.facebook.com/events/123456789012345/',
    'https://www.facebook.com/watch/?v=123',
    'https://www.facebook.com/reel/123456',
    'https://www.facebook.com/hashtag/varbovets',
    'https://www.facebook.com/search/top?q=varbovets',
    'https://www.facebook.com/groups/varbovets/posts/123456/',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets%2Fvideos%2F1%2F',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets%2Fposts%2F1',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ',
    'https://www.youtube.com/embed/dQw4w9WgXcQ',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube.com/live/dQw4w9WgXcQ',
    'https://www.youtube.com/playlist?list=PL1234567890',
    'https://www.youtube.com/results?search_query=varbovets',
    'https://www.youtube.com/hashtag/varbovets',
    'https://www.instagram.com/p/CxYz/',
    'https://www.instagram.com/varbovets/p/CxYz/',
    'https://www.instagram.com/reel/CxYz/',
    'https://www.instagram.com/stories/varbovets/1/',
    'https://www.instagram.com/explore/tags/varbovets/',
    'https://twitter.com/varbovets/status/12',
    'https://twitter.com/search?q=varbovets',
    'https://twitter.com/hashtag/varbovets',
    'https://twitter.com/i/web/status/12',
    'https://www.linkedin.com/posts/varbovets_activity-1',
    'https://www.linkedin.com/feed/update/urn:li:activity:1/',
    'https://www.linkedin.com/jobs/view/1',
    'https://www.tiktok.com/@varbovets/video/71',
    'https://www.tiktok.com/tag/varbovets',
    'https://t.me/varbovets_news/12',
    'https://t.me/s/varbovets_news/12',
    'https://mastodon.social/@varbovets/110',
    'https://bsky.app/profile/varbovets.example/post/3k',
    'https://www.threads.net/@varbovets/post/Cx',
    'https://play.google.com/store/apps/dev?id=123',
    'https://apps.apple.com/bg/developer/varbovets/id1456789012',
  ],
  'a short link, which names nobody': [
    'https://fb.me/3aBcDeF',
    'https://www.facebook.com/share/1AbCdEfG/',
    'https://lnkd.in/eAbCd',
    'https://bit.ly/3abcd',
    'https://vm.tiktok.com/ZMabc/',
    'https://t.co/abc',
    'https://vb.me/abc',
  ],
  'somebody else’s host': [
    'https://facebook.com.evil.example/obshtinavarbovets',
    'https://www.facebook.com@evil.example/obshtinavarbovets',
    'https://evil.example/www.facebook.com/obshtinavarbovets',
    'https://notfacebook.com/obshtinavarbovets',
    'https://fаcebook.com/obshtinavarbovets',
    'https://xn--fcebook-8va.com/obshtinavarbovets',
    'https://www.facebook.com:8443/obshtinavarbovets',
    'https://developers.facebook.com/docs',
    'https://about.instagram.com/blog',
    'https://help.x.com/rules',
    'https://blog.youtube.com/news',
    'https://x.com.example/varbovets',
    'https://medium.com/@varbovets',
    'https://varbovets.example/@grad',
    'https://evil.example/?u=https%3A%2F%2Fwww.facebook.com%2Fobshtinavarbovets',
    'javascript:location="https://www.facebook.com/obshtinavarbovets"',
    'data:text/html,https://www.facebook.com/obshtinavarbovets',
  ],
  'no name of a profile': [
    'https://www.facebook.com/',
    'https://www.facebook.com/profile.php',
    'https://www.facebook.com/profile.php?id=__proto__',
    'https://www.facebook.com/index.php',
    'https://www.facebook.com/a%2Fb',
    'https://www.facebook.com/%E0%A4%A',
    'https://www.facebook.com/Община',
    'https://www.facebook.com/facebook',
    'https://www.youtube.com/channel/UCshort',
    'https://www.youtube.com/@',
    'https://www.instagram.com/',
    'https://twitter.com/a_name_longer_than_allowed',
    'https://www.linkedin.com/company/',
    'https://www.tiktok.com/foryou',
    'https://t.me/+359888123456',
    'viber://chat?number=%2B359888123456',
    'https://play.google.com/store/apps/details?id=',
    'https://apps.apple.com/bg/app/varbovets',
    '',
    'not an address',
  ],
};

describe.each(Object.entries(profiles))('%s', (platform, shapes) => {
  it.each(shapes)('%s is known as %s', (written, canonical) => {
    expect(profileAddress(written)).toMatchObject({ platform, url: canonical });
  });

  it('a canonical address is its own', () => {
    for (const [, canonical] of shapes) expect(profileAddress(canonical, true)?.url).toBe(canonical);
  });
});

describe.each(Object.entries(noProfiles))('%s is no profile', (_, written) => {
  it.each(written)('%s', (address) => {
    expect(profileAddress(address)).toBeNull();
  });
});

it('at least 120 shapes of addresses are tried', () => {
  const shapes = [...Object.values(profiles), ...Object.values(noProfiles)].reduce((sum, list) => sum + list.length, 0);
  expect(shapes).toBeGreaterThanOrEqual(120);
});

it.each<readonly [string, ProfileForm]>([
  ['https://www.facebook.com/obshtinavarbovets', 'page'],
  ['https://www.facebook.com/pages/Varbovets/100064555111222', 'page'],
  ['https://www.facebook.com/profile.php?id=100064555111222', 'person-or-page'],
  ['https://www.facebook.com/people/Varbovets/100064555111222', 'person-or-page'],
  ['https://www.facebook.com/groups/varbovets', 'group'],
  ['https://www.linkedin.com/in/ivan-petrov', 'person'],
  ['https://www.linkedin.com/company/varbovets', 'page'],
  ['https://t.me/+AbCdEfGhIjKlMnOp', 'group'],
  ['https://invite.viber.com/?g2=AQA1b2C3d4E5', 'page'],
  ['https://apps.apple.com/app/id1456789012', 'app'],
])('%s leads to a %s', (written, form) => {
  expect(profileAddress(written)?.form).toBe(form);
});

it('keeps the handle as it is written', () => {
  expect(profileAddress('https://www.facebook.com/Obshtina.Varbovets')?.handle).toBe('Obshtina.Varbovets');
  expect(profileAddress('https://mastodon.social/@varbovets')?.handle).toBe('varbovets@mastodon.social');
  expect(profileAddress('https://apps.apple.com/app/id1456789012')?.handle).toBeNull();
});

it('takes any host for a server of the fediverse when the page says rel=me, but not other services', () => {
  expect(profileAddress('https://varbovets.example/@grad', true)?.handle).toBe('grad@varbovets.example');
  expect(profileAddress('https://medium.com/@varbovets', true)).toBeNull();
  expect(profileAddress('https://www.tiktok.com/@varbovets', true)?.platform).toBe('tiktok');
});

it.each([
  ['https://www.facebook.com/', 'facebook'],
  ['https://facebook.com/#', 'facebook'],
  ['https://www.facebook.com/profile.php', 'facebook'],
  ['https://twitter.com', 'x'],
  ['https://x.com/', 'x'],
  ['https://www.facebook.com/privacy/policy', null],
  ['https://varbovets.example/', null],
])('an address that nobody filled in: %s', (written, platform) => {
  expect(emptyAddress(written)?.platform ?? null).toBe(platform);
});

it('a chain of redirectors is followed only so far', () => {
  const wrap = (url: string): string => `https://www.google.com/url?q=${encodeURIComponent(url)}`;
  expect(profileAddress(wrap(wrap(page)))?.url).toBe(page);
  expect(profileAddress(Array.from({ length: 10 }).reduce<string>(wrap, page))).toBeNull();
});

it('no text makes it throw, and what it gives is stable', () => {
  const hosts = fc.constantFrom(
    'www.facebook.com',
    'youtube.com',
    't.me',
    'x.com',
    'l.facebook.com',
    'mastodon.social',
    'invite.viber.com',
  );
  const address = fc
    .tuple(hosts, fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }))
    .map(([host, path, query]) => `https://${host}/${path}?${query}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), address), (written) => {
      const profile = profileAddress(written);
      if (profile !== null) expect(profileAddress(profile.url, true)?.url).toBe(profile.url);
    }),
    { numRuns: 2_000 },
  );
});
