import { describe, expect, test } from 'vitest';
import { appStore } from '../../../../src/crawl/social/platforms/app-store.ts';
import { bluesky } from '../../../../src/crawl/social/platforms/bluesky.ts';
import { mastodon } from '../../../../src/crawl/social/platforms/mastodon.ts';
import { json, profiles, recorded } from './recorded.ts';

describe('an account on Mastodon', () => {
  const profile = profiles.mastodon;
  const lookup = 'https://mastodon.example/api/v1/accounts/lookup?acct=varbovets';
  const statuses = 'https://mastodon.example/api/v1/accounts/109/statuses?limit=40&exclude_reblogs=true';
  const account = {
    id: '109',
    username: 'varbovets',
    display_name: 'Община Върбовец',
    note: '<p>Официален профил &amp; новини</p>',
    followers_count: 42,
    fields: [
      { name: 'Сайт', value: '<a href="https://varbovets.example" rel="me">varbovets.example</a>' },
      { name: 'odd', value: 7 },
    ],
  };
  const status = (created_at: string, more: object = {}) => ({
    ...{
      created_at,
      url: `https://mastodon.example/@varbovets/${created_at.slice(0, 10)}`,
      content: '<p>Ремонт<br>на път</p>',
    },
    ...{ in_reply_to_account_id: null, replies_count: 0, reblog: null },
    ...more,
  });
  const read = (list: unknown) => mastodon.read(profile, [json(lookup, account), json(statuses, list)]);

  test('is looked up by name, then asked for its statuses by id', () => {
    expect(mastodon.next(profile, [])).toEqual({ url: lookup, forPrograms: true });
    expect(mastodon.next(profile, [json(lookup, account)])).toEqual({ url: statuses, forPrograms: true });
    expect(mastodon.next(profile, [json(lookup, account), json(statuses, [])])).toBeNull();
  });

  test('is not asked on when its id is no id', () => {
    expect(mastodon.next(profile, [json(lookup, { ...account, id: '../../admin?x' })])).toBeNull();
  });

  test('shows itself and what it wrote', () => {
    expect(read([status('2026-04-30T22:10:00.000Z'), status('2026-05-02T08:00:00.000Z'), { odd: true }])).toMatchObject(
      {
        seen: true,
        value: {
          name: 'Община Върбовец',
          description: 'Официален профил & новини',
          links: ['https://varbovets.example/'],
          followers: 42,
          replies: 'unknown',
          posts: [
            { date: '2026-05-02', text: 'Ремонт на път' },
            { date: '2026-04-30', url: 'https://mastodon.example/@varbovets/2026-04-30' },
          ],
        },
      },
    );
  });

  test('answers those who write to it, and its answers are no posts', () => {
    const answer = status('2026-05-03T08:00:00.000Z', { in_reply_to_account_id: '7' });
    const thread = status('2026-05-01T08:00:00.000Z', { in_reply_to_account_id: '109', replies_count: 3 });
    expect(read([answer, thread])).toMatchObject({
      seen: true,
      value: { replies: 'present', posts: [{ date: '2026-05-01' }] },
    });
    expect(read([thread])).toMatchObject({ seen: true, value: { replies: 'none' } });
  });

  test('whose statuses all look otherwise than we know may have any', () => {
    expect(read([{ createdAt: '2026-05-01' }, { createdAt: '2026-05-02' }])).toMatchObject({
      seen: true,
      value: { posts: null },
    });
  });

  test('with no status has none; whose statuses are not shown may have any', () => {
    expect(read([])).toMatchObject({ seen: true, value: { posts: [], replies: 'unknown' } });
    expect(read({ error: 'This method requires an authenticated user' })).toMatchObject({
      seen: true,
      value: { posts: null },
    });
    const limited = recorded({ url: statuses, status: 429 });
    expect(mastodon.read(profile, [json(lookup, account), limited])).toMatchObject({
      seen: true,
      value: { posts: null },
    });
  });

  test('that moved says where to', () => {
    const moved = { ...account, moved: { ...account, url: 'https://social.example/@varbovets' } };
    expect(mastodon.read(profile, [json(lookup, moved)])).toMatchObject({
      seen: true,
      value: { movedTo: 'https://social.example/@varbovets' },
    });
  });

  test('is gone when the interface says so, not when something else on the host answers 404', () => {
    expect(mastodon.read(profile, [json(lookup, { error: 'Record not found' }, 404)])).toMatchObject({
      seen: true,
      value: { exists: false },
    });
    expect(mastodon.read(profile, [json(lookup, { error: 'Not Found' }, 404)])).toEqual({
      seen: false,
      because: 'unexpected_answer',
    });
    expect(mastodon.read(profile, [recorded({ url: lookup, status: 404 })])).toEqual({
      seen: false,
      because: 'unexpected_answer',
    });
  });

  test('that was suspended is not shown', () => {
    expect(mastodon.read(profile, [json(lookup, { ...account, suspended: true })])).toEqual({
      seen: false,
      because: 'not_shown',
    });
  });
});

describe('an account on Bluesky', () => {
  const profile = profiles.bluesky;
  const api = 'https://public.api.bsky.app/xrpc/';
  const lookup = `${api}app.bsky.actor.getProfile?actor=varbovets.example`;
  const did = 'did:plc:abc123';
  const actor = {
    ...{ did, handle: 'varbovets.example', displayName: 'Община Върбовец', followersCount: 12 },
    description: 'Официален профил. https://www.varbovets.example/.',
  };
  const feed = `${api}app.bsky.feed.getAuthorFeed?actor=did%3Aplc%3Aabc123&limit=50&filter=posts_with_replies`;
  const item = (createdAt: string, more: object = {}, post: object = {}) => ({
    post: {
      ...{ uri: `at://${did}/app.bsky.feed.post/k1`, author: { did, handle: 'varbovets.example' } },
      ...{ record: { text: 'Новина', createdAt }, indexedAt: createdAt, replyCount: 0 },
      ...post,
    },
    ...more,
  });
  const read = (items: unknown) => bluesky.read(profile, [json(lookup, actor), json(feed, { feed: items })]);

  test('is asked for itself, then for its posts', () => {
    expect(bluesky.next(profile, [])).toEqual({ url: lookup, forPrograms: true });
    expect(bluesky.next(profile, [json(lookup, actor)])).toEqual({ url: feed, forPrograms: true });
  });

  test('shows itself and its own posts', () => {
    const repost = item('2026-05-03T00:00:00Z', { reason: { $type: 'app.bsky.feed.defs#reasonRepost' } });
    expect(read([repost, item('2026-05-01T10:00:00.000Z')])).toMatchObject({
      seen: true,
      value: {
        name: 'Община Върбовец',
        links: ['https://www.varbovets.example/'],
        followers: 12,
        posts: [{ date: '2026-05-01', url: 'https://bsky.app/profile/varbovets.example/post/k1', text: 'Новина' }],
      },
    });
  });

  test('that dates a post ahead is believed no more than the platform', () => {
    const ahead = item('2026-09-01T00:00:00Z', {}, { indexedAt: '2026-05-02T08:00:00Z' });
    expect(read([ahead])).toMatchObject({ seen: true, value: { posts: [{ date: '2026-05-02' }] } });
  });

  test('whose posts all look otherwise than we know may have any', () => {
    expect(read([{ entry: {} }])).toMatchObject({ seen: true, value: { posts: null, replies: 'unknown' } });
  });

  test('answers others', () => {
    const answer = item('2026-05-01T10:00:00Z', { reply: { parent: { author: { did: 'did:plc:other' } } } });
    expect(read([answer])).toMatchObject({ seen: true, value: { replies: 'present', posts: [] } });
  });

  test('that asks not to be shown without an account is not asked for posts', () => {
    const shy = json(lookup, { ...actor, labels: [{ val: '!no-unauthenticated' }] });
    expect(bluesky.next(profile, [shy])).toBeNull();
    expect(bluesky.read(profile, [shy])).toMatchObject({ seen: true, value: { posts: null } });
  });

  test.each([
    [400, { error: 'InvalidRequest', message: 'Profile not found' }],
    [400, { error: 'AccountTakedown', message: 'Account has been suspended' }],
    [400, { error: 'AccountDeactivated', message: 'Account is deactivated' }],
  ])('is gone when the interface says so: %i %j', (status, error) => {
    expect(bluesky.read(profile, [json(lookup, error, status)])).toMatchObject({
      seen: true,
      value: { exists: false },
    });
  });

  test('is not gone by any other error', () => {
    const error = { error: 'InvalidRequest', message: 'Error: actor must be a valid did or a handle' };
    expect(bluesky.read(profile, [json(lookup, error, 400)])).toEqual({ seen: false, because: 'http_error' });
  });
});

describe('an app in the App Store', () => {
  const profile = profiles.app_store;
  const lookup = 'https://itunes.apple.com/lookup?id=1234567890';
  const app = {
    ...{ trackName: 'Моят Върбовец', description: 'Сигнали', sellerName: 'Obshtina Varbovets' },
    ...{ sellerUrl: 'https://varbovets.example/app', currentVersionReleaseDate: '2026-03-15T07:00:00Z' },
  };

  test('is asked for by its number, in the store of its address', () => {
    expect(appStore.next(profile, [])?.url).toBe(lookup);
    const bulgarian = { ...profile, url: 'https://apps.apple.com/bg/app/moyat-varbovets/id1234567890' };
    expect(appStore.next(bulgarian, [])?.url).toBe(`${lookup}&country=bg`);
  });

  test('shows who sells it and when it was updated', () => {
    const answer = json(lookup, { resultCount: 1, results: [app] });
    expect(appStore.read(profile, [answer])).toMatchObject({
      seen: true,
      value: {
        name: 'Моят Върбовец',
        publisher: 'Obshtina Varbovets',
        links: ['https://varbovets.example/app'],
        posts: [{ date: '2026-03-15' }],
      },
    });
  });

  test('that one store does not have may be in another: it is gone only from the store of its address', () => {
    const none = json(lookup, { resultCount: 0, results: [] });
    expect(appStore.read(profile, [none])).toEqual({ seen: false, because: 'not_shown' });
    const bulgarian = { ...profile, url: 'https://apps.apple.com/bg/app/id1234567890' };
    expect(appStore.read(bulgarian, [none])).toMatchObject({ seen: true, value: { exists: false } });
  });
});
