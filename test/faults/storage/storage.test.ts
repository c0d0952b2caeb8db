import { cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../../storage/backup.ts';
import { keepBlob, readBlob } from '../../../storage/blobs.ts';
import { openDatabase, requireWhole, type Database } from '../../../storage/database.ts';
import { requireLocalDisk } from '../../../storage/folder.ts';
import * as first from '../../../storage/migrations/001-first.ts';
import { SCHEMA_VERSION } from '../../../storage/migrations/index.ts';
import { listRuns, startRun } from '../../../storage/runs.ts';
import { gradomer } from '../../kit/command-line.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

const start = { edition: '2026', seed: 1, asOf: '2026-05-04', startedAt: '2026-05-04T08:00:00.000Z', plan: {} };
const PAGE_BYTES = 4096;

/** A kilobyte that does not compress to much less, another for each number. */
const bodyOf = (n: number): Buffer => Buffer.from(Array.from({ length: 1024 }, (_, at) => (at * at * (n + 7)) % 251));

async function open(file: string): Promise<Database> {
  const db = await openDatabase(file);
  onTestFinished(async () => {
    await db.destroy();
  });
  return db;
}

/** A database with a run and some bodies, one commit each; returns the names of the bodies in order. */
async function fill(db: Database, bodies: number): Promise<string[]> {
  await startRun(db, start, ['varbovets']);
  const names: string[] = [];
  for (let n = 0; n < bodies; n++) names.push(await keepBlob(db, bodyOf(n)));
  return names;
}

async function filled(file: string): Promise<Buffer> {
  const db = await openDatabase(file);
  await fill(db, 300);
  await db.destroy();
  return readFileSync(file);
}

test('G-03 a database that is damaged, or cut short, is refused by name and left as it is', async () => {
  const folder = temporaryFolder();
  const whole = await filled(join(folder, 'whole.db'));
  const middle = PAGE_BYTES * Math.floor(whole.length / PAGE_BYTES / 2);
  const overwritten = Buffer.from(whole);
  overwritten.fill(0x5a, middle, middle + PAGE_BYTES);
  const faulty = { overwritten, 'cut-short': whole.subarray(0, middle), headless: whole.subarray(100) };
  for (const [name, bytes] of Object.entries(faulty)) {
    const file = join(folder, `${name}.db`);
    writeFileSync(file, bytes);
    const whenOpened = async (): Promise<void> => {
      const db = await openDatabase(file);
      await requireWhole(db, file).finally(() => db.destroy());
    };
    await expect(whenOpened(), name).rejects.toMatchObject({
      code: 'corrupt',
      message: new RegExp(`${name}\\.db`, 'u'),
    });
    expect(readFileSync(file).equals(bytes), name).toBe(true);
  }

  const file = join(folder, 'overwritten.db');
  const { code, stdout, stderr } = await gradomer(['audit', '--db', file, '--no-browser']).ended;
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /overwritten\.db is not a Gradomer database, or it is damaged; it was left as it is\. Restore a backup/u,
  );
  expect(readFileSync(file).equals(overwritten)).toBe(true);
});

test('G-03 G-08 a log that the loss of power left torn costs the last commits, never an earlier one and never the file', async () => {
  const folder = temporaryFolder();
  const live = join(folder, 'live.db');
  const db = await open(live);
  const names = await fill(db, 60);
  const log = readFileSync(`${live}-wal`);
  const tears: Record<string, (file: string) => void> = {
    'cut in the middle of a page': (wal) => {
      truncateSync(wal, Math.floor((3 * log.length) / 4) + 17);
    },
    'a page that never reached the disk': (wal) => {
      const torn = Buffer.from(log);
      // The first third of the log is the schema.
      torn.fill(0, Math.floor(log.length / 2), Math.floor(log.length / 2) + PAGE_BYTES);
      writeFileSync(wal, torn);
    },
    'another salt': (wal) => {
      const torn = Buffer.from(log);
      torn.writeUInt32BE(torn.readUInt32BE(16) + 1, 16);
      writeFileSync(wal, torn);
    },
    gone: (wal) => {
      rmSync(wal);
    },
  };
  const kept: Record<string, number> = {};
  for (const [name, tear] of Object.entries(tears)) {
    const file = join(folder, `${name}.db`);
    cpSync(live, file);
    cpSync(`${live}-wal`, `${file}-wal`);
    tear(`${file}-wal`);
    const after = await open(file);
    await requireWhole(after, file);
    const found = await Promise.all(names.map(async (body) => (await readBlob(after, body)) !== null));
    kept[name] = found.indexOf(false);
    expect(found.slice(kept[name]), name).not.toContain(true);
  }
  expect(kept).toMatchObject({ 'another salt': 0, gone: 0 });
  expect(kept['a page that never reached the disk']).toBeGreaterThan(5);
  expect(kept['cut in the middle of a page']).toBeGreaterThan(kept['a page that never reached the disk'] ?? 0);
  expect(kept['cut in the middle of a page']).toBeLessThan(names.length);
});

test('G-05 who reads for long holds up no writing, and what piled up meanwhile is given back afterwards', async () => {
  const file = join(temporaryFolder(), 'a.db');
  const db = await open(file);
  await startRun(db, start, ['varbovets']);
  const reader = new SQLite(file, { readonly: true });
  onTestFinished(() => {
    reader.close();
  });
  reader.exec('BEGIN');
  expect(reader.prepare('SELECT count(*) AS n FROM blob').get()).toEqual({ n: 0 });

  const large = Buffer.alloc(2 * 1024 ** 2, 1);
  const write = (n: number) =>
    db
      .insertInto('blob')
      .values({ sha256: String(n), encoding: 'identity', bytes: large })
      .execute();
  const log = () => statSync(`${file}-wal`).size;
  for (let n = 0; n < 50; n++) await write(n);
  expect(log()).toBeGreaterThan(100 * 1024 ** 2);
  expect(reader.prepare('SELECT count(*) AS n FROM blob').get()).toEqual({ n: 0 });

  reader.exec('COMMIT');
  for (let n = 50; n < 54; n++) await write(n);
  expect(log()).toBeLessThan(70 * 1024 ** 2);
  expect(reader.prepare('SELECT count(*) AS n FROM blob').get()).toEqual({ n: 54 });
});

test('G-06 a copy made while a run writes is whole, and holds all that was there when it was begun', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.db');
  const db = await open(file);
  const names = await fill(db, 200);
  const still = { writing: true };
  const writer = (async () => {
    for (let n = 1000; still.writing; n++) {
      await keepBlob(db, bodyOf(n));
      await setImmediate();
    }
  })();
  const copy = join(folder, 'copy.db');
  const { code, stdout, stderr } = await gradomer(['backup', copy, '--db', file]).ended;
  still.writing = false;
  await writer;
  expect([code, stdout], stderr).toEqual([0, `${copy}\n`]);

  const copied = await open(copy);
  await requireWhole(copied, copy);
  expect(await listRuns(copied)).toEqual(await listRuns(db));
  for (const [n, name] of names.entries()) expect(Buffer.from((await readBlob(copied, name)) ?? [])).toEqual(bodyOf(n));
  expect(existsSync(`${copy}.unfinished`)).toBe(false);
  await expect(backUp(db, copy)).rejects.toMatchObject({ code: 'unusable', message: /copy\.db exists already/u });
});

test('G-07 an upgrade that is killed half-way has not happened; the next start makes it whole', async () => {
  const file = join(temporaryFolder(), 'old.db');
  const raw = new SQLite(file);
  const old = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) });
  await first.up(old);
  raw.pragma('user_version = 1');
  raw.prepare("INSERT INTO run VALUES ('2026-1', '2026', 'done', 1, '2026-05-04', 'a', 'b', '{}')").run();
  await old.destroy();
  const look = () => {
    const connection = new SQLite(file, { readonly: true });
    const version = connection.pragma('user_version', { simple: true });
    const tables = connection
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    connection.close();
    return { version, tables };
  };
  const before = look();

  const killed = await gradomer(['runs', '--db', file], { env: { GRADOMER_FAILPOINT: 'upgraded' } }).ended;
  expect(killed.signal).toBe('SIGKILL');
  expect(look()).toEqual(before);

  const { code, stdout, stderr } = await gradomer(['runs', '--db', file]).ended;
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('2026-1');
  expect(look().version).toBe(SCHEMA_VERSION);
  expect(look().tables.length).toBeGreaterThan(before.tables.length);
});

test('G-09 a database on a network file system is refused', () => {
  const file = join(temporaryFolder(), 'a.db');
  requireLocalDisk(file);
  const nfs = 0x6969;
  expect(() => {
    requireLocalDisk(file, () => nfs);
  }).toThrow(/a\.db lies on a network file system/u);
});
