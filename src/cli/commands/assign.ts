import { Command } from 'commander';
import { loadConfig } from '../../../config/load.ts';
import type { Database } from '../../../storage/database.ts';
import { listAccounts } from '../../../storage/people/accounts.ts';
import { keepRecusal } from '../../../storage/review/assignments.ts';
import { currentFindings } from '../../../storage/review/findings.ts';
import { enterPhase, phaseOf } from '../../../storage/review/phases.ts';
import { findRun, latestDoneRun } from '../../../storage/runs.ts';
import type { Edition } from '../../model/edition.ts';
import type { Account, Role } from '../../model/review/account.ts';
import { adopt } from '../../panel/adopt.ts';
import { handOut } from '../../panel/hand-out.ts';
import type { Lack } from '../../review/assign.ts';
import { collect, commonOptions, list, type CommonOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

interface Options extends CommonOptions {
  readonly edition?: string;
  readonly run?: string;
  readonly evaluators: readonly string[];
  readonly arbiters: readonly string[];
  readonly recuse?: readonly string[];
}

export function assignCommand(): Command {
  const command = new Command('assign')
    .description(
      'Hands the questions of an edition out: two evaluators and an arbiter for each, in even loads, nobody over a municipality ' +
        'they stand back from. What was handed out before stays, unless it waits for somebody who can no longer answer. Then the ' +
        'rating begins.',
    )
    .option('--edition <id>', 'which edition of the index (default: the newest)')
    .option(
      '--run <id>',
      'put this run before the evaluators (default: the one they have, else the latest that is done)',
    )
    .requiredOption('--evaluators <logins>', 'two or more, e.g. ana,boris', list)
    .requiredOption('--arbiters <logins>', 'one or more, e.g. diana', list)
    .option(
      '--recuse <login:municipality:reason>',
      'who stands back from which municipality, and why; may be repeated',
      collect,
    )
    .addHelpText(
      'after',
      '\nExample: gradomer assign --edition 2026 --evaluators ana,boris --arbiters diana --recuse "ana:ruse:worked there until 2025"',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((options: Options) => withDatabase(options, (db) => assign(db, options)));
}

async function assign(db: Database, options: Options): Promise<void> {
  const { edition, municipalities } = loadConfig({ edition: options.edition, dir: options.config });
  const at = new Date().toISOString();
  const accounts = await listAccounts(db);
  const panel = {
    evaluators: options.evaluators.map((login) => personOf(login, 'evaluator', accounts).id),
    arbiters: options.arbiters.map((login) => personOf(login, 'arbiter', accounts).id),
    by: 'command-line',
    at,
  };
  const recusals = (options.recuse ?? []).map((text) => {
    const [login = '', municipality = '', ...reason] = text.split(':');
    if (reason.join(':').trim() === '' || !municipalities.some(({ id }) => id === municipality)) {
      throw new UsageError(
        `--recuse: "${text}" must be a login, the id of a municipality and a reason: ana:ruse:worked there`,
      );
    }
    const { id: account } = personOf(login, null, accounts);
    return { account, municipality, reason: reason.join(':').trim(), at };
  });
  for (const recusal of recusals) await keepRecusal(db, recusal, 'command-line');
  await adoptIfNeeded(db, edition, options.run, at);
  const { assignments, lacking } = await handOut(db, edition, panel);
  if (lacking.length > 0) throw new UsageError(lackText(lacking));
  if ((await phaseOf(db, edition.id)).phase === 'preparation') {
    await enterPhase(db, { edition: edition.id, phase: 'rating', account: 'command-line', at });
  }
  for (const { id, login, role } of accounts) {
    const own = assignments.filter(({ account }) => account === id).length;
    if (own > 0) process.stdout.write(`${login.padEnd(24)} ${role.padEnd(12)} ${own} questions\n`);
  }
  process.stdout.write(
    assignments.length === 0
      ? 'Every question had been handed out already.\n'
      : 'The rating has begun. Serve the application with: gradomer serve\n',
  );
}

/** Whoever has that role and access; without a role anybody, for those who left stand back too. */
function personOf(login: string, role: Role | null, accounts: readonly Account[]): Account {
  const account = accounts.find(
    (one) => one.login === login.toLowerCase() && (one.disabledAt === null || role === null),
  );
  if (account === undefined) {
    const known = accounts.map((one) => one.login).join(', ') || 'none yet';
    throw new UsageError(
      `There is no account ${login} (there are: ${known}). Add it: gradomer users add --login ${login} --role ${role ?? 'evaluator'} --name "..."`,
    );
  }
  if (role !== null && account.role !== role) {
    throw new UsageError(
      `${login} is ${account.role}, not ${role}. Name somebody else, or change the role in the application.`,
    );
  }
  return account;
}

/** A run is adopted when none was for this edition, or when it is named. */
async function adoptIfNeeded(db: Database, edition: Edition, named: string | undefined, at: string): Promise<void> {
  const before = await currentFindings(db, edition.id, null);
  if (named === undefined && before.length > 0) return;
  const run = named === undefined ? await latestDoneRun(db, edition.id) : await findRun(db, named);
  if (run === undefined) {
    throw new UsageError(
      `No run of edition ${edition.id} is done yet. Start one, or let it end: gradomer audit --edition ${edition.id}`,
    );
  }
  if (run.edition !== edition.id || run.state !== 'done') {
    const why = run.state === 'done' ? `was made for edition ${run.edition}, not ${edition.id}` : 'has not ended yet';
    throw new UsageError(`Run ${run.id} ${why}. "gradomer runs" lists the runs and their state.`);
  }
  const report = await adopt(db, { edition: edition.id, run: run.id, account: 'command-line', at });
  if (report === null) {
    throw new UsageError(
      `The results of edition ${edition.id} are final: nothing is asked again. A mistake is corrected with: gradomer errata add`,
    );
  }
  const { fresh, same, soft, hard, kept } = report;
  process.stdout.write(
    `Run ${run.id} is put before the evaluators: ${fresh} new findings, ${same} as before, ${soft} with other proof, ` +
      `${hard} with another pre-score (asked again), ${kept} kept, for they could not be looked at this time.\n`,
  );
}

function lackText(lacking: readonly Lack[]): string {
  const lines = lacking.map(
    ({ municipality, role, found, needed }) =>
      `${municipality}: ${found} of ${needed} ${role}${needed === 1 ? '' : 's'} who do not stand back`,
  );
  return `Nothing was handed out. Name more people:\n  ${lines.join('\n  ')}`;
}
