import { Command } from 'commander';
import { auditsOf, listRuns } from '../../../storage/runs.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { withDatabase } from '../with-database.ts';

export function runsCommand(): Command {
  const command = new Command('runs').description(
    'Lists the runs in a database, newest first, and how far each has come.',
  );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((options: CommonOptions) =>
    withDatabase(options, async (db) => {
      const lines: string[] = [];
      for (const run of await listRuns(db)) {
        const audits = await auditsOf(db, run.id);
        const judged = audits.filter(({ stage }) => stage === 'judge' || stage === 'illustrate').length;
        const state = run.state === 'done' ? 'done' : 'unfinished';
        lines.push(
          `${run.id.padEnd(10)} ${state.padEnd(11)} judged as of ${run.asOf}   ${judged} of ${audits.length} municipalities   started ${run.startedAt}   seed ${run.seed}`,
        );
      }
      process.stdout.write(lines.length === 0 ? 'No run yet.\n' : `${lines.join('\n')}\n`);
    }),
  );
}
