import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profilesNamedBy } from '../../../../src/derive/social/profiles.ts';
import type { Municipality } from '../../../../src/model/municipality.ts';
import type { Page } from '../../../../src/model/observation/page.ts';
import { aLink, aPage, at } from '../../../kit/observations.ts';
import { pageOf } from '../sample.ts';

const facebook = 'https://www.facebook.com/obshtinavarbovets';

const municipality: Municipality = {
  ...{ id: 'varbovets', codes: {}, emailDomain: null, lookAlikes: [], profiles: [] },
  names: { bg: 'Върбовец', en: 'Varbovets', official: 'Община Върбовец' },
  sites: [{ kind: 'portal', url: at() }],
};

const footer = (url: string, text = ''): Page['links'][number] => aLink({ url, text, region: 'footer' });

/** The home page and three more with the same links. */
const site = (...links: Page['links']): Page[] => ['', 'a', 'b', 'v'].map((path) => aPage({ url: at(path), links }));

const urls = (pages: readonly Page[]): string[] => profilesNamedBy(pages, municipality).map(({ url }) => url);

it('says on which pages, how and in what words a profile is named, the home page first', () => {
  const [found] = profilesNamedBy(site(footer(facebook, 'Ние във Facebook')).slice(0, 2), municipality);
  expect(found).toEqual({
    ...{ platform: 'facebook', url: facebook, handle: 'obshtinavarbovets', form: 'page', apart: null },
    mentions: [
      { page: at(), how: 'link', region: 'footer', quote: 'Ние във Facebook' },
      { page: at('a'), how: 'link', region: 'footer', quote: 'Ние във Facebook' },
    ],
  });
});

it.each([
  ['rel-me', `<link rel=me href="${facebook}">`],
  ['rel-me', `<a rel=me href="${facebook}">f</a>`],
  ['same-as', `<script type="application/ld+json">{"@type":"Organization","sameAs":"${facebook}"}</script>`],
  ['meta', `<meta property="article:publisher" content="${facebook}">`],
  ['meta', '<meta name="twitter:site" content="@ObshtinaVarb">'],
  ['embed', `<iframe src="https://www.facebook.com/plugins/page.php?href=${encodeURIComponent(facebook)}"></iframe>`],
  ['embed', `<div class="fb-page" data-href="${facebook}"></div>`],
  ['app-link', '<meta name="apple-itunes-app" content="app-id=1456789012, affiliate-data=x">'],
  ['app-link', '<meta name="google-play-app" content="app-id=bg.varbovets.app">'],
  ['app-link', '<meta property="al:android:package" content="bg.varbovets.app">'],
  ['alternate', '<link rel=alternate type="application/rss+xml" href=/rss.xml>'],
  ['link', `<a href="${facebook}">f</a>`],
])('a home page names a profile by %s: %s', (how, html) => {
  const found = profilesNamedBy([pageOf(html, { url: at(), home: true })], municipality);
  expect(found.map(({ apart, mentions }) => [apart, mentions.map((mention) => mention.how)])).toEqual([[null, [how]]]);
});

it('an id of a page is not an address of one', () => {
  const html = '<meta property="fb:page_id" content="123456789012"><meta property="fb:app_id" content="123456789012">';
  expect(profilesNamedBy([pageOf(html, { url: at(), home: true })], municipality)).toEqual([]);
});

it('what the configuration lists is there without any page, and what it cannot know is left out', () => {
  const profiles = [
    { platform: 'facebook', url: 'https://m.facebook.com/Obshtina.Varbovets/' },
    { platform: 'viber', url: null },
    { platform: 'facebook', url: 'https://fb.me/abc' },
  ];
  expect(profilesNamedBy([], { ...municipality, profiles })).toEqual([
    {
      ...{ platform: 'facebook', url: facebook, handle: 'Obshtina.Varbovets', form: 'page', apart: null },
      mentions: [{ page: null, how: 'configured', region: null, quote: facebook }],
    },
  ]);
});

it('a configured address that says itself that it is the council’s or a group’s stays set apart', () => {
  const profiles = [
    { platform: 'facebook', url: 'https://www.facebook.com/council.varbovets' },
    { platform: 'facebook', url: 'https://www.facebook.com/groups/varbovets' },
    { platform: 'youtube', url: 'https://www.youtube.com/@grad' },
  ];
  const found = profilesNamedBy([], { ...municipality, profiles });
  expect(found.map(({ apart }) => apart).sort()).toEqual(['council', 'group', null]);
});

it('one app in the stores of several countries is one', () => {
  const pages = site(
    footer('https://apps.apple.com/app/id1456789012'),
    footer('https://apps.apple.com/bg/app/varbovets/id1456789012'),
  );
  expect(urls(pages)).toEqual(['https://apps.apple.com/bg/app/id1456789012']);
});

it('lists platforms in one order, and what is the municipality’s before what is not', () => {
  const pages = site(
    footer('https://t.me/varbovets'),
    footer('https://www.facebook.com/fcvarbovets'),
    footer('https://www.youtube.com/@varbovets'),
    footer(facebook),
  );
  expect(urls(pages)).toEqual([
    facebook,
    'https://www.facebook.com/fcvarbovets',
    'https://www.youtube.com/@varbovets',
    'https://t.me/varbovets',
  ]);
});

it('the order of the pages changes nothing', () => {
  const pages = [
    ...site(footer(facebook), footer('https://www.facebook.com/Obshtina.Varbovets'), footer('https://x.com/grad')),
    aPage({ url: at('novina'), links: [aLink({ url: 'https://x.com/GRAD', region: 'main', text: 'още' })] }),
  ];
  const inOrder = profilesNamedBy(pages, municipality);
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
      expect(profilesNamedBy(shuffled, municipality)).toEqual(inOrder);
    }),
  );
});

it('a page with thousands of profiles is bounded, and so is what is kept of thousands of pages with one', () => {
  const many = Array.from({ length: 2_000 }, (_, n) => footer(`https://www.facebook.com/stranitsa${n}`));
  expect(profilesNamedBy([aPage({ url: at(), links: many })], municipality)).toHaveLength(200);
  const pages = Array.from({ length: 2_000 }, (_, n) => aPage({ url: at(`p${n}`), links: [footer(facebook)] }));
  expect(profilesNamedBy(pages, municipality)[0]?.mentions).toHaveLength(20);
});

it('hostile texts, handles and names of meta tags do not throw', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', '\ud800', '%E0%A4%A'),
  );
  fc.assert(
    fc.property(odd, odd, fc.dictionary(odd, odd), (handle, text, meta) => {
      const url = `https://www.facebook.com/${handle}`;
      const page = aPage({
        ...{ url: at(), links: [footer(url, text), footer('https://www.facebook.com/grad', text)] },
        ...{ sameAs: [url, text], me: [text], frames: [handle], plugins: [url], text: `Изработка: ${text}` },
        meta: { ...meta, 'twitter:site': handle, 'article:publisher': text, 'apple-itunes-app': `app-id=${handle}` },
      });
      expect(profilesNamedBy([page], municipality).length).toBeGreaterThan(0);
    }),
  );
});
