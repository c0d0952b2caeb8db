import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Result } from '../../../src/cli/output/results.ts';
import { gradomer } from '../../kit/command-line.ts';
import type { PortalFile } from './portal-file.ts';
import { servePortal } from './serve-portal.ts';

/** Serves a portal and audits it by the command line, as anyone would. `db`: where to keep the database, for a look. */
export async function auditPortal(folder: string, about: PortalFile, db: string | null): Promise<Result[]> {
  const work = mkdtempSync(join(tmpdir(), 'gradomer-accuracy-'));
  const served = await servePortal(folder, about);
  try {
    const config = join(work, 'config');
    mkdirSync(config);
    writeFileSync(join(config, 'municipalities.yaml'), stringify([municipality(about)]));
    // Nothing comes late on loopback, and what judging never sees need not be pictured.
    writeFileSync(join(config, 'crawl.yaml'), stringify({ browser: { dwellMs: 700, illustratedPages: 0 } }));
    writeFileSync(join(work, 'ca.pem'), served.caPem);
    const database = db ?? join(work, 'bench.db');
    const ways = served.connectTo.flatMap((entry) => ['--connect-to', entry]);
    const given = [
      '--config',
      config,
      '--db',
      database,
      '--ca-file',
      join(work, 'ca.pem'),
      '--resolver',
      served.resolver,
    ];
    const options = [...given, '--report', join(work, 'report'), '--delay-ms', '0', '--as-of', about.day, ...ways];
    const { code, stderr } = await gradomer(['audit', '--edition', '2026', ...options]).ended;
    if (code !== 0 && code !== 5)
      throw new Error(`${about.id}: the audit ended with ${String(code)}\n${stderr.slice(-2000)}`);
    return await resultsIn(database);
  } finally {
    await served.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Judges a database that an earlier measurement kept anew, with the checks and words of today. */
export async function judgeAgain(db: string): Promise<Result[]> {
  const { code, stderr } = await gradomer(['judge', '--db', db]).ended;
  if (code !== 0 && code !== 5) throw new Error(`${db}: judging ended with ${String(code)}\n${stderr.slice(-2000)}`);
  return resultsIn(db);
}

async function resultsIn(db: string): Promise<Result[]> {
  const { stdout } = await gradomer(['results', '--db', db, '--format', 'json']).ended;
  return JSON.parse(stdout) as Result[];
}

/** The entry an operator would write: what is not known must be found by links. */
function municipality({ id, names, emailDomain, hosts }: PortalFile): object {
  const known = hosts.filter(({ known, site }) => known && site !== 'outside');
  const sites = known.map(({ host, site }) => ({
    kind: site,
    url: `https://${host}/`,
  }));
  return { id, names, codes: {}, emailDomain, sites, profiles: [], lookAlikes: [] };
}
