import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../src/crawl/fetch/client.ts';
import type { PlatformAnswer } from '../../../src/crawl/social/adapter.ts';
import { adapters } from '../../../src/crawl/social/adapters.ts';
import { awayFrom } from '../../../src/crawl/social/answer/refusal.ts';
import { createCalendar } from '../../../src/demo/calendar.ts';
import { createAuthority } from '../../../src/demo/certificates.ts';
import { BLUESKY, LOOK_ALIKE, MASTODON } from '../../../src/demo/platforms/addresses.ts';
import { platformHosts } from '../../../src/demo/platforms/platforms.ts';
import { serve, type Listening } from '../../../src/demo/server.ts';
import { MUNICIPALITY as STAROBROD, PROFILES as OF_STAROBROD } from '../../../src/demo/starobrod/addresses.ts';
import { MUNICIPALITY as YASENGRAD, PROFILES as OF_YASENGRAD } from '../../../src/demo/yasengrad/addresses.ts';
import { MUNICIPALITY as ZLATODOL, PROFILES as OF_ZLATODOL } from '../../../src/demo/zlatodol/addresses.ts';
import { ownershipOf } from '../../../src/derive/social/ownership.ts';
import { profileAddress } from '../../../src/derive/social/recognise.ts';
import { parseConnectTo } from '../../../src/crawl/network/connect-to.ts';
import { createNetworkPolicy } from '../../../src/crawl/network/network-policy.ts';
import type { Municipality } from '../../../src/model/municipality.ts';
import { shortSettings } from '../../kit/network.ts';

const asOf = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10);

let listening: Listening[];
let client: HttpClient;

beforeAll(async () => {
  const authority = createAuthority('Platforms');
  const hosts = platformHosts(createCalendar(asOf));
  listening = await Promise.all(
    hosts.map((host) =>
      serve(host, authority.issue(host.names), { address: host.address, httpsPort: 0, httpPort: 0 }, () => undefined),
    ),
  );
  const ways = hosts.flatMap(({ names }, n) =>
    names.map((name) => `${name}:443:${listening[n]?.address ?? ''}:${listening[n]?.httpsPort ?? 0}`),
  );
  const timeouts = { dnsMs: 2000, connectMs: 2000 };
  const network = createNetworkPolicy({ connectTo: ways.map(parseConnectTo), resolver: null, timeouts });
  const patient = { ...shortSettings.timeouts, headersMs: 5000, connectMs: 2000 };
  client = createHttpClient(network, { ...shortSettings, timeouts: patient, ca: authority.certificate });
});

afterAll(async () => {
  await client.close();
  await Promise.all(listening.map((one) => one.close()));
});

/** What the platforms show of a profile, and whether it is the municipality's. */
async function shownOf(address: string, municipality: Municipality) {
  const profile = profileAddress(address);
  if (profile === null) throw new Error(`No profile: ${address}`);
  const adapter = adapters[profile.platform];
  const answers: PlatformAnswer[] = [];
  for (let next = adapter.next(profile, answers); next !== null; next = adapter.next(profile, answers)) {
    const inScope = (onward: string) => awayFrom(profile, new URL(onward)) === null;
    answers.push(await client.get(next.url, { maxBytes: 1_000_000, inScope }));
  }
  const shown = adapter.read(profile, answers);
  return { shown, ownership: ownershipOf({ mentions: [] }, shown, municipality) };
}

test.each([
  ['Facebook of Златодол', OF_ZLATODOL.facebook, ZLATODOL, 'Община Златодол', 7],
  ['YouTube of Златодол', OF_ZLATODOL.youtube, ZLATODOL, 'Община Златодол', 20],
  ['Mastodon of Златодол', MASTODON, ZLATODOL, 'Община Златодол', 9],
  ['Telegram of Ясенград', OF_YASENGRAD.telegram, YASENGRAD, 'Община Ясенград', 7],
  ['Bluesky of Ясенград', BLUESKY, YASENGRAD, 'Община Ясенград', 14],
])(
  '%s is public, links back, bears the name, and was used lately',
  async (_what, address, municipality, name, days) => {
    const { shown, ownership } = await shownOf(address, municipality);
    expect(shown).toMatchObject({ seen: true, value: { exists: true, name } });
    expect(ownership).toEqual(['links-back', 'named']);
    const newest = shown.seen ? shown.value.posts?.[0]?.date : null;
    expect(newest && newest >= daysAgo(days) && newest <= asOf, newest ?? 'none').toBe(true);
  },
);

test.each([
  ['Facebook of Ясенград', OF_YASENGRAD.facebook, 'login_wall'],
  ['YouTube of Ясенград', OF_YASENGRAD.youtube, 'consent_wall'],
  ['Instagram of Ясенград', OF_YASENGRAD.instagram, 'login_wall'],
] as const)('%s is unseen: %s', async (_what, address, because) => {
  expect(await shownOf(address, YASENGRAD)).toEqual({ shown: { seen: false, because }, ownership: [] });
});

test('Facebook of Староброд is gone', async () => {
  const { shown } = await shownOf(OF_STAROBROD.facebook, STAROBROD);
  expect(shown).toMatchObject({ seen: true, value: { exists: false } });
});

test('YouTube of Староброд was renamed, and had no video for a year', async () => {
  const { shown } = await shownOf(OF_STAROBROD.youtube, STAROBROD);
  expect(shown).toMatchObject({
    seen: true,
    value: { movedTo: 'https://www.youtube.com/@obshtina-starobrod-example', name: 'Община Староброд' },
  });
  expect(shown.seen && (shown.value.posts?.[0]?.date ?? '') < daysAgo(365)).toBe(true);
});

test('a page that only has the name of Златодол does not lead back to it', async () => {
  const { shown, ownership } = await shownOf(LOOK_ALIKE, ZLATODOL);
  expect(shown).toMatchObject({ seen: true, value: { name: 'Златодол', links: ['https://zlatodol-dnes.example/'] } });
  expect(ownership).toEqual([]);
});

test('the same day gives the same bytes', () => {
  const addresses = [OF_ZLATODOL.facebook, OF_ZLATODOL.youtube, 'https://t.me/s/yasengrad_example'];
  const bytes = () =>
    platformHosts(createCalendar('2026-05-04')).flatMap((host) =>
      addresses.map((address) => host.answer(new URL(address)).body.toString()),
    );
  expect(bytes()).toEqual(bytes());
});
