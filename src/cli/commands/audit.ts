import { Command } from 'commander';
import { loadConfig, selectMunicipalities, type Config } from '../../../config/load.ts';
import { profileDecisions } from '../../../storage/review/profile-decisions.ts';
import { forgetWish } from '../../../storage/review/wishes.ts';
import { listRuns, type Run } from '../../../storage/runs.ts';
import type { Database } from '../../../storage/database.ts';
import type { RunPlan } from '../../audit/context.ts';
import { openRun, unfinishedRun } from '../../audit/open-run.ts';
import { withDecisions } from '../../audit/profile-decisions.ts';
import { chromiumVersion, findChromium } from '../../crawl/render/find-chromium.ts';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Municipality } from '../../model/municipality.ts';
import { dayIn } from '../../model/text/day-in.ts';
import { dryRun } from '../dry-run.ts';
import { interruptSignal } from '../interrupt.ts';
import { judgesOf } from '../judges.ts';
import { atLeast, collect, commonOptions, day, list, type CommonOptions } from '../options.ts';
import { openProgress } from '../open-progress.ts';
import type { Progress } from '../output/progress.ts';
import { requireChromium } from '../require-chromium.ts';
import { requireContact } from '../require-contact.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { wayOf, type Way } from '../way.ts';
import { withRunDatabase } from '../with-database.ts';
import { exitCodes } from '../exit-codes.ts';

export interface AuditOptions extends CommonOptions {
  readonly edition?: string;
  readonly only?: readonly string[];
  readonly resume?: boolean;
  readonly indicators?: readonly string[];
  readonly dryRun?: boolean;
  readonly maxPages?: number;
  readonly seed?: number;
  readonly asOf?: string;
  readonly browser: boolean;
  readonly sandbox: boolean;
  readonly caFile?: string;
  readonly delayMs?: number;
  readonly connectTo?: readonly string[];
  readonly resolver?: string;
  readonly report: string;
}

export function auditCommand(): Command {
  const command = new Command('audit')
    .description('Plans, crawls, derives and judges. Goes on by itself with an unfinished run of the same edition.')
    .option('--edition <id>', 'which edition of the index (default: the newest)')
    .option('--only <ids>', 'only these municipalities, e.g. ruse,gabrovo', list)
    .option('--resume', 'go on with the unfinished run, whichever municipalities it has')
    .option('--indicators <ids>', 'a partial update: observe and judge only these indicators anew', list)
    .option('--dry-run', 'say how many hosts, requests and hours it would take; send nothing')
    .option('--max-pages <n>', 'read at most so many pages of each host', atLeast(1))
    .option('--seed <n>', 'seed of the samples (default: 1); the same seed chooses the same pages', atLeast(0))
    .option(
      '--as-of <day>',
      'judge how current things are by this day, e.g. the cut-off of the edition (default: today)',
      day,
    )
    .option('--no-browser', 'without Chromium: what needs it is then not observed')
    .option(
      '--no-sandbox',
      "without Chromium's own sandbox, in a container that has no user namespaces; reports say so",
    )
    .option('--ca-file <file>', 'a PEM file with a certificate authority to trust besides the public ones')
    .option(
      '--delay-ms <n>',
      'pause between requests to a host, in place of 1000; a longer Crawl-delay of the site still wins',
      atLeast(0),
    )
    .option(
      '--connect-to <host:port:address:port>',
      'reach a host at another address, as in curl; may be repeated',
      collect,
    )
    .option('--resolver <address:port>', "ask this DNS server instead of the system's")
    .option('--report <dir>', 'folder for the HTML report', './gradomer-report')
    .addHelpText(
      'after',
      `
A crawl of anything but loopback needs a contact (mail or web address) in crawl.yaml of your --config folder:
it goes into the User-Agent, so that a site's owner can reach you.

Examples:
  gradomer audit --edition 2026 --only gabrovo --config ./my-config
  gradomer audit --edition 2026 --dry-run`,
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (options: AuditOptions) => {
    process.exitCode = await runAudit(options);
  });
}

async function runAudit(options: AuditOptions): Promise<number> {
  const way = wayOf(options);
  const config = loadConfig({ edition: options.edition, dir: options.config });
  const chosen = selectMunicipalities(config.municipalities, options.only ?? []);
  const start = { ...(await startOf(options, config, chosen)), edition: config.edition.id };
  judgesOf(config, options.indicators ?? null);
  if (options.dryRun === true) return dryRun(start.plan, judgesOf(config, start.plan.indicators).checks);
  const progress = openProgress(options);
  return withRunDatabase(options, progress.tell, (db) =>
    auditWith(db, { options, config, way, start, progress }),
  ).finally(progress.stop);
}

/** A fresh start as the options ask for it. */
export async function startOf(options: AuditOptions, config: Config, municipalities: readonly Municipality[]) {
  const chromium = options.browser ? await findChromium() : null;
  const chromiumIs = chromium === null ? null : await chromiumVersion(chromium);
  const plan: RunPlan = {
    municipalities,
    policy: policyOf(config.policy, options),
    indicators: options.indicators ?? null,
    browser: options.browser,
    versions: {
      Gradomer: version,
      'Node.js': process.versions.node,
      ...(chromiumIs === null ? {} : { Chromium: chromiumIs }),
    },
    sandboxed: options.sandbox && process.getuid?.() !== 0,
  };
  return { seed: options.seed ?? 1, asOf: options.asOf ?? dayIn(new Date().toISOString()), plan };
}

/** The policy in force: configuration, then what the options ask for. */
export function policyOf(policy: CrawlPolicy, options: Pick<AuditOptions, 'delayMs' | 'maxPages'>): CrawlPolicy {
  return {
    ...policy,
    delayMs: options.delayMs ?? policy.delayMs,
    pagesPerHost: options.maxPages ?? policy.pagesPerHost,
  };
}

interface Prepared {
  readonly options: AuditOptions;
  readonly config: Config;
  readonly way: Way;
  readonly start: Parameters<typeof openRun>[1];
  readonly progress: Progress;
}

/** Starts or resumes a run, audits, and shows what came out. Returns the exit code. */
export async function auditWith(db: Database, { options, config, way, start, progress }: Prepared): Promise<number> {
  const resumed = await resumable(db, options, start.edition);
  const plan = resumed === undefined ? start.plan : (resumed.plan as RunPlan);
  requireContact(plan.municipalities, plan.policy, way);
  if (plan.browser) await requireChromium();
  const run = resumed ?? (await openRun(db, await decided(db, start), new Date().toISOString()));
  progress.tell({
    kind: 'note',
    level: 'info',
    phase: 'migration',
    municipality: null,
    // The application waits for this line: what comes later is shown as it is in the database.
    message: resumed === undefined ? `Run ${run.id} begins.` : `Going on with run ${run.id}, as it was started.`,
  });
  const judges = judgesOf(config, plan.indicators);
  // Loaded only now: what the options or the database rule out is said in half the time.
  const [{ runSession }, { showOutcome }] = await Promise.all([import('../session.ts'), import('../show-outcome.ts')]);
  const unobserved = await runSession({
    db,
    file: options.db,
    limits: config.policy.machine,
    run,
    judges,
    way,
    tell: progress.tell,
    signal: interruptSignal(),
  });
  await progress.stop();
  await showOutcome(db, run.id, { config, folder: options.report });
  return unobserved.length === 0 ? exitCodes.done : exitCodes.incomplete;
}

/** What people decided about profiles since holds for a new run. */
async function decided(db: Database, start: Prepared['start']): Promise<Prepared['start']> {
  const municipalities = withDecisions(start.plan.municipalities, await profileDecisions(db));
  return { ...start, plan: { ...start.plan, municipalities } };
}

async function resumable(db: Database, options: AuditOptions, edition: string): Promise<Run | undefined> {
  if (options.resume === true) {
    const run = await unfinishedRun(db, edition, null);
    if (run === undefined) {
      const last = (await listRuns(db))[0];
      const state = last === undefined ? 'it holds no run yet' : `its last run, ${last.id}, is done`;
      throw new UsageError(
        `There is nothing to resume in ${options.db}: ${state}. Leave out --resume to start a new run.`,
      );
    }
    await forgetWish(db, run.id);
    return run;
  }
  return unfinishedRun(db, edition, options.only ?? null);
}
