import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../storage/database.ts';
import {
  addUrls,
  countUrls,
  endUrl,
  leaseNext,
  nextWave,
  orderUrls,
  putBack,
  recoverUrls,
  skipPending,
  suspectUrl,
  urlOf,
  visitedOf,
  waitingHosts,
  type FrontierUrl,
} from '../../../storage/frontier.ts';
import { startRun } from '../../../storage/runs.ts';

const audit = { run: '2026-1', municipality: 'varbovets' };
const main = { host: 'varbovets.example', wave: 1 };
let db: Database;

const anUrl = (key: string, over: Partial<FrontierUrl> = {}): FrontierUrl => ({
  key,
  host: main.host,
  url: `https://varbovets.example/${key}`,
  kind: 'page',
  wave: 1,
  depth: 1,
  rank: key,
  via: null,
  ...over,
});

beforeEach(async () => {
  db = await openDatabase(':memory:');
  const start = { edition: '2026', seed: 1, asOf: '2026-05-04', startedAt: '2026-05-04T08:00:00.000Z', plan: {} };
  await startRun(db, start, ['varbovets']);
});

async function leaseAll(): Promise<string[]> {
  const keys: string[] = [];
  for (let row = await leaseNext(db, audit, main); row; row = await leaseNext(db, audit, main)) keys.push(row.key);
  return keys;
}

test('addresses are visited by wave, then depth, then seeded rank, whatever the order they were found in', async () => {
  await addUrls(db, audit, [anUrl('d', { depth: 2, rank: 'a' }), anUrl('b'), anUrl('a'), anUrl('c', { depth: 0 })]);
  expect(await leaseAll()).toEqual(['c', 'a', 'b', 'd']);
});

test('an address found twice is visited once, at the earliest place anybody gave it', async () => {
  await addUrls(db, audit, [anUrl('late', { wave: 2, depth: 5, via: 'council' }), anUrl('other', { depth: 3 })]);
  await addUrls(db, audit, [anUrl('late', { wave: 1, depth: 2, via: 'home' })]);
  await addUrls(db, audit, [anUrl('late', { wave: 1, depth: 9, via: 'deep' })]);
  expect(await leaseAll()).toEqual(['late', 'other']);
  expect(await urlOf(db, audit, 'late')).toMatchObject({ depth: 2, via: 'home' });
});

test('which of two equal finders is named does not depend on who came first', async () => {
  await addUrls(db, audit, [anUrl('x', { via: 'b' }), anUrl('y', { via: 'a' })]);
  await addUrls(db, audit, [anUrl('x', { via: 'a' }), anUrl('y', { via: 'b' })]);
  expect((await urlOf(db, audit, 'x'))?.via).toBe('a');
  expect((await urlOf(db, audit, 'y'))?.via).toBe('a');
});

test('an address of a later wave waits until its wave is open', async () => {
  await addUrls(db, audit, [anUrl('next', { wave: 2 })]);
  expect(await leaseNext(db, audit, main)).toBeUndefined();
  expect(await nextWave(db, audit)).toBe(2);
  expect(await waitingHosts(db, audit, 2)).toEqual([main.host]);
  expect((await leaseNext(db, audit, { ...main, wave: 2 }))?.key).toBe('next');
});

test('an address that ended is not visited again when it is found again', async () => {
  await addUrls(db, audit, [anUrl('a')]);
  await leaseNext(db, audit, main);
  await endUrl(db, audit, 'a', { state: 'done', because: null });
  await addUrls(db, audit, [anUrl('a', { wave: 1, depth: 0 })]);
  expect(await leaseNext(db, audit, main)).toBeUndefined();
  expect((await visitedOf(db, audit, main.host)).map(({ key }) => key)).toEqual(['a']);
});

test('addresses may be given an order of their own, which the others of their place follow', async () => {
  await addUrls(db, audit, [anUrl('a'), anUrl('b'), anUrl('c'), anUrl('d'), anUrl('deep', { depth: 2 })]);
  await leaseNext(db, audit, main);
  await orderUrls(db, audit, ['deep', 'd', 'a', 'c']);
  expect(await leaseAll()).toEqual(['d', 'c', 'b', 'deep']);
});

test('an address put back comes after fresh work of the same depth', async () => {
  await addUrls(db, audit, [anUrl('a'), anUrl('b'), anUrl('c', { depth: 2 })]);
  await leaseNext(db, audit, main);
  await putBack(db, audit, 'a');
  expect(await leaseAll()).toEqual(['b', 'a', 'c']);
  expect((await urlOf(db, audit, 'a'))?.attempts).toBe(1);
});

test('after a kill what was under way waits again, and nothing is lost', async () => {
  await addUrls(db, audit, [anUrl('a'), anUrl('b')]);
  await leaseNext(db, audit, main);
  await recoverUrls(db, audit.run);
  expect(await leaseAll()).toEqual(['a', 'b']);
});

test('K-02 an answer looked into at three kills running is set apart, and the run goes on', async () => {
  await addUrls(db, audit, [anUrl('poison'), anUrl('well', { depth: 2 })]);
  for (let kill = 0; kill < 3; kill++) {
    const row = await leaseNext(db, audit, main);
    expect(row?.key).toBe('poison');
    if (row) await suspectUrl(db, audit, row);
    await recoverUrls(db, audit.run);
  }
  expect(await urlOf(db, audit, 'poison')).toMatchObject({ state: 'failed', because: 'quarantined' });
  expect(await leaseAll()).toEqual(['well']);
});

test('a kill while an answer is awaited is held against nobody', async () => {
  await addUrls(db, audit, [anUrl('slow')]);
  for (let kill = 0; kill < 9; kill++) {
    expect((await leaseNext(db, audit, main))?.key).toBe('slow');
    await recoverUrls(db, audit.run);
  }
});

test('what still waits when a host is given up is set aside with the reason', async () => {
  await addUrls(db, audit, [anUrl('a'), anUrl('b', { host: 'obs.varbovets.example' })]);
  await skipPending(db, audit, 'blocked_waf', main.host);
  expect(await urlOf(db, audit, 'a')).toMatchObject({ state: 'skipped', because: 'blocked_waf' });
  expect(await countUrls(db, audit)).toEqual({ pending: 1, leased: 0, done: 0, failed: 0, skipped: 1 });
});
