import { Argument, Command } from 'commander';
import { verifyEvents } from '../../../storage/review/events.ts';
import { exitCodes } from '../exit-codes.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { withDatabase } from '../with-database.ts';

export function logCommand(): Command {
  const command = new Command('log')
    .description(
      'Verifies the log of who did what: every event holds the hash of the one before, so what was changed or taken out later ' +
        'shows. Prints the last hash; keep it elsewhere, for only that tells when the end was cut off.',
    )
    .addArgument(new Argument('<action>', 'what to do').choices(['verify']))
    .addHelpText('after', '\nExample: gradomer log verify --db 2026.db');
  for (const option of commonOptions()) command.addOption(option);
  return command.action((_action: string, options: CommonOptions) =>
    withDatabase(options, async (db) => {
      const verdict = await verifyEvents(db);
      if (verdict.whole) {
        process.stdout.write(`The log is whole: ${verdict.events} events. Last hash: ${verdict.head}\n`);
        return;
      }
      const what = verdict.because === 'changed' ? 'was changed after it was written' : 'is missing or does not follow';
      process.stderr.write(
        `The log is not whole: event ${verdict.seq} ${what}. Compare with a backup of ${options.db}.\n`,
      );
      process.exitCode = exitCodes.ourError;
    }),
  );
}
