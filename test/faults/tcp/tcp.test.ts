import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpClient } from '../../../src/crawl/fetch/client.ts';
import { networkOf, shortSettings } from '../../kit/network.ts';
import { startDeafServer } from '../../kit/servers/deaf-server.ts';
import { startWebServer } from '../../kit/servers/web-server.ts';
import {
  page,
  refuseHost,
  serveAnything,
  serveHost,
  silence,
  unservedHost,
  type SmallHost,
  type Town,
} from '../../kit/small-portal.ts';
import {
  attemptsAt,
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectNoScore,
  expectUndisturbed,
  factsAbout,
  type Laboratory,
} from '../laboratory/laboratory.ts';

const home = page('Начало', '', ['/page']);
const long = page('Страница', '<p>Общината обявява графика на приема. </p>'.repeat(500));

const reset: RequestListener = ({ socket }) => socket.resetAndDestroy();

const halfThenReset: RequestListener = ({ socket }, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(long) });
  response.write(long.slice(0, 5000), () => setTimeout(() => socket.resetAndDestroy(), 30));
};

/** As when the other end vanishes: half an answer, then nothing, and no end of the connection. */
const halfThenNothing: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(long) });
  response.write(long.slice(0, 5000));
};

/** What becomes of `/page`, where the home page leads. */
const broken = [
  { id: 'reset', fault: 'T-03 a connection reset after the request', answer: reset, ends: 'conn_reset' },
  { id: 'half', fault: 'T-03 a connection reset within the answer', answer: halfThenReset, ends: 'http_truncated' },
  { id: 'silent', fault: 'T-04 a server that accepts and says nothing', answer: silence, ends: 'timeout_headers' },
  { id: 'gone', fault: 'T-08 a server that vanishes half-way', answer: halfThenNothing, ends: 'timeout_idle' },
] as const;

const connectMs = 1500;
const timeouts = { dnsMs: 1500, connectMs, headersMs: 1500, idleMs: 1500, totalMs: 8000 };

const unreachable = [
  { id: 'refused', fault: 'T-01 a closed port', ends: 'conn_refused', leastMs: 0 },
  { id: 'deaf', fault: 'T-02 a port where nobody takes the connection', ends: 'conn_timeout', leastMs: connectMs - 10 },
] as const;

let folder: string;
let brokenHosts: ReadonlyMap<string, SmallHost>;
let stale: SmallHost;
let single: SmallHost;
let dropped = 0;
let towns: readonly Town[];
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-tcp-'));
  brokenHosts = new Map(
    await Promise.all(
      broken.map(async ({ id, answer }) => {
        return [id, await serveHost(`www.${id}.example`, { '/': home, '/page': answer })] as const;
      }),
    ),
  );
  stale = await serveHost('www.stale.example', { '/': once(home), '/page': once(long), '*': once(null) });
  single = await oneAtATime('www.single.example');
  towns = [
    { id: 'refused', sites: { portal: await refuseHost('www.refused.example') } },
    { id: 'deaf', sites: { portal: { ...unservedHost('www.deaf.example'), ...(await startDeafServer()) } } },
    ...[...brokenHosts, ['stale', stale] as const, ['single', single] as const].map(([id, portal]) => {
      return { id, sites: { portal } };
    }),
  ];
  lab = await auditFaults(folder, towns, { crawl: { timeouts, delayMs: 50, maxDelayMs: 200 } });
}, 240_000);

afterAll(async () => {
  await lab.close();
  await Promise.all(towns.flatMap(({ sites }) => Object.values(sites).map((host) => host.close())));
  rmSync(folder, { recursive: true, force: true });
});

const askedBefore = new WeakSet();

/** Promises to keep the connection and ends it when it is asked again. */
function once(html: string | null): RequestListener {
  return ({ socket }, response) => {
    if (askedBefore.has(socket)) socket.resetAndDestroy();
    else response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? '');
    askedBefore.add(socket);
  };
}

/** Takes one connection and drops whoever comes beside it. */
async function oneAtATime(name: string): Promise<SmallHost> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(home);
  });
  server.maxConnections = 1;
  server.on('drop', () => (dropped += 1));
  return serveAnything(name, 'http', server);
}

describe.for(unreachable.map((one) => [one.fault, one] as const))('%s', ([, { id, ends, leastMs }]) => {
  test('is the reason why the portal was not seen, and no score', async () => {
    expect(await endsOf(lab, id)).toEqual({ [`http://www.${id}.example/`]: ends });
    await expectNoScore(lab, id, ends);
  });

  test('is tried twice, with a pause, and not for longer than planned', async () => {
    const tried = await attemptsAt(lab, id, `http://www.${id}.example/robots.txt`);
    expect(tried.map(({ unseen }) => unseen)).toEqual([ends, ends]);
    const [first, second] = tried.map(({ started_at }) => Date.parse(started_at));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(leastMs + 100);
    for (const { ms } of tried) {
      expect(ms).toBeGreaterThanOrEqual(leastMs);
      expect(ms).toBeLessThan(leastMs + 5000);
    }
  });
});

describe.for(broken.map((one) => [one.fault, one] as const))('%s', ([, { id, ends }]) => {
  const url = `http://www.${id}.example/page`;

  test('is said of the page, which is read as nothing', async () => {
    expect(await endsOf(lab, id)).toEqual({ [`http://www.${id}.example/`]: 'done', [url]: ends });
    expect(await factsAbout(lab, id, url)).toEqual([]);
  });

  test('is tried twice and no more, one request at a time', async () => {
    const tried = await attemptsAt(lab, id, url);
    expect(tried.map(({ unseen }) => unseen)).toEqual([ends, ends]);
    const heard = brokenHosts.get(id)?.heard ?? [];
    const asked = heard.filter(({ path }) => path === '/page').length;
    // A kept connection that is reset may have been over before we sent: it is replaced once, at once.
    expect([2, ...(id === 'reset' ? [3] : [])]).toContain(asked);
    if (asked === 2) expectGoodGuest(heard, 20);
  });
});

test('T-05 a kept connection that ends as we send is replaced once, and nobody is blamed', async () => {
  const ends = { 'http://www.stale.example/': 'done', 'http://www.stale.example/page': 'done' };
  expect(await endsOf(lab, 'stale')).toEqual(ends);
  for (const url of Object.keys(ends)) {
    expect(await attemptsAt(lab, 'stale', url)).toMatchObject([{ attempt: 1, status: 200, unseen: null }]);
  }
  const rows = lab.db.selectFrom('fetch').selectAll().where('municipality', '=', 'stale').execute();
  expect(stale.heard.length).toBeLessThanOrEqual(2 * (await rows).length);
  expect(stale.connections()).toBeGreaterThan(1);
});

test('T-07 a server of one connection at a time is never asked for two', async () => {
  const ends = { 'http://www.single.example/': 'done', 'http://www.single.example/page': 'done' };
  expect(await endsOf(lab, 'single')).toEqual(ends);
  expect(dropped).toBe(0);
});

test('T-08 connections whose other end vanished are cleared away, and no file stays open', async () => {
  const server = await startWebServer(halfThenNothing);
  const client = createHttpClient(networkOf({ 'portal.example': server }), shortSettings);
  const openFiles = () => readdirSync('/proc/self/fd').length;
  const before = openFiles();
  const asked = Array.from({ length: 20 }, (_, n) => client.get(`http://portal.example/${n}`, { maxBytes: 100_000 }));
  for (const { unseen } of await Promise.all(asked)) expect(unseen).toBe('timeout_idle');
  expect(server.connections()).toBe(20);
  await expect.poll(() => server.open()).toBe(0);
  await expect.poll(openFiles).toBeLessThanOrEqual(before);
  await Promise.all([client.close(), server.close()]);
});

test('a healthy portal beside them is read in time, and memory keeps its bound', async () => {
  expect(lab.code, lab.stderr).toBe(5);
  await expectUndisturbed(lab, 60_000);
});
