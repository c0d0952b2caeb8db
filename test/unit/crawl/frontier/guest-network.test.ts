import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { createHttpClient } from '../../../../src/crawl/fetch/client.ts';
import { guestNetwork } from '../../../../src/crawl/frontier/guest-network.ts';
import { createHostGate } from '../../../../src/crawl/frontier/host-gate.ts';
import { startProxy } from '../../../../src/crawl/network/proxy.ts';
import { networkOf, shortSettings } from '../../../kit/network.ts';
import { page, serveHost } from '../../../kit/small-portal.ts';

const delayMs = 100;
const policy = { ...loadConfig().policy, delayMs };
const slowMs = 200;

/** A host that takes its time, our way to it, and that of the pages in the browser. */
async function aHost() {
  const host = await serveHost('karti.example', {
    '*': (_request, response) => void setTimeout(() => response.end(page('Карта', '')), slowMs),
  });
  const network = networkOf({ 'karti.example': host });
  const gate = createHostGate(policy, new AbortController().signal);
  const client = createHttpClient(network, {
    ...shortSettings,
    timeouts: { ...shortSettings.timeouts, headersMs: 4000 },
  });
  const proxy = await startProxy(guestNetwork(network, gate));
  onTestFinished(async () => {
    await Promise.all([client.close(), proxy.close(), host.close()]);
  });
  const asWe = (path: string) =>
    gate.ask('karti.example', () => client.get(`http://karti.example${path}`, { maxBytes: 10_000 }));
  const asPage = (path: string) =>
    new Promise<void>((done, failed) => {
      const asked = request({
        port: proxy.port,
        path: `http://karti.example${path}`,
        headers: { host: 'karti.example' },
      });
      asked.on('response', (answer) => answer.resume().on('end', done)).on('error', failed);
      asked.end();
    });
  return { host, gate, asWe, asPage };
}

test('what a page in the browser asks of another host waits for our own request to it', async () => {
  const { host, asWe, asPage } = await aHost();
  const ours = asWe('/nashe');
  while (host.heard.length === 0) await sleep(5);
  await Promise.all([ours, asPage('/kartinka')]);
  const [first, second] = host.heard;
  expect([first?.path, second?.path]).toEqual(['/nashe', '/kartinka']);
  expect(second?.startedAt).toBeGreaterThanOrEqual(first?.endedAt ?? Infinity);
});

test('our own request waits for what pages in the browser ask, and for the pause after it', async () => {
  const { host, asWe, asPage } = await aHost();
  const pictures = Promise.all([asPage('/1'), asPage('/2')]);
  while (host.heard.length < 2) await sleep(5);
  await Promise.all([pictures, asWe('/nashe')]);
  const ours = host.heard.find(({ path }) => path === '/nashe');
  const last = Math.max(...host.heard.slice(0, 2).map(({ endedAt }) => endedAt ?? Infinity));
  expect(ours?.startedAt).toBeGreaterThanOrEqual(last + delayMs - 2);
});

test('what a page asks of its own host is part of the visit', async () => {
  const { host, gate, asPage } = await aHost();
  await gate.pass('karti.example', () => Promise.all([asPage('/1'), asPage('/2')]));
  expect(host.heard).toHaveLength(2);
  expect(host.heard[1]?.startedAt).toBeLessThan(host.heard[0]?.endedAt ?? 0);
});
