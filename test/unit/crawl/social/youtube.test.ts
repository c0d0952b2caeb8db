import { describe, expect, test } from 'vitest';
import type { PlatformAnswer } from '../../../../src/crawl/social/adapter.ts';
import { youtube } from '../../../../src/crawl/social/platforms/youtube.ts';
import { openGraph, profiles, recorded, redirected } from './recorded.ts';

const profile = profiles.youtube;
const id = `UC${'aB3_-'.repeat(5).slice(0, 22)}`;
const feedUrl = `https://www.youtube.com/feeds/videos.xml?channel_id=${id}`;

const data = (inner: string) => `<script>var ytInitialData = {${inner}};</script>`;
const channelPage = recorded({
  url: profile.url,
  body: openGraph(
    { title: 'Община Върбовец', description: 'Заседания и събития' },
    data(
      `"x":{"url":"https://www.youtube.com/redirect?event=channel_header\\u0026redir_token=abc\\u0026q=https%3A%2F%2Fwww.varbovets.example%2F"},"video":{"url":"https://www.youtube.com/redirect?event=video_description\\u0026q=https%3A%2F%2Fvesti.example"}`,
    ),
    `<meta itemprop="identifier" content="${id}"><link rel="canonical" href="https://www.youtube.com/channel/${id}">`,
  ),
});

const entry = (title: string, published: string) =>
  `<entry><title>${title}</title><link rel="alternate" href="https://www.youtube.com/watch?v=${title}"/><author><name>Друг</name></author><published>${published}</published><updated>2026-05-04T00:00:00+00:00</updated><media:group><media:title>x</media:title></media:group></entry>`;
const feedOf = (...entries: readonly string[]): PlatformAnswer =>
  recorded({
    url: feedUrl,
    type: 'text/xml; charset=UTF-8',
    body: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="${feedUrl}"/><title>Община Върбовец</title><author><name>Община Върбовец</name></author><published>2014-01-01T00:00:00+00:00</published>${entries.join('')}</feed>`,
  });

const consent = redirected(
  profile.url,
  'https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2F%40varbovets',
);

describe('a YouTube channel', () => {
  test('is asked for its page, then for the feed that the page names', () => {
    expect(youtube.next(profile, [])).toEqual({ url: profile.url, forPrograms: false });
    expect(youtube.next(profile, [channelPage])).toEqual({ url: feedUrl, forPrograms: true });
    expect(youtube.next(profile, [channelPage, feedOf()])).toBeNull();
  });

  test('shows its own links on the page and the days of its videos in the feed', () => {
    const feed = feedOf(entry('star', '2026-01-02T10:00:00+00:00'), entry('nov', '2026-05-01T22:15:00+00:00'));
    expect(youtube.read(profile, [channelPage, feed])).toMatchObject({
      seen: true,
      value: {
        name: 'Община Върбовец',
        links: ['https://www.varbovets.example/'],
        posts: [
          { date: '2026-05-01', url: 'https://www.youtube.com/watch?v=nov', text: 'nov' },
          { date: '2026-01-02', url: 'https://www.youtube.com/watch?v=star', text: 'star' },
        ],
      },
    });
  });

  test('with a feed and no video in it has no videos', () => {
    expect(youtube.read(profile, [channelPage, feedOf()])).toMatchObject({ seen: true, value: { posts: [] } });
  });

  test.each([
    ['was not asked for', undefined],
    ['answers 404', recorded({ url: feedUrl, status: 404 })],
    ['is a page', recorded({ url: feedUrl, body: '<html><p>Error' })],
    ['is cut short', recorded({ url: feedUrl, type: 'text/xml', body: '<feed><title>x</title><entry>' })],
    ['is limited', recorded({ url: feedUrl, status: 429 })],
  ])('whose feed %s is there, and says nothing of its videos', (_what, feed) => {
    const answers = feed === undefined ? [channelPage] : [channelPage, feed];
    expect(youtube.read(profile, answers)).toMatchObject({ seen: true, value: { exists: true, posts: null } });
  });

  test('behind the consent wall is unseen, for its handle does not tell its feed', () => {
    expect(youtube.next(profile, [consent])).toBeNull();
    expect(youtube.read(profile, [consent])).toEqual({ seen: false, because: 'consent_wall' });
  });

  test('known by its id is asked for its feed even behind the consent wall', () => {
    const byId = { ...profile, url: `https://www.youtube.com/channel/${id}`, handle: id };
    expect(youtube.next(byId, [consent])?.url).toBe(feedUrl);
    expect(youtube.read(byId, [consent, feedOf(entry('nov', '2026-05-01T22:15:00+00:00'))])).toMatchObject({
      seen: true,
      value: { name: 'Община Върбовец', posts: [{ date: '2026-05-01' }] },
    });
  });

  test('that is gone is not asked for its feed', () => {
    const missing = recorded({ url: `https://www.youtube.com/channel/${id}`, status: 404 });
    const byId = { ...profile, url: missing.url };
    expect(youtube.next(byId, [missing])).toBeNull();
    expect(youtube.read(byId, [missing])).toMatchObject({ seen: true, value: { exists: false } });
  });

  test.each([
    'This channel does not exist.',
    'This account has been terminated due to violations.',
    'Този канал не съществува.',
  ])('that was closed says so with 200: %s', (text) => {
    const alert = `"alerts":[{"alertRenderer":{"type":"ERROR","text":{"simpleText":"${text}"}}}]`;
    const answer = recorded({ url: profile.url, body: openGraph({ title: 'YouTube' }, data(alert)) });
    expect(youtube.read(profile, [answer])).toMatchObject({ seen: true, value: { exists: false } });
  });

  test('with another alert is unseen', () => {
    const alert = `"alerts":[{"alertRenderer":{"type":"ERROR","text":{"simpleText":"Not available in your country"}}}]`;
    const answer = recorded({ url: profile.url, body: openGraph({ title: 'x' }, data(alert)) });
    expect(youtube.read(profile, [answer])).toEqual({ seen: false, because: 'not_shown' });
  });
});
