import { expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

const host = 'https://varbovets.example';

it('keeps feeds and language versions of the head with what is said of them', () => {
  const html =
    '<head><link rel="alternate" type="Application/RSS+xml" href="/feed" title=" Новини "><link rel=alternate hreflang=EN href=/en/>' +
    '<link rel="alternate stylesheet" href=/contrast.css><link rel=alternate><link rel=alternate href="javascript:x"></head>';
  expect(pageOf(html).alternates).toEqual([
    { url: `${host}/feed`, type: 'application/rss+xml', hreflang: null, title: 'Новини' },
    { url: `${host}/en/`, type: null, hreflang: 'en', title: null },
  ]);
});

it('keeps profiles that the head calls its own, and those of links by their rel', () => {
  const page = pageOf(
    '<link rel="ME nofollow" href="https://social.example/@grad"><a rel="me" href="https://video.example/c/grad">Канал</a>',
  );
  expect(page.me).toEqual(['https://social.example/@grad']);
  expect(page.links.map(({ url, rel }) => [url, rel])).toEqual([['https://video.example/c/grad', ['me']]]);
});

it('keeps the addresses of sameAs, once each, but not those of persons', () => {
  const data = {
    '@graph': [
      { '@type': 'Organization', sameAs: ['https://social.example/grad', 'https://video.example/grad', 7] },
      { '@type': 'Person', sameAs: 'https://social.example/avtor' },
      { '@type': 'GovernmentOrganization', sameAs: 'https://social.example/grad' },
    ],
  };
  const html =
    `<script type="application/ld+json">${JSON.stringify(data)}</script>` +
    '<a itemprop="url sameAs" href="https://photo.example/grad">Снимки</a>';
  expect(pageOf(html).sameAs).toEqual([
    'https://photo.example/grad',
    'https://social.example/grad',
    'https://video.example/grad',
  ]);
});

it('a page with a hundred thousand relations is bounded', () => {
  const page = pageOf('<link rel=alternate href=/a><link rel=me href=/b>'.repeat(50_000));
  expect([page.alternates.length, page.me]).toEqual([100, [`${host}/b`]]);
});
