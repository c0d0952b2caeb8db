import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepBlob, readBlob, sha256 } from '../../../storage/blobs.ts';
import { openDatabase } from '../../../storage/database.ts';
import { storageFault } from '../../../storage/errors.ts';
import { factOf, factsOf, keepFact } from '../../../storage/facts.ts';
import { fetchesOf, fetchOf, keepFetch } from '../../../storage/fetches.ts';
import { lockForRun } from '../../../storage/lock.ts';
import { SCHEMA_VERSION } from '../../../storage/migrations/index.ts';
import { finishRun, findRun, listRuns, startRun } from '../../../storage/runs.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

const audit = { run: '2026-1', municipality: 'varbovets' };
const start = { edition: '2026', seed: 1, asOf: '2026-05-04', startedAt: '2026-05-04T08:00:00.000Z', plan: { a: 1 } };

test('a new file gets the schema, and opening it again changes nothing', async () => {
  const file = join(temporaryFolder(), 'a.db');
  await (await openDatabase(file)).destroy();
  const db = await openDatabase(file);
  expect(await listRuns(db)).toEqual([]);
  await db.destroy();
  const raw = new SQLite(file);
  expect(raw.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  raw.close();
});

test('G-07 a file written by a newer version is refused, not damaged', async () => {
  const file = join(temporaryFolder(), 'new.db');
  await (await openDatabase(file)).destroy();
  const raw = new SQLite(file);
  raw.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  raw.close();
  await expect(openDatabase(file)).rejects.toMatchObject({ code: 'newer', message: /newer version of Gradomer/u });
});

test('a file that is something else is named, with what to do', async () => {
  const file = join(temporaryFolder(), 'letter.db');
  writeFileSync(file, 'Уважаеми господине, това не е база данни. '.repeat(100));
  await expect(openDatabase(file)).rejects.toMatchObject({ code: 'corrupt', message: /not a Gradomer database/u });
});

test('a folder that does not exist is named', async () => {
  const file = join(temporaryFolder(), 'nowhere', 'a.db');
  await expect(openDatabase(file)).rejects.toMatchObject({
    code: 'unusable',
    message: /folder .*nowhere does not exist/u,
  });
});

test('a full disk is told from a fault of ours', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  expect(storageFault(full, 'a.db')).toMatchObject({ code: 'full', message: /Nothing recorded is lost/u });
  const bug = new TypeError('x is not a function');
  expect(storageFault(bug, 'a.db')).toBe(bug);
});

test('G-04 only one run at a time uses a database, and the next may when it ends', () => {
  const file = join(temporaryFolder(), 'a.db');
  const lock = lockForRun(file);
  expect(() => lockForRun(file)).toThrow(/Another run is using/u);
  lock.release();
  lockForRun(file).release();
});

test('the same bytes are kept once, under their hash, and come back as they were', async () => {
  const db = await openDatabase(':memory:');
  const bytes = Buffer.from('<html lang="bg">Община Върбовец</html>'.repeat(50));
  const name = await keepBlob(db, bytes);
  expect(name).toBe(sha256(bytes));
  expect(await keepBlob(db, bytes)).toBe(name);
  expect(Buffer.from((await readBlob(db, name)) ?? [])).toEqual(bytes);
  const { bytes: kept } = await db.selectFrom('blob').selectAll().executeTakeFirstOrThrow();
  expect(kept.length).toBeLessThan(bytes.length / 10);
  expect(await readBlob(db, 'unknown')).toBeNull();
});

test('attempts are added, never overwritten; the last one counts', async () => {
  const db = await openDatabase(':memory:');
  await startRun(db, start, ['varbovets']);
  const place = { key: 'k', purpose: 'page' };
  const answer = {
    requested: 'https://varbovets.example/',
    url: 'https://varbovets.example/',
    hops: [{ url: 'https://varbovets.example/', status: 200, headers: [['x-a', '1'] as const, ['x-a', '2'] as const] }],
    status: 200,
    address: '192.0.2.1',
    trust: 'trusted' as const,
    body: Buffer.from('hello'),
    bytes: 5,
    startedAt: start.startedAt,
    ms: 12.7,
    unseen: null,
    detail: null,
  };
  await keepFetch(db, audit, place, { ...answer, status: 0, body: null, unseen: 'conn_reset' });
  await keepFetch(db, audit, place, answer);
  expect(await fetchOf(db, audit, 'k')).toMatchObject({
    attempt: 2,
    status: 200,
    body: sha256(answer.body),
    hops: answer.hops,
  });
  expect(await fetchesOf(db, audit, 'page')).toHaveLength(1);
  expect(await fetchesOf(db, audit, 'robots')).toHaveLength(0);
});

test('a fact derived again takes the place of the old one', async () => {
  const db = await openDatabase(':memory:');
  await startRun(db, start, ['varbovets']);
  await keepFact(db, audit, { kind: 'page', subject: 'u', version: '1', value: { title: 'Начало' } });
  await keepFact(db, audit, { kind: 'page', subject: 'u', version: '2', value: { title: 'Община' } });
  expect(await factsOf(db, audit, 'page')).toEqual([
    { kind: 'page', subject: 'u', version: '2', value: { title: 'Община' } },
  ]);
  expect(await factOf(db, audit, 'page', 'other')).toBeUndefined();
});

test('runs are numbered within their edition; the latest is the default', async () => {
  const db = await openDatabase(':memory:');
  await expect(findRun(db)).rejects.toThrow(/holds no run yet/u);
  await startRun(db, start, ['varbovets']);
  const second = await startRun(db, { ...start, startedAt: '2026-05-05T08:00:00.000Z' }, ['varbovets']);
  expect(second.id).toBe('2026-2');
  await finishRun(db, '2026-1', '2026-05-04T09:00:00.000Z');
  expect(await findRun(db)).toMatchObject({ id: '2026-2', state: 'open', plan: { a: 1 } });
  expect(await findRun(db, '2026-1')).toMatchObject({ state: 'done' });
  await expect(findRun(db, '2025-9')).rejects.toThrow(/no run 2025-9.*2026-2, 2026-1/u);
});
