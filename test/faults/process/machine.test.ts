import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { canonicalDump } from '../../kit/canonical-dump.ts';
import { gradomer, type Call, type CallOptions } from '../../kit/command-line.ts';
import { openDatabase } from '../../../storage/database.ts';
import { page, serveHost, townOptions, type Answers, type SmallHost } from '../../kit/small-portal.ts';
import { temporaryFolder } from '../../kit/temporary.ts';
import { expectGoodGuest } from '../laboratory/laboratory.ts';

interface MachineTown {
  readonly folder: string;
  readonly portal: SmallHost;
  /** Audits it; a later `crawl` changes the configuration of the first. */
  readonly audit: (
    db: string,
    given?: { readonly crawl?: object; readonly more?: readonly string[] } & CallOptions,
  ) => Call;
}

async function aTown(answers: Answers): Promise<MachineTown> {
  const folder = temporaryFolder();
  const portal = await serveHost('www.varbovets.example', answers);
  onTestFinished(() => portal.close());
  const audit: MachineTown['audit'] = (db, { crawl = {}, more = [], ...limits } = {}) => {
    const options = townOptions(folder, [{ id: 'varbovets', sites: { portal } }], crawl);
    const call = gradomer(['audit', '--db', join(folder, db), ...options, ...more], limits);
    onTestFinished(() => void call.process.kill('SIGKILL'));
    return call;
  };
  return { folder, portal, audit };
}

/** Why the addresses of the audit are not done, by path; `done` for those that are. */
async function endsIn(file: string): Promise<Readonly<Record<string, string>>> {
  const db = await openDatabase(file);
  const rows = await db.selectFrom('url').select(['url', 'state', 'because']).execute();
  await db.destroy();
  return Object.fromEntries(rows.map(({ url, state, because }) => [new URL(url).pathname, because ?? state]));
}

const menu = ['/kontakti', '/novini', '/uslugi', '/otrova'];
const pages: Answers = Object.fromEntries(
  ['/', ...menu].map((path) => [path, page(`Страница ${path}`, '<p>Телефон: 0888 123 456</p>', menu)]),
);

const until = async (met: () => boolean): Promise<void> => {
  while (!met()) await sleep(20);
};

test('K-02 an answer that takes the process down three times is set apart, and the fourth run comes to its end', async () => {
  const { folder, portal, audit } = await aTown(pages);
  const poison = { env: { GRADOMER_FAILPOINT: 'looking /otrova' } };
  for (let crash = 0; crash < 3; crash++) expect((await audit('audit.db', poison).ended).signal).toBe('SIGKILL');
  const { code, stderr } = await audit('audit.db', poison).ended;
  expect(code, stderr).toBe(0);
  const ends = await endsIn(join(folder, 'audit.db'));
  expect(ends).toEqual({
    '/': 'done',
    '/kontakti': 'done',
    '/novini': 'done',
    '/uslugi': 'done',
    '/otrova': 'quarantined',
  });
  expect(portal.heard.filter(({ path }) => path === '/otrova')).toHaveLength(3);
});

test('K-03 K-07 a run that was stopped for longer than any of its waits goes on, and a clock that jumps by hours changes nothing', async () => {
  let answer = (): void => undefined;
  const { folder, portal, audit } = await aTown({
    ...pages,
    '/uslugi': (_request, response) => {
      answer = () => response.setHeader('content-type', 'text/html; charset=utf-8').end(pages['/uslugi']);
      if (portal.heard.filter(({ path }) => path === '/uslugi').length > 1) answer();
    },
  });
  const clock = join(import.meta.dirname, '../../kit/jumping-clock.cjs');
  const more = ['--delay-ms', '50'];
  const call = audit('stopped.db', { more, env: { NODE_OPTIONS: `--require ${clock}` } });
  await until(() => portal.heard.some(({ path }) => path === '/uslugi'));
  call.process.kill('SIGSTOP');
  const second = await audit('stopped.db', { more }).ended;
  expect(second.code, second.stderr).toBe(4);
  await sleep(2_500);
  answer();
  call.process.kill('SIGCONT');
  const { code, stderr } = await call.ended;
  expect(code, stderr).toBe(0);
  expect(new Set(Object.values(await endsIn(join(folder, 'stopped.db'))))).toEqual(new Set(['done']));
  expectGoodGuest(portal.heard, 30);

  const undisturbed = await audit('undisturbed.db', { more }).ended;
  expect(undisturbed.code, undisturbed.stderr).toBe(0);
  expect(await canonicalDump(join(folder, 'stopped.db'))).toEqual(await canonicalDump(join(folder, 'undisturbed.db')));
});

test('K-06 G-01 too little memory or disk pauses a run with exit code 3, and says what to do; with enough it goes on', async () => {
  const { folder, portal, audit } = await aTown(pages);
  const full = await audit('audit.db', { crawl: { machine: { freeDiskBytes: 2 ** 52 } } }).ended;
  expect([full.code, full.stdout], full.stderr).toEqual([3, '']);
  expect(full.stderr).toMatch(
    /^Only \d+ MB are free on the disk that holds .+audit\.db; .+ free some space and run the same command again/mu,
  );
  expect(portal.heard).toEqual([]);

  const crowded = { machine: { memoryBytes: 50 * 1024 ** 2 }, delayMs: 2_000, maxDelayMs: 2_000 };
  const starved = await audit('audit.db', { crawl: crowded, more: ['--delay-ms', '2000'] }).ended;
  expect([starved.code, starved.stdout], starved.stderr).toEqual([3, '']);
  expect(starved.stderr).toMatch(
    /^The audit holds \d+ MB of memory, more than the 50 MB that machine\.memoryBytes in crawl\.yaml allows\./mu,
  );

  const { code, stderr } = await audit('audit.db').ended;
  expect(code, stderr).toBe(0);
  expect(new Set(Object.values(await endsIn(join(folder, 'audit.db'))))).toEqual(new Set(['done']));
});

test('K-06 while no more connections may be opened nobody is blamed for it, and the run goes on when they may', async () => {
  const brief = (html: unknown): Answers[string] => {
    return (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', connection: 'close' }).end(html);
  };
  const closing = Object.fromEntries(Object.entries(pages).map(([path, html]) => [path, brief(html)]));
  const { folder, portal, audit } = await aTown(closing);
  const call = audit('audit.db', {
    crawl: { ownNetwork: { sentinels: [], probeMs: 300, patienceMs: 120_000 } },
    more: ['--delay-ms', '500', '--log-level', 'debug'],
  });
  const { pid = 0 } = call.process;
  const paused = new Promise<void>((resolve) => {
    call.onLine((line) => {
      if (line.includes('"own_network_down"')) resolve();
    });
  });
  const pagesHeard = () => portal.heard.filter(({ path }) => path in pages).length;
  // The thread that derives has loaded its files by the second page.
  await until(() => pagesHeard() > 1);
  await sleep(250);
  const limit = (files: string) => execFileSync('prlimit', ['--pid', String(pid), `--nofile=${files}`]);
  // None but the three that every process has.
  limit('3:1024');
  await paused;
  const before = portal.heard.length;
  await sleep(1_000);
  expect(portal.heard).toHaveLength(before);
  limit('1024:1024');

  const { code, stderr } = await call.ended;
  expect(code, stderr).toBe(0);
  expect(new Set(Object.values(await endsIn(join(folder, 'audit.db'))))).toEqual(new Set(['done']));
});
