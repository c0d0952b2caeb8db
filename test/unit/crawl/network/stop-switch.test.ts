import { expect, onTestFinished, test } from 'vitest';
import { createHttpClient } from '../../../../src/crawl/fetch/client.ts';
import { createStopSwitch } from '../../../../src/crawl/network/stop-switch.ts';
import { stopName } from '../../../../src/model/stop-name.ts';
import { networkOf, shortSettings } from '../../../kit/network.ts';
import { page, serveHost, silence } from '../../../kit/small-portal.ts';

async function aHost() {
  const host = await serveHost('www.varbovets.example', { '/': page('Начало', ''), '/tishina': silence });
  const stops = createStopSwitch(networkOf({ 'www.varbovets.example': host }));
  const client = createHttpClient(stops.network, shortSettings);
  onTestFinished(async () => {
    await Promise.all([client.close(), host.close()]);
  });
  const get = (path: string) => client.get(`http://www.varbovets.example${path}`, { maxBytes: 10_000 });
  return { host, stops, get };
}

test('P-15 a stopped host is not asked, not even over a connection that is still open', async () => {
  const { host, stops, get } = await aHost();
  expect((await get('/')).status).toBe(200);
  stops.set(['varbovets.example']);
  expect(await get('/')).toMatchObject({ status: 0, unseen: 'asked_to_stop' });
  expect(await stops.network.route('WWW.varbovets.example', 443)).toMatchObject({ because: 'asked_to_stop' });
  expect(host.heard).toHaveLength(1);
  stops.set([]);
  expect((await get('/')).status).toBe(200);
});

test('P-15 what is under way with a host breaks off when it is stopped', async () => {
  const { host, stops, get } = await aHost();
  const waiting = get('/tishina');
  while (host.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const began = performance.now();
  stops.set(['varbovets.example']);
  expect((await waiting).unseen).not.toBeNull();
  expect(performance.now() - began).toBeLessThan(shortSettings.timeouts.headersMs);
});

test.each(['varbovets.example', 'www.varbovets.example', 'WWW.Varbovets.example:8080', 'varbovets.example.'])(
  '%s is stopped as varbovets.example',
  (host) => {
    expect(stopName(host)).toBe('varbovets.example');
  },
);
