import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runFile } from './child.ts';
import { withSites, type Sites } from './sites.ts';

/**
 * What judging stored observations takes: all municipalities anew, and one changed check. Each is compared with a command that
 * only opens the same database, so that starting up is not counted. `judge.ts [MUNICIPALITIES] [PAGES]`.
 */
const [municipalities = 27, pages = 300] = process.argv.slice(2).map(Number);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await withSites({ hosts: municipalities, pages }, async (sites) => {
  const folder = mkdtempSync(join(tmpdir(), 'gradomer-judge-'));
  try {
    const db = join(folder, 'bench.db');
    await audit(sites, folder, db);
    const idle = await timed('runs', db);
    const all = await timed('judge', db);
    const one = await timed('judge', db, '--check', 'content.budget');
    say(`${municipalities} municipalities of ${pages} pages; starting up takes ${seconds(idle)} and is taken off.`);
    say(`  all 109 indicators  ${seconds(all - idle)}`);
    say(`  one changed check   ${seconds(one - idle)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function audit({ places, port }: Sites, folder: string, db: string): Promise<void> {
  const config = join(folder, 'config');
  mkdirSync(config);
  const listed = places.map(({ host }, n) => ({
    id: `town-${n}`,
    names: { bg: 'Върбовец', en: 'Varbovets' },
    sites: [{ kind: 'portal', url: `http://${host}/` }],
  }));
  writeFileSync(join(config, 'municipalities.yaml'), stringify(listed));
  const crawl = { delayMs: 0, maxDelayMs: 0, pagesPerHost: pages, retries: 0, externalLinks: 0 };
  writeFileSync(join(config, 'crawl.yaml'), stringify(crawl));
  const ways = places.flatMap(({ host, address }) => ['--connect-to', `${host}:80:${address}:${port}`]);
  const output = ['--db', db, '--report', join(folder, 'report'), '--log-level', 'error'];
  await runFile('src/cli/gradomer.js', ['audit', '--no-browser', '--config', config, ...output, ...ways]);
}

/** Milliseconds that a command takes. */
async function timed(command: string, db: string, ...more: readonly string[]): Promise<number> {
  const began = performance.now();
  await runFile('src/cli/gradomer.js', [command, '--db', db, ...more, '--log-level', 'error']);
  return performance.now() - began;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
