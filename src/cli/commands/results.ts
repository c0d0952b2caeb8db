import { Command, Option } from 'commander';
import { loadConfig } from '../../../config/load.ts';
import { judgementsOf } from '../../../storage/judgements.ts';
import { findRun } from '../../../storage/runs.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { resultsCsv } from '../output/results-csv.ts';
import { resultsJson } from '../output/results-json.ts';
import { resultsTable } from '../output/results-table.ts';
import { wantsColour } from '../output/terminal-text.ts';
import { showOutcome } from '../show-outcome.ts';
import { withDatabase } from '../with-database.ts';

interface Options extends CommonOptions {
  readonly run?: string;
  readonly format: 'table' | 'json' | 'csv';
  readonly report?: string;
}

export function resultsCommand(): Command {
  const command = new Command('results')
    .description('Prints the pre-scores of a run with their proof: every indicator of every municipality, always.')
    .option('--run <id>', 'which run (default: the latest)')
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json', 'csv']).default('table'))
    .option('--report <dir>', 'write the HTML report into this folder anew, and print the scorecards instead')
    .addHelpText(
      'after',
      '\nExamples:\n  gradomer results --format json > results.json\n  gradomer judge && gradomer results --report ./gradomer-report',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((options: Options) =>
    withDatabase(options, async (db) => {
      const run = await findRun(db, options.run);
      const judgements = await judgementsOf(db, run.id);
      if (judgements.length === 0) {
        process.stderr.write(
          `Run ${run.id} has not been judged yet. Go on with it: gradomer audit --edition ${run.edition} --resume\n`,
        );
      }
      if (options.report !== undefined) {
        const config = loadConfig({ edition: run.edition, dir: options.config });
        await showOutcome(db, run.id, { config, folder: options.report });
        return;
      }
      const print = {
        json: () => resultsJson(judgements),
        csv: () => resultsCsv(judgements),
        table: () => resultsTable(judgements, { language: 'bg', colour: wantsColour(process.stdout, process.env) }),
      };
      process.stdout.write(print[options.format]());
    }),
  );
}
