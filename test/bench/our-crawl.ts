import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { stringify } from 'yaml';
import { runFile } from './child.ts';
import type { Measured, Sites } from './sites.ts';

const kinds = ['portal', 'council', 'e_services', 'taxes', 'signals', 'gis', 'open_data', 'tourism'];

/**
 * An audit of one municipality with these sites, as anyone would start it, but without the pauses that spare a server.
 * Returns the pages and the time of its crawl: from the first page asked for to the last answer.
 */
export async function crawlWithGradomer(sites: Sites, folder: string, node: readonly string[] = []): Promise<Measured> {
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'municipalities.yaml'), stringify([municipality(sites)]));
  writeFileSync(join(config, 'crawl.yaml'), stringify({ delayMs: 0, maxDelayMs: 0, pagesPerHost: sites.pages }));
  const db = join(folder, 'bench.db');
  const ways = sites.places.flatMap(({ host, address }) => ['--connect-to', `${host}:80:${address}:${sites.port}`]);
  const output = ['--config', config, '--db', db, '--report', join(folder, 'report'), '--log-level', 'warn'];
  const { cpuMs } = await runFile('src/cli/gradomer.js', ['audit', '--no-browser', ...output, ...ways], node);
  return { ...crawled(db), cpuMs };
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

function crawled(file: string): Pick<Measured, 'pages' | 'ms'> {
  const db = new SQLite(file, { readonly: true });
  try {
    const days = 'max(julianday(started_at) + ms / 86400000.0) - min(julianday(started_at))';
    const read = `SELECT count(*) AS pages, (${days}) * 86400000 AS ms FROM fetch WHERE purpose = 'page' AND status = 200`;
    return db.prepare(read).get() as Measured;
  } finally {
    db.close();
  }
}
