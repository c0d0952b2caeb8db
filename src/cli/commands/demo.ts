import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { loadConfig, type Config } from '../../../config/load.ts';
import { unfinishedRun } from '../../audit/open-run.ts';
import { startDemo, TOWNS, type Demo } from '../../demo/demo.ts';
import { municipalityName } from '../../publish/report/report.ts';
import { atLeast, commonOptions } from '../options.ts';
import { openProgress } from '../open-progress.ts';
import { wayOf } from '../way.ts';
import { withDatabase, withRunDatabase } from '../with-database.ts';
import { auditWith, startOf, type AuditOptions } from './audit.ts';
import { UsageError } from '../usage-error.ts';

/** Ids of the fictional municipalities. */
const towns = TOWNS.map(({ municipality }) => municipality.id);

interface DemoOptions extends AuditOptions {
  readonly once?: boolean;
}

export function demoCommand(): Command {
  const command = new Command('demo')
    .description(
      'Serves three fictional municipalities on loopback, audits them side by side over real HTTPS, shows what came out and ranks them. On a terminal it then serves the evaluator application with people to try it as. Needs no network.',
    )
    .option('--once', 'end when the audit is done, instead of serving the application and the portals')
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
    process.exitCode = await runDemo(options);
  });
}

async function runDemo(options: DemoOptions): Promise<number> {
  const config = hurried(loadConfig({ dir: options.config }));
  const asOf = await dayOf(options, config);
  const demo = await openPortals(asOf);
  const folder = mkdtempSync(join(tmpdir(), 'gradomer-demo-'));
  try {
    const full = { ...options, ...configure(folder, demo, config) };
    for (const municipality of demo.municipalities) {
      const addresses = municipality.sites.map(({ url }) => url);
      process.stderr.write(`${municipalityName(municipality, 'bg')}: ${addresses.join('  ')}\n`);
    }
    const code = await auditDemo({ demo, config, options: { ...full, asOf } });
    if (options.once !== true && process.stdout.isTTY) {
      await serveDemo({ demo, config: { ...config, municipalities: demo.municipalities }, options: full });
    }
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await demo.close();
  }
}

/** The day the portals stand still at: a killed demo goes on with them as they were. */
async function dayOf(options: DemoOptions, config: Config): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  if (!existsSync(options.db)) return today;
  const unfinished = await withDatabase(options, (db) => unfinishedRun(db, config.edition.id, towns));
  return unfinished?.asOf ?? today;
}

/** Writes what leads an audit to the portals: their addresses, and the authority of their certificates. */
function configure(folder: string, demo: Demo, { policy }: Config) {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, demo.caPem);
  writeFileSync(join(folder, 'municipalities.yaml'), stringify(demo.municipalities));
  writeFileSync(join(folder, 'crawl.yaml'), stringify({ browser: { dwellMs: policy.browser.dwellMs } }));
  return { config: folder, only: towns, caFile, connectTo: demo.connectTo };
}

interface Served {
  readonly demo: Demo;
  readonly config: Config;
  readonly options: DemoOptions & ReturnType<typeof configure>;
}

async function auditDemo({ demo, config, options }: Served): Promise<number> {
  const progress = openProgress(options);
  return withRunDatabase(options, progress.tell, async (db) => {
    const fresh = await startOf(options, config, demo.municipalities);
    const start = { ...fresh, edition: config.edition.id };
    return auditWith(db, { options, config, way: wayOf(options), start, progress });
  }).finally(progress.stop);
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

/** The portals and the application stay until Ctrl-C, so that a newcomer can look at what was judged, and rate it. */
async function serveDemo({ demo, config, options }: Served): Promise<void> {
  const { interrupted, openApplication } = await import('../application.ts');
  const { howToSignIn, prepareDemoPanel } = await import('../demo-panel.ts');
  await withDatabase(options, async (db) => {
    const panel = await prepareDemoPanel(db, config.edition, new Date().toISOString());
    // Any free port when the usual one is taken: whoever tries a demo should not have to choose one.
    const application = await openApplication({ db, config, options }, place).catch(() =>
      openApplication({ db, config, options }, { ...place, port: 0 }),
    );
    process.stdout.write(`${howToSignIn(application.origin, panel)}\n${lookAt(demo)}\n`);
    process.removeAllListeners('SIGINT');
    await interrupted();
    await application.close();
  });
}

const place = { host: '127.0.0.1', port: 8420, origin: null };

/** How to see the portals, whose names exist here only. */
function lookAt(demo: Demo): string {
  const rules = demo.connectTo.flatMap((entry) => {
    const [host = '', port = '', address = '', toPort = ''] = entry.split(':');
    return port === '443' ? [`MAP ${host}:443 ${address}:${toPort}`] : [];
  });
  const portals = demo.municipalities.map(({ sites }) => sites[0]?.url ?? '');
  return [
    '',
    'The portals are served as well. To look at them, in another window:',
    `  chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors --host-resolver-rules="${rules.join(', ')}" ${portals.join(' ')}`,
    '',
  ].join('\n');
}
