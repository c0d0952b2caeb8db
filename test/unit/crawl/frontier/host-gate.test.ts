import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { askedPause, createHostGate } from '../../../../src/crawl/frontier/host-gate.ts';
import type { Answer } from '../../../../src/model/answer.ts';
import { loadConfig } from '../../../../config/load.ts';

const policy = { ...loadConfig().policy, delayMs: 60, perAddress: 2, concurrency: 8 };
const never = new AbortController().signal;

const anAnswer = (over: Partial<Answer> = {}): Answer => ({
  requested: 'https://varbovets.example/',
  url: 'https://varbovets.example/',
  hops: [{ url: 'https://varbovets.example/', status: over.status ?? 200, headers: [] }],
  status: 200,
  address: null,
  trust: 'trusted',
  body: null,
  bytes: 0,
  startedAt: '2026-05-04T08:00:00.000Z',
  ms: 1,
  unseen: null,
  detail: null,
  ...over,
});

/** Requests that note when they start and how many are under way at once. */
function counter() {
  const starts: number[] = [];
  let now = 0;
  let most = 0;
  const request =
    (answer: Answer, ms = 5) =>
    async () => {
      starts.push(performance.now());
      most = Math.max(most, ++now);
      await sleep(ms);
      now--;
      return answer;
    };
  return { starts, most: () => most, request };
}

test('a host is asked one thing at a time, with the pause in between', async () => {
  const gate = createHostGate(policy, never);
  const { starts, most, request } = counter();
  await Promise.all([1, 2, 3].map(() => gate.ask('a.example', request(anAnswer()))));
  expect(most()).toBe(1);
  const gaps = starts.slice(1).map((start, n) => start - (starts[n] ?? 0));
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(60);
});

test('a slow host does not hold up another', async () => {
  const gate = createHostGate(policy, never);
  const { request } = counter();
  const slow = gate.ask('slow.example', request(anAnswer(), 1_000));
  const began = performance.now();
  await gate.ask('quick.example', request(anAnswer()));
  expect(performance.now() - began).toBeLessThan(500);
  await slow;
});

test('hosts on one address share its limit once the address is known', async () => {
  const gate = createHostGate({ ...policy, delayMs: 0 }, never);
  const hosts = ['a.example', 'b.example', 'c.example', 'd.example'];
  const shared = anAnswer({ address: '192.0.2.7' });
  const first = counter();
  await Promise.all(hosts.map((host) => gate.ask(host, first.request(shared))));
  const second = counter();
  await Promise.all(hosts.map((host) => gate.ask(host, second.request(shared, 30))));
  expect(second.most()).toBe(2);
});

test('P-11 hosts on one address share its limit from the first request on where the address is known', async () => {
  const gate = createHostGate({ ...policy, delayMs: 0 }, never, { locate: () => Promise.resolve('192.0.2.7') });
  const { most, request } = counter();
  await Promise.all(
    ['a.example', 'b.example', 'c.example', 'd.example'].map((host) => gate.ask(host, request(anAnswer(), 30))),
  );
  expect(most()).toBe(2);
});

test('P-12 what a host asked of an earlier process holds for this one, and what is learnt is kept for the next', async () => {
  const kept: unknown[] = [];
  const book = {
    known: new Map([['a.example', { slowdown: 4, crawlDelay: null, notBefore: Date.now() + 300 }]]),
    keep: (host: string, pace: object) => Promise.resolve(void kept.push([host, pace])),
  };
  const gate = createHostGate(policy, never, book);
  const { starts, request } = counter();
  const began = performance.now();
  await gate.ask('a.example', request(anAnswer()));
  await gate.ask('a.example', request(anAnswer({ status: 503 })));
  expect((starts[0] ?? 0) - began).toBeGreaterThanOrEqual(298);
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(4 * policy.delayMs);
  expect(kept).toEqual([['a.example', { slowdown: 8, crawlDelay: null, notBefore: expect.any(Number) as number }]]);
});

test('P-12 a process that begins asks nobody before the usual pause is over: the one before may have asked just now', async () => {
  const gate = createHostGate({ ...policy, delayMs: 200 }, never, { known: new Map() });
  const { starts, request } = counter();
  const began = performance.now();
  await gate.ask('a.example', request(anAnswer()));
  expect((starts[0] ?? 0) - began).toBeGreaterThanOrEqual(198);
});

test('a host that is left alone is not asked before its time', async () => {
  const gate = createHostGate({ ...policy, delayMs: 0 }, never);
  const { starts, request } = counter();
  await gate.ask('a.example', request(anAnswer()));
  await gate.leaveAlone('a.example', 250);
  expect(gate.waitFor('a.example')).toBeGreaterThan(200);
  await gate.ask('a.example', request(anAnswer()));
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(248);
});

test('the pause asked for in robots.txt wins over ours', async () => {
  const gate = createHostGate({ ...policy, delayMs: 0 }, never);
  gate.askDelay('a.example', 0.2);
  const { starts, request } = counter();
  await gate.ask('a.example', request(anAnswer()));
  await gate.pass('a.example', request(anAnswer()));
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(200);
});

test('an overloaded host that names a pause gets it', async () => {
  const gate = createHostGate({ ...policy, delayMs: 0 }, never);
  const headers = [['retry-after', '1']] as const;
  const tired = anAnswer({ status: 503, hops: [{ url: 'https://a.example/', status: 503, headers }] });
  expect(askedPause(tired)).toBe(1000);
  const { starts, request } = counter();
  await gate.ask('a.example', request(tired));
  await gate.ask('a.example', request(anAnswer()));
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(1000);
});

test('it is known how long a host wants to be left alone', async () => {
  const headers = [['retry-after', '86400']] as const;
  const tired = anAnswer({ status: 429, hops: [{ url: 'https://a.example/', status: 429, headers }] });
  const gate = createHostGate(policy, never);
  await gate.ask('a.example', counter().request(tired));
  expect(gate.waitFor('a.example')).toBeGreaterThan(86_000_000);
  expect(gate.waitFor('b.example')).toBe(0);
});

test('Retry-After on an ordinary answer means nothing', () => {
  const headers = [['retry-after', '99']] as const;
  expect(askedPause(anAnswer({ hops: [{ url: 'https://a.example/', status: 200, headers }] }))).toBe(0);
});

test('whoever stops the run does not wait for pauses', async () => {
  const stop = new AbortController();
  const gate = createHostGate({ ...policy, delayMs: 60_000 }, stop.signal);
  const { request } = counter();
  await gate.ask('a.example', request(anAnswer()));
  const waiting = gate.ask('a.example', request(anAnswer()));
  stop.abort(new Error('stopped'));
  await expect(waiting).rejects.toThrow('stopped');
});

test('the pause asked for in robots.txt counts from the reading of robots.txt on', async () => {
  const gate = createHostGate({ ...policy, delayMs: 0 }, never);
  const { starts, request } = counter();
  await gate.ask('a.example', request(anAnswer()));
  gate.askDelay('a.example', 0.2);
  await gate.ask('a.example', request(anAnswer()));
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(200);
});

test('a request that needs another host first does not wait for the place it holds itself', async () => {
  const gate = createHostGate({ ...policy, delayMs: 0, concurrency: 1, perAddress: 1 }, never);
  const { request } = counter();
  const robotsOf = (host: string) => gate.ask(host, request(anAnswer({ address: '192.0.2.7' })));
  await robotsOf('a.example');
  await robotsOf('www.a.example');
  const redirected = gate.ask('a.example', async () => {
    await robotsOf('www.a.example');
    return anAnswer();
  });
  await expect(redirected).resolves.toMatchObject({ status: 200 });
});
