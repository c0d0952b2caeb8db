import { expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

const page = 'https://www.facebook.com/grad';

it.each([
  [`<div class="fb-page" data-href="${page}" data-tabs="timeline"></div>`, [page]],
  [`<div class="box fb-like-box" data-href="${page}"></div>`, [page]],
  [`<div class="g-ytsubscribe" data-channelid="UCabc"></div>`, ['https://www.youtube.com/channel/UCabc']],
  [`<div class="g-ytsubscribe" data-channel="grad"></div>`, ['https://www.youtube.com/user/grad']],
  [`<div class="fb-share-button" data-href="https://varbovets.example/x"></div>`, []],
  ['<div class="g-ytsubscribe" data-channel="a/../b"></div>', []],
  [`<div class="fb-page"></div><div data-href="${page}"></div>`, []],
  [`<div class="fb-page" data-href="javascript:x"></div>`, []],
])('keeps what social plugins are to show: %s', (html, plugins) => {
  expect(pageOf(html).plugins).toEqual(plugins);
});

it('a page with a hundred thousand plugins is bounded', () => {
  const html = Array.from({ length: 100_000 }, (_, n) => `<i class=fb-page data-href=/${n}></i>`).join('');
  expect(pageOf(html).plugins).toHaveLength(50);
});

it('keeps links that open a messenger as they are written', () => {
  const html = '<a href="viber://chat?number=%2B359888">Viber</a><a href="tg://resolve?domain=grad">Telegram</a>';
  expect(pageOf(html).links.map(({ url }) => url)).toEqual([
    'viber://chat?number=%2B359888',
    'tg://resolve?domain=grad',
  ]);
});
