import { Command } from 'commander';
import { loadConfig } from '../../../config/load.ts';
import { findRun } from '../../../storage/runs.ts';
import { memoryHeld } from '../../audit/machine.ts';
import { judgeAgain } from '../../audit/desk/judge-again.ts';
import type { RunPlan } from '../../audit/context.ts';
import { createDeriveWorker } from '../../audit/desk/worker/derive-worker.ts';
import { interruptSignal } from '../interrupt.ts';
import { judgesOf } from '../judges.ts';
import { openProgress } from '../open-progress.ts';
import type { Progress } from '../output/progress.ts';
import type { Database } from '../../../storage/database.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { resultsTable } from '../output/results-table.ts';
import { wantsColour } from '../output/terminal-text.ts';
import { UsageError } from '../usage-error.ts';
import { withRunDatabase } from '../with-database.ts';
import { existsSync } from 'node:fs';

interface Options extends CommonOptions {
  readonly run?: string;
  readonly check?: string;
}

export function judgeCommand(): Command {
  const command = new Command('judge')
    .description('Judges a recorded run again, with the checks and words of today. Makes no network request.')
    .option('--run <id>', 'which run (default: the latest)')
    .option('--check <id>', 'only this indicator, e.g. security.hsts')
    .addHelpText('after', '\nExample: gradomer judge --check content.budget');
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (options: Options) => {
    if (!existsSync(options.db)) {
      throw new UsageError(
        `There is no database ${options.db} yet. Make one with "gradomer demo" or "gradomer audit".`,
      );
    }
    const progress = openProgress(options);
    await withRunDatabase(options, progress.tell, (db) => judgeRun(db, options, progress)).finally(progress.stop);
  });
}

async function judgeRun(db: Database, options: Options, progress: Progress): Promise<void> {
  const run = await findRun(db, options.run);
  const config = loadConfig({ edition: run.edition, dir: options.config });
  const only = options.check === undefined ? (run.plan as RunPlan).indicators : [options.check];
  const judges = judgesOf(config, only);
  const deriver = createDeriveWorker({ lexicon: config.lexicon, usedBytes: memoryHeld });
  try {
    const signal = interruptSignal();
    const judgements = await judgeAgain({ db, run, judges, only, deriver, tell: progress.tell, signal });
    await progress.stop();
    process.stdout.write(
      resultsTable(judgements, { language: 'bg', colour: wantsColour(process.stdout, process.env) }),
    );
  } finally {
    await deriver.close();
  }
}
