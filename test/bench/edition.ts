import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import SQLite from 'better-sqlite3';
import { stringify } from 'yaml';
import { acts } from '../../src/audit/municipality.ts';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import { ownBytes } from '../../src/crawl/render/memory.ts';
import { startFile, usageOf } from './child.ts';
import { other } from './figures.ts';
import { pathOf } from './site.ts';
import { startsOf, withSites, type Sites } from './sites.ts';

// `npm run bench:edition`: how long an audit of many portals takes, and how much memory, beside what manners and axe-core
// make it take at least. Small by itself; `-- --full` is an edition: 27 portals of 300 pages, 15 of them tested.

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    portals: { type: 'string' },
    pages: { type: 'string' },
    sample: { type: 'string' },
    'delay-ms': { type: 'string', default: '1000' },
    'answer-ms': { type: 'string', default: '200' },
  },
});
const size = options.full ? { portals: 27, pages: 300, sample: 15 } : { portals: 6, pages: 40, sample: 3 };
const { portals, pages, sample } = {
  portals: Number(options.portals ?? size.portals),
  pages: Number(options.pages ?? size.pages),
  sample: Number(options.sample ?? size.sample),
};
const [delayMs, answerMs] = [Number(options['delay-ms']), Number(options['answer-ms'])];
const lookMs = 500;
const order: readonly string[] = acts.flatMap(({ stages }) => stages.map(({ name }) => name));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(8)} s`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/** What was seen of an audit from outside. */
interface Seen {
  readonly ms: number;
  /** Milliseconds from the start until the last portal had come to the end of a stage, in order. */
  readonly stages: ReadonlyMap<string, number>;
  readonly memory: number;
  readonly browserMemory: number;
  /** Requests of the crawler to the portal that was asked most. */
  readonly requests: number;
}

const chromium = await findChromium();
if (chromium === null) throw new Error('There is no Chromium here. Install it as `npx gradomer doctor` says.');
const axeMs = await withSites({ hosts: 1, pages: 10 }, (sites) => costOfAxe(sites, chromium));
const folder = mkdtempSync(join(tmpdir(), 'gradomer-edition-'));
try {
  report(await withSites({ hosts: portals, pages, waitMs: answerMs }, (sites) => audit(sites, folder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report({ ms, stages, memory, browserMemory, requests }: Seen): void {
  const polite = (requests + sample) * (delayMs + answerMs);
  const tested = (portals * sample * axeMs) / 2;
  const least = Math.max(polite, tested);
  const tillSample = stages.get('sample') ?? NaN;
  say(
    `${portals} portals of ${pages} pages, answers after ${answerMs} ms, ${delayMs} ms between them, ${sample} pages tested each.`,
  );
  for (const [stage, at] of stages) say(`  ${stage.padEnd(16)} done after ${seconds(at)}`);
  say(`  the whole audit             ${seconds(ms)}`);
  say(`  least, by manners           ${seconds(polite)}  (${requests} requests and ${sample} visits of one host)`);
  say(`  least, by axe-core          ${seconds(tested)}  (${axeMs.toFixed(0)} ms a page, two at once)`);
  say(
    `  ${(tillSample / least).toFixed(2)} times the least until all pages are read and tested, ${(ms / least).toFixed(2)} times in all`,
  );
  say(`  memory at most: ${megabytes(memory)}, and Chromium ${megabytes(browserMemory)}`);
}

/** Milliseconds to open a page and test it, one after the other. */
async function costOfAxe(sites: Sites, chromium: string): Promise<number> {
  const [start = ''] = startsOf(sites);
  const urls = Array.from({ length: sites.pages }, (_, page) => start + pathOf(page).slice(1));
  const measured = await other('test/bench/limit-render.ts', ['1', chromium, ...urls]);
  return measured.ms / measured.pages;
}

async function audit(sites: Sites, folder: string): Promise<Seen> {
  const config = join(folder, 'config');
  mkdirSync(config);
  const listed = sites.places.map(({ host }, n) => ({
    id: `town-${n}`,
    names: { bg: `Върбовец ${n}`, en: `Varbovets ${n}` },
    sites: [{ kind: 'portal', url: `http://${host}/` }],
  }));
  writeFileSync(join(config, 'municipalities.yaml'), stringify(listed));
  writeFileSync(
    join(config, 'crawl.yaml'),
    stringify({ delayMs, pagesPerHost: pages, browser: { samplePages: sample } }),
  );
  const ways = sites.places.flatMap(({ host, address }) => ['--connect-to', `${host}:80:${address}:${sites.port}`]);
  const db = join(folder, 'edition.db');
  const output = ['--config', config, '--db', db, '--report', join(folder, 'report'), '--log-level', 'error'];
  const began = performance.now();
  const running = startFile('src/cli/gradomer.js', ['audit', ...output, ...ways]);
  const stages = new Map<string, number>();
  let [ended, memory, browserMemory] = [false, 0, 0];
  const end = (): void => void (ended = true);
  const isOver = (): boolean => ended;
  running.ended.then(end, end);
  while (!isOver()) {
    memory = usageOf(running.pid).mostMemory;
    browserMemory = Math.max(browserMemory, await memoryOfGroups(running.pid));
    await sleep(lookMs);
    for (const stage of doneByAll(db)) if (!stages.has(stage)) stages.set(stage, performance.now() - began);
  }
  await running.ended;
  return { ms: performance.now() - began, stages, memory, browserMemory, requests: mostRequests(db) };
}

/** The stages that every portal has come to the end of. */
function doneByAll(db: string): string[] {
  const reached = rows(db, 'SELECT stage FROM audit').map(({ stage }) => order.indexOf(String(stage)));
  return reached.length === 0 ? [] : order.slice(0, Math.min(...reached) + 1);
}

/** Of the portal that was asked most, redirects counted. */
function mostRequests(db: string): number {
  const counted = rows(db, 'SELECT sum(json_array_length(hops)) AS count FROM fetch GROUP BY municipality');
  return Math.max(...counted.map(({ count }) => Number(count)));
}

function rows(file: string, sql: string): Record<string, unknown>[] {
  try {
    const db = new SQLite(file, { readonly: true, fileMustExist: true });
    try {
      return db.prepare(sql).all() as Record<string, unknown>[];
    } finally {
      db.close();
    }
  } catch {
    // The audit has not made the database yet.
    return [];
  }
}

/** What the browsers of a process hold, each the leader of a group of its own, in bytes. */
async function memoryOfGroups(parent: number): Promise<number> {
  const leaders = readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && parentOf(pid) === parent);
  const sizes = await Promise.all(leaders.map((pid) => ownBytes(Number(pid))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    // It ended meanwhile.
    return NaN;
  }
}
