import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createUplink, type Place } from '../../../../src/crawl/frontier/uplink.ts';
import type { AuditEvent } from '../../../../src/model/progress.ts';
import { networkOf } from '../../../kit/network.ts';
import { listen, type Listening } from '../../../kit/servers/listening.ts';

const place = (host: string): Place => ({ host, port: 443 });
const policy = { sentinels: ['sentinel.example:443'], probeMs: 30, patienceMs: 5000 };

/** An uplink to servers on loopback, and what it told. */
function uplinkTo(servers: Readonly<Record<string, Listening>>, changes: Partial<typeof policy> = {}) {
  const network = networkOf(servers);
  const told: AuditEvent[] = [];
  const uplink = createUplink({
    policy: { ...policy, ...changes },
    async knock({ host, port }) {
      const reached = await network.connect(host, port);
      if (reached.ok) reached.socket.destroy();
      return reached.ok;
    },
    givenUp: () => new Error('given up'),
    tell: (event) => told.push(event),
    signal: new AbortController().signal,
  });
  return { uplink, told };
}

const until = async (met: () => boolean): Promise<void> => {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 5));
};

async function startHost(port = 0): Promise<Listening> {
  const host = await listen(createServer(), '127.0.0.1', port);
  onTestFinished(() => host.close().catch(() => undefined));
  return host;
}

test('D-10 a host fails while a sentinel is there: it is the host', async () => {
  const { uplink, told } = uplinkTo({ 'sentinel.example': await startHost() });
  expect(await uplink.wasDown(place('a.example'), 'conn_timeout')).toBe(false);
  expect([told, uplink.downMs()]).toEqual([[], 0]);
});

test('D-10 a host fails while the sentinel is gone: everybody waits until it is back', async () => {
  const sentinel = await startHost();
  const { uplink, told } = uplinkTo({ 'sentinel.example': sentinel });
  // While it is there.
  expect(await uplink.wasDown(place('a.example'), 'conn_timeout')).toBe(false);
  await sentinel.close();

  const failed = uplink.wasDown(place('a.example'), 'dns_timeout');
  await until(() => told.length > 0);
  let isUp = false;
  const others = uplink.up().then(() => (isUp = true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isUp).toBe(false);

  await startHost(sentinel.port);
  expect(await failed).toBe(true);
  await others;
  expect(told).toEqual([{ kind: 'paused', what: 'run', because: 'own_network_down', until: null }]);
  expect(uplink.downMs()).toBeGreaterThan(90);
});

test('D-10 what a host answered is no fault of the network', async () => {
  const { uplink } = uplinkTo({});
  for (const unseen of ['http_malformed', 'too_large', 'asked_to_stop', 'tls_expired'] as const) {
    expect(await uplink.wasDown(place('a.example'), unseen)).toBe(false);
  }
});

test('D-10 without a sentinel a few hosts that fail are to blame themselves, most of them at once are not', async () => {
  const names = ['a.example', 'b.example', 'c.example', 'd.example'];
  const servers = await Promise.all(names.map(() => startHost()));
  const { uplink, told } = uplinkTo(Object.fromEntries(names.map((name, n) => [name, servers[n] as Listening])), {
    sentinels: [],
  });
  for (const name of names) {
    expect(await uplink.wasDown(place(name), null)).toBe(false);
    expect(await uplink.wasDown({ host: name, port: 8443 }, 'conn_refused')).toBe(false);
    expect(await uplink.wasDown({ host: name, port: 8443 }, null)).toBe(false);
  }
  await Promise.all(servers.map((server) => server.close()));

  expect(await uplink.wasDown(place('a.example'), 'conn_refused')).toBe(false);
  expect(await uplink.wasDown(place('b.example'), 'conn_refused')).toBe(false);
  const third = uplink.wasDown(place('c.example'), 'conn_refused');
  await until(() => told.length > 0);
  await startHost(servers[1]?.port);
  expect(await third).toBe(true);
});

test('D-10 a network that stays down ends the run, to be gone on with', async () => {
  const sentinel = await startHost();
  const { uplink } = uplinkTo({ 'sentinel.example': sentinel }, { patienceMs: 60 });
  // While it is there.
  expect(await uplink.wasDown(place('a.example'), 'conn_timeout')).toBe(false);
  await sentinel.close();
  await expect(uplink.wasDown(place('a.example'), 'conn_timeout')).rejects.toThrow('given up');
});
