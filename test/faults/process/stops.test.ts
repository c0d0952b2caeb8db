import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { canonicalDump } from '../../kit/canonical-dump.ts';
import { expectFullAccount, resultsIn } from '../../kit/audited-towns.ts';
import { gradomer, type Call } from '../../kit/command-line.ts';
import { page, serveHost, townOptions, type Answers } from '../../kit/small-portal.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

/** A town of one portal, and `gradomer audit` on its own database; what a test starts ends with it. */
async function aTown(answers: Answers, crawl: object = {}) {
  const folder = temporaryFolder();
  const portal = await serveHost('www.varbovets.example', answers);
  onTestFinished(() => portal.close());
  const options = townOptions(folder, [{ id: 'varbovets', sites: { portal } }], crawl);
  const audit = (db: string, more: readonly string[] = [], limits = {}): Call => {
    const call = gradomer(['audit', '--db', join(folder, db), ...options, ...more], limits);
    onTestFinished(() => void call.process.kill('SIGKILL'));
    return call;
  };
  return { folder, portal, audit };
}

/** What Linux keeps in a pipe (pipe(7)). */
const PIPE_BYTES = 65_536;

const menu = Array.from({ length: 30 }, (_, n) => `/stranitsa-${n}`);

/** Thirty pages that do not compress, ten kilobytes each. */
const bulky: Answers = Object.fromEntries(
  ['/', ...menu].map((path) => [
    path,
    page(`Страница ${path}`, `<!-- ${randomBytes(10_000).toString('hex')} -->`, menu),
  ]),
);

/** Pages that wait, all of them, until they are released. */
function held(html: string) {
  let open = false;
  const waiting: (() => void)[] = [];
  const listener: RequestListener = (_request, response) => {
    const send = () => response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    if (open) send();
    else waiting.push(send);
  };
  const release = () => {
    open = true;
    for (const send of waiting) send();
  };
  return { listener, release };
}

const until = async (met: () => boolean): Promise<void> => {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('K-08 G-04 Ctrl-C ends a run within seconds though its host is silent, SIGTERM twice at once; a second run is kept out; --resume ends it', async () => {
  const { listener, release } = held(page('Контакти', '<p>Телефон: 0888 123 456</p>', ['/']));
  const patient = { timeouts: { headersMs: 60_000, totalMs: 120_000 } };
  const { folder, portal, audit } = await aTown(
    { '/': page('Начало', '', ['/kontakti']), '/kontakti': listener },
    patient,
  );
  const first = audit('audit.db');
  await until(() => portal.heard.some(({ path }) => path === '/kontakti'));

  const second = await audit('audit.db').ended;
  expect([second.code, second.stdout]).toEqual([4, '']);
  expect(second.stderr).toMatch(/^Another run is using .+audit\.db\. Wait until it ends/u);

  const began = performance.now();
  first.process.kill('SIGINT');
  const stopped = await first.ended;
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(stopped.code, stopped.stderr).toBe(130);
  expect(stopped.stderr).toContain('run the same command again');

  const asked = portal.heard.length;
  const terminated = audit('audit.db', ['--resume']);
  await until(() => portal.heard.length > asked);
  terminated.process.kill('SIGTERM');
  await sleep(100);
  terminated.process.kill('SIGTERM');
  expect((await terminated.ended).code).toBe(130);

  release();
  const resumed = await audit('audit.db', ['--resume']).ended;
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(portal.heard.filter(({ path }) => path === '/')).toHaveLength(1);
  expectFullAccount(await resultsIn(join(folder, 'audit.db')), ['varbovets']);

  const again = await audit('audit.db', ['--resume']).ended;
  expect([again.code, again.stdout]).toEqual([2, '']);
  expect(again.stderr).toMatch(/There is nothing to resume in .+: its last run, 2026-1, is done\./u);
});

test('G-01 a full disk pauses the run with exit code 3; with space it ends as if nothing had happened', async () => {
  const { folder, audit } = await aTown(bulky);
  const full = await audit('full.db', [], { fileBytes: 500_000 }).ended;
  expect(full.code, full.stderr).toBe(3);
  expect(full.stderr).toMatch(
    /The disk that holds .+full\.db is full or cannot be written\. Nothing recorded is lost/u,
  );

  expect((await audit('full.db').ended).code).toBe(0);
  expect((await audit('other.db').ended).code).toBe(0);
  const [paused, undisturbed] = [
    await canonicalDump(join(folder, 'full.db')),
    await canonicalDump(join(folder, 'other.db')),
  ];
  expect(undisturbed.length).toBeGreaterThan(150);
  expect(paused).toEqual(undisturbed);
});

/** A pipe that is full, and that nobody reads. */
function stuckPipe(folder: string): number {
  const path = join(folder, 'stuck');
  execFileSync('mkfifo', [path]);
  const pipe = openSync(path, 'r+');
  onTestFinished(() => {
    closeSync(pipe);
  });
  writeSync(pipe, Buffer.alloc(PIPE_BYTES));
  return pipe;
}

test('K-10 a log that nobody reads, or on a full disk, holds up no audit', async () => {
  const { folder, audit } = await aTown({ '/': page('Начало', '') });
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => {
    closeSync(full);
  });
  for (const log of [full, stuckPipe(folder)]) {
    const { code } = await audit(`${log}.db`, ['--log-level', 'debug'], { log }).ended;
    expect(code).toBe(0);
    expectFullAccount(await resultsIn(join(folder, `${log}.db`)), ['varbovets']);
  }
});

test('K-10 a reader of the output that leaves early, as head does, disturbs nothing', async () => {
  const { folder, audit } = await aTown({ '/': page('Начало', '') });
  const unread = audit('audit.db', ['--log-level', 'debug']);
  unread.process.stdout?.destroy();
  unread.process.stderr?.destroy();
  expect((await unread.ended).code).toBe(0);

  const results = gradomer(['results', '--db', join(folder, 'audit.db'), '--format', 'json']);
  results.process.stdout?.destroy();
  const { code, stderr } = await results.ended;
  expect([code, stderr]).toEqual([0, '']);
});
