import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadConfig, type Config } from '../../../config/load.ts';
import type { Database } from '../../../storage/database.ts';
import { unfinishedRun } from '../../audit/open-run.ts';
import { startDemo, TOWNS, type Demo } from '../../demo/demo.ts';
import { municipalityName } from '../../publish/report/report.ts';
import { atLeast, commonOptions } from '../options.ts';
import { openProgress } from '../open-progress.ts';
import type { Progress } from '../output/progress.ts';
import { wayOf } from '../way.ts';
import { withRunDatabase } from '../with-database.ts';
import { auditWith, startOf, type AuditOptions } from './audit.ts';
import { UsageError } from '../usage-error.ts';

interface DemoOptions extends AuditOptions {
  readonly once?: boolean;
}

export function demoCommand(): Command {
  const command = new Command('demo')
    .description(
      'Serves three fictional municipalities on loopback, audits them side by side over real HTTPS, shows what came out and ranks them. Needs no network.',
    )
    .option('--once', 'end when the audit is done, instead of serving the portals for you to look at')
    .option('--report <dir>', 'folder for the HTML report', './demo-report')
    .option('--delay-ms <n>', 'pause between requests to a host', atLeast(0), 0)
    .option('--no-browser', 'without Chromium')
    .option('--no-sandbox', "without Chromium's own sandbox")
    .addHelpText(
      'after',
      '\nAfterwards: gradomer results --format json   all pre-scores with their proof\n            gradomer judge                   judge again; the portals may be gone',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (options: DemoOptions) => {
    const progress = openProgress(options);
    const work = (db: Database) => runDemo(db, options, progress);
    process.exitCode = await withRunDatabase(options, progress.tell, work).finally(progress.stop);
  });
}

async function runDemo(db: Database, options: DemoOptions, progress: Progress): Promise<number> {
  const config = hurried(loadConfig({ dir: options.config }));
  // A killed demo goes on with the portals as they were on its day.
  const only = TOWNS.map(({ municipality }) => municipality.id);
  const unfinished = await unfinishedRun(db, config.edition.id, only);
  const asOf = unfinished?.asOf ?? new Date().toISOString().slice(0, 10);
  const demo = await openPortals(asOf);
  const folder = mkdtempSync(join(tmpdir(), 'gradomer-demo-'));
  try {
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, demo.caPem);
    for (const municipality of demo.municipalities) {
      const addresses = municipality.sites.map(({ url }) => url);
      process.stderr.write(`${municipalityName(municipality, 'bg')}: ${addresses.join('  ')}\n`);
    }
    const full = { ...options, only, caFile, connectTo: demo.connectTo };
    const start = { ...(await startOf(full, config, demo.municipalities)), asOf, edition: config.edition.id };
    const code = await auditWith(db, { options: full, config, way: wayOf(full), start, progress });
    if (options.once !== true && process.stdout.isTTY) await serveUntilStopped(demo);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await demo.close();
  }
}

/** Nothing comes late from loopback, so pages need not stay open as long as those of the world. */
function hurried(config: Config): Config {
  const { browser } = config.policy;
  return { ...config, policy: { ...config.policy, browser: { ...browser, dwellMs: Math.min(browser.dwellMs, 500) } } };
}

async function openPortals(asOf: string): Promise<Demo> {
  try {
    return await startDemo({ asOf });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EADDRINUSE' && code !== 'EADDRNOTAVAIL') throw error;
    throw new UsageError(
      `The demo portals cannot listen on loopback (${code}). Another demo may be running: stop it first.`,
    );
  }
}

/** The portals stay until Ctrl-C, so that a newcomer can look at what was judged. */
async function serveUntilStopped(demo: Demo): Promise<void> {
  const rules = demo.connectTo.flatMap((entry) => {
    const [host = '', port = '', address = '', toPort = ''] = entry.split(':');
    return port === '443' ? [`MAP ${host}:443 ${address}:${toPort}`] : [];
  });
  const portals = demo.municipalities.map(({ sites }) => sites[0]?.url ?? '');
  process.stdout.write(
    [
      '',
      'The portals are still being served, so that you can look at what was judged; end with Ctrl-C. In another window:',
      `  chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors --host-resolver-rules="${rules.join(', ')}" ${portals.join(' ')}`,
      '',
    ].join('\n'),
  );
  process.removeAllListeners('SIGINT');
  await new Promise<void>((resolve) => process.once('SIGINT', resolve));
}
