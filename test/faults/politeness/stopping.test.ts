import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../storage/database.ts';
import { lockForRun } from '../../../storage/lock.ts';
import { gradomer, type Ended } from '../../kit/command-line.ts';
import {
  page,
  robots,
  serveHost,
  townOptions,
  type Answers,
  type Heard,
  type SmallHost,
} from '../../kit/small-portal.ts';

const delayMs = 120;
const toleranceMs = 2;
const robotsMs = 2000;
const failingPages = 40;
/** Requests besides the pages and robots.txt: the sitemap, missing pages. */
const besides = 4;
const text = '<p>Приемно време.</p>';

/** A portal of so many pages, every second of which may be closed later. */
function portalOf(length: number): Readonly<Record<string, string>> {
  const menu = Array.from({ length }, (_, n) => (n === 0 ? '/' : `/${n % 2 === 0 ? 'otkrito' : 'zatvoreno'}/${n}`));
  return Object.fromEntries(menu.map((path) => [path, page(`Страница ${path}`, text, menu)]));
}

const closed = robots('User-agent: *', 'Disallow: /zatvoreno/');
const open = robots('User-agent: *', 'Disallow:');

/** Closes a part of the portal after its first reading. */
function laterClosed(): RequestListener {
  let read = 0;
  return (request, response) => {
    (++read === 1 ? open : closed)(request, response);
  };
}

/** Every page, but for a time without a server behind it. */
function failingFrom(first: number, ms: number, pages: Readonly<Record<string, string>>): Answers {
  let asked = 0;
  let until = Infinity;
  const answer = (path: string): RequestListener => {
    return (_request, response) => {
      if (++asked === first) until = performance.now() + ms;
      if (asked >= first && performance.now() < until) response.writeHead(502).end();
      else response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[path]);
    };
  };
  return Object.fromEntries(Object.keys(pages).map((path) => [path, answer(path)]));
}

let folder: string;
let hosts: Readonly<Record<'usual' | 'changing' | 'failing' | 'stopped', SmallHost>>;
let db: Database;
/** When the command had said that the host is stopped, and when the second process began. */
let stoppedAt: number;
let resumedAt: number;
let resumed: Ended;
let again: Ended;
let file: string;
let options: readonly string[];
let isOpen = true;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-stopping-'));
  file = join(folder, 'audit.db');
  hosts = {
    usual: await serveHost('www.usual.example', {
      ...portalOf(60),
      '/robots.txt': (request, response) => {
        (isOpen ? open : closed)(request, response);
      },
    }),
    changing: await serveHost('www.changing.example', { ...portalOf(24), '/robots.txt': laterClosed() }),
    failing: await serveHost('www.failing.example', failingFrom(10, 700, portalOf(failingPages))),
    stopped: await serveHost('www.stopped.example', portalOf(60)),
  };
  const towns = Object.entries(hosts).map(([id, portal]) => ({ id, sites: { portal } }));
  options = [
    ...['--db', file, ...townOptions(folder, towns, { robotsMs, retries: 2 })],
    ...['--delay-ms', String(delayMs), '--indicators', 'content.budget'],
  ];
  const first = gradomer(['audit', ...options]);
  while (hosts.stopped.heard.length < 10) await sleep(10);
  const stop = await gradomer(['hosts', 'stop', 'http://stopped.example/', '--because', 'asked by mail', '--db', file])
    .ended;
  expect(stop.code, stop.stderr).toBe(0);
  stoppedAt = performance.now();
  await sleep(2000);
  first.process.kill('SIGKILL');
  await first.ended;
  isOpen = false;
  resumedAt = performance.now();
  resumed = await gradomer(['audit', ...options]).ended;
  db = await openDatabase(file);
  again = await gradomer(['audit', ...options, '--only', 'stopped', '--max-pages', '2']).ended;
}, 240_000);

/** Without it there is nothing to start first. */
const noBrowser = { env: { CHROMIUM_PATH: '/nowhere' } };
const isWay = (_: string, n: number, all: readonly string[]) => [all[n], all[n - 1]].includes('--connect-to');

afterAll(async () => {
  await Promise.all([db.destroy(), ...Object.values(hosts).map((host) => host.close())]);
  rmSync(folder, { recursive: true, force: true });
});

async function endsOf(town: string): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom('url')
    .selectAll()
    .where('municipality', '=', town)
    .where('run', 'like', '%-1')
    .execute();
  return Object.fromEntries(rows.map(({ url, state, because }) => [new URL(url).pathname, because ?? state]));
}

const since = (time: number, { heard }: SmallHost): readonly Heard[] =>
  heard.filter(({ startedAt }) => startedAt > time);

test('P-15 a host that is stopped while a run is under way is asked for nothing within two seconds, nor ever after', async () => {
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(since(stoppedAt + 2000, hosts.stopped)).toEqual([]);
  const ends = Object.values(await endsOf('stopped'));
  expect(ends).toContain('done');
  expect(new Set(ends)).toEqual(new Set(['done', 'asked_to_stop']));
  expect(again.code, again.stderr).toBe(5);
});

test('P-12 neither a crash nor a second process shortens the pause between two requests', () => {
  const { heard } = hosts.usual;
  expect(since(resumedAt, hosts.usual).length).toBeGreaterThan(0);
  for (const [n, { startedAt }] of heard.slice(1).entries()) {
    const before = heard[n];
    // What the crash broke off never ended.
    const gap = startedAt - (before?.endedAt ?? before?.startedAt ?? Infinity);
    expect(gap, `${before?.path} → ${heard[n + 1]?.path}`).toBeGreaterThanOrEqual(delayMs - toleranceMs);
  }
});

test.runIf(process.env['GRADOMER_FULL'])(
  'P-12 P-15 no second command asks while a run is under way; a host that is allowed again may be asked again',
  async () => {
    const lock = lockForRun(file);
    const meanwhile = await gradomer(['doctor', '--sites', ...options.slice(0, 4), ...options.filter(isWay)], noBrowser)
      .ended;
    lock.release();
    expect([meanwhile.code, meanwhile.stderr]).toEqual([4, expect.stringContaining('Another run is using')]);
    const allowed = await gradomer(['hosts', 'allow', 'www.stopped.example', '--db', file]).ended;
    expect(allowed.stdout).toBe('stopped.example may be asked again, from the next run on.\n');
  },
);

test('P-08 robots.txt is read again when a run goes on, before anything else', async () => {
  const [next] = since(resumedAt, hosts.usual);
  expect(next?.path).toBe('/robots.txt');
  expect(since(resumedAt, hosts.usual).filter(({ path }) => path.startsWith('/zatvoreno'))).toEqual([]);
  const parts = Object.entries(await endsOf('usual')).filter(([path]) => path.startsWith('/zatvoreno'));
  expect(parts.some(([, end]) => end === 'done')).toBe(true);
  expect(parts.some(([, end]) => end === 'robots_disallowed')).toBe(true);
});

test('P-08 a robots.txt that is no longer believed is read again in the middle of a run, and what it forbids is left', async () => {
  const { heard } = hosts.changing;
  const second = heard.findIndex(({ path }, n) => n > 0 && path === '/robots.txt');
  expect(second).toBeGreaterThan(0);
  expect(heard[second]?.startedAt).toBeLessThan(resumedAt);
  expect(heard.slice(second).filter(({ path }) => path.startsWith('/zatvoreno'))).toEqual([]);
  expect(Object.values(await endsOf('changing'))).toContain('robots_disallowed');
});

test('P-13 a server that was down for a while is asked no more than a third more than planned, and read to its end', async () => {
  expect(new Set(Object.values(await endsOf('failing')))).toEqual(new Set(['done']));
  const asked = hosts.failing.heard.filter(({ path }) => !path.startsWith('/robots'));
  expect(asked.length).toBeGreaterThan(failingPages + besides);
  expect(asked.length).toBeLessThanOrEqual(1.3 * (failingPages + besides));
});
