import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig, type Config } from '../../../config/load.ts';
import { contactField } from '../../../config/policy-schema.ts';
import type { Database } from '../../../storage/database.ts';
import { judgementsOf } from '../../../storage/judgements.ts';
import { findRun } from '../../../storage/runs.ts';
import { readRecording } from '../../audit/recording/recording.ts';
import { isLoopbackOnly } from '../../crawl/network/user-agent.ts';
import type { Municipality } from '../../model/municipality.ts';
import { violationsCsv } from '../../publish/violations-csv.ts';
import { atLeast, collect, commonOptions } from '../options.ts';
import { openProgress } from '../open-progress.ts';
import { renderFixesText } from '../output/fixes-text.ts';
import { wantsColour } from '../output/terminal-text.ts';
import { municipalityToCheck } from '../site-to-check.ts';
import { UsageError } from '../usage-error.ts';
import { wayOf } from '../way.ts';
import { withRunDatabase } from '../with-database.ts';
import { auditWith, startOf, type AuditOptions } from './audit.ts';

interface Options extends AuditOptions {
  readonly name?: string;
  readonly contact?: string;
}

export function checkCommand(): Command {
  const command = new Command('check')
    .description(
      'Checks one site for the people who run it, without any setting up: a scorecard, a report with what to fix first, ' +
        'and a table of every fault with its page and element. Name further sites of yours after the portal.',
    )
    .argument('<url...>', 'address of the portal, then of other sites of the same municipality')
    .option('--contact <address>', 'your mail or web address; it goes into the User-Agent, so the logs show who asked')
    .option('--name <name>', 'name of the municipality, e.g. "Върбовец"; postal addresses are recognised by it')
    .option('--max-pages <n>', 'read at most so many pages of each host', atLeast(1))
    .option('--seed <n>', 'seed of the samples (default: 1); the same seed chooses the same pages', atLeast(0))
    .option('--no-browser', 'without Chromium: what needs it is then not observed')
    .option('--no-sandbox', "without Chromium's own sandbox, in a container that has no user namespaces")
    .option('--ca-file <file>', 'a PEM file with a certificate authority to trust besides the public ones')
    .option('--delay-ms <n>', 'pause between requests to a host, in place of 1000', atLeast(0))
    .option('--connect-to <host:port:address:port>', 'reach a host at another address, as in curl', collect)
    .option('--resolver <address:port>', "ask this DNS server instead of the system's")
    .option('--report <dir>', 'folder for the HTML report and the table of faults', './gradomer-check')
    .addHelpText(
      'after',
      '\nExample: gradomer check https://www.example.bg https://obs.example.bg --contact webmaster@example.bg',
    );
  for (const option of commonOptions('./gradomer-check.db')) command.addOption(option);
  return command.action(async (urls: readonly string[], options: Options) => {
    process.exitCode = await runCheck(urls, options);
  });
}

async function runCheck(urls: readonly string[], options: Options): Promise<number> {
  const way = wayOf(options);
  const config = withContact(loadConfig({ dir: options.config }), options.contact);
  const municipality = municipalityToCheck({ urls, name: options.name, known: config.municipalities });
  const addresses = municipality.sites.flatMap(({ url }) => url ?? []);
  if (config.policy.contact === null && !isLoopbackOnly(addresses, way.connectTo)) {
    throw new UsageError('Say who is asking, so that the logs of the site show it: --contact you@example.bg');
  }
  const full = { ...options, only: [municipality.id] };
  const start = { ...(await startOf(full, config, [municipality])), edition: config.edition.id };
  const progress = openProgress(options);
  return withRunDatabase(options, progress.tell, async (db) => {
    const code = await auditWith(db, { options: full, config, way, start, progress });
    await showFaults(db, municipality, { config, folder: options.report });
    return code;
  }).finally(progress.stop);
}

function withContact(config: Config, contact: string | undefined): Config {
  if (contact === undefined) return config;
  const read = contactField.safeParse(contact);
  if (!read.success) throw new UsageError(`--contact: ${read.error.issues[0]?.message ?? 'it cannot be read.'}`);
  return { ...config, policy: { ...config.policy, contact } };
}

/** What to put right first, and the table of all faults. */
async function showFaults(
  db: Database,
  municipality: Municipality,
  { config, folder }: { readonly config: Config; readonly folder: string },
): Promise<void> {
  const run = await findRun(db);
  const audited = { run: run.id, municipality: municipality.id };
  const { edition, trackers, lexicon } = config;
  const judgements = await judgementsOf(db, run.id);
  const recording = await readRecording(db, audited, { run, municipality, trackers, lexicon });
  const table = join(folder, 'violations.csv');
  // Spreadsheets take a file without a byte order mark for one in the old national encoding.
  await writeFile(table, `\ufeff${violationsCsv(recording)}`);
  const text = renderFixesText(
    { edition, judgements },
    { language: 'bg', colour: wantsColour(process.stdout, process.env) },
  );
  process.stdout.write(`\n${text}\n${resolve(table)}\n`);
}
