import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { stringify } from 'yaml';
import { startFile, usageOf, type Running } from './child.ts';
import type { Measured, Sites } from './sites.ts';

const kinds = ['portal', 'council', 'e_services', 'taxes', 'signals', 'gis', 'open_data', 'tourism'];
const lookMs = 20;

/**
 * An audit of one municipality with these sites, as anyone would start it, but without the pauses that spare a server.
 * Measured is its crawl, with everything recorded, derived and stored: from the first request until it is told done.
 * The audit is then interrupted, since what follows no other crawler does.
 */
export async function crawlWithGradomer(sites: Sites, folder: string, node: readonly string[] = []): Promise<Measured> {
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'municipalities.yaml'), stringify([municipality(sites)]));
  writeFileSync(join(config, 'crawl.yaml'), stringify({ delayMs: 0, maxDelayMs: 0, pagesPerHost: sites.pages }));
  const db = join(folder, 'bench.db');
  const ways = sites.places.flatMap(({ host, address }) => ['--connect-to', `${host}:80:${address}:${sites.port}`]);
  const output = ['--config', config, '--db', db, '--report', join(folder, 'report'), '--log-level', 'warn'];
  const audit = startFile('src/cli/gradomer.js', ['audit', '--no-browser', ...output, ...ways], node);
  const endedAt = await endOfCrawl(db, audit);
  const usage = usageOf(audit.pid);
  audit.interrupt();
  await audit.ended;
  return { ...crawled(db, endedAt), ...usage };
}

function municipality({ places }: Sites): object {
  return {
    id: 'varbovets',
    names: { bg: 'Върбовец', en: 'Varbovets', official: 'Община Върбовец' },
    codes: {},
    emailDomain: null,
    sites: places.map(({ host }, at) => ({ kind: kinds[at % kinds.length], url: `http://${host}/` })),
    profiles: [],
    lookAlikes: [],
  };
}

/** When the stage of the crawl was written down as done, in milliseconds since 1970. Rejects when the audit fails before. */
async function endOfCrawl(file: string, audit: Running): Promise<number> {
  let ended = false;
  const end = (): void => void (ended = true);
  const isOver = (): boolean => ended;
  audit.ended.then(end, end);
  while (!isOver()) {
    await sleep(lookMs);
    if (isCrawled(file)) return Date.now();
  }
  await audit.ended;
  throw new Error('The audit ended without a crawl.');
}

function isCrawled(file: string): boolean {
  try {
    return query(file, "SELECT stage FROM audit WHERE stage NOT IN ('new', 'plan', 'tls')") !== undefined;
  } catch {
    // The audit has not made the database yet.
    return false;
  }
}

function crawled(file: string, endedAt: number): Pick<Measured, 'pages' | 'ms'> {
  const pages = query(file, "SELECT count(*) AS pages FROM fetch WHERE purpose = 'page' AND status = 200");
  const first = query(file, 'SELECT min(started_at) AS at FROM fetch');
  return { pages: Number(pages?.['pages']), ms: endedAt - Date.parse(String(first?.['at'])) };
}

function query(file: string, sql: string): Record<string, unknown> | undefined {
  const db = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    return db.prepare(sql).get() as Record<string, unknown> | undefined;
  } finally {
    db.close();
  }
}
