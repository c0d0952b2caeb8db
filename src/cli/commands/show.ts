import { Command, Option } from 'commander';
import { loadConfig } from '../../../config/load.ts';
import { suggest } from '../../../config/nearest.ts';
import type { Database } from '../../../storage/database.ts';
import { findRun, type Run } from '../../../storage/runs.ts';
import type { RunPlan } from '../../audit/context.ts';
import { readRecording } from '../../audit/recording/recording.ts';
import type { ObservationName, Recording } from '../../model/observation/index.ts';
import { atLeast, commonOptions, type CommonOptions } from '../options.ts';
import { kindJson, kindText } from '../output/observed-kind.ts';
import { overviewJson, overviewText } from '../output/observed-overview.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

interface Options extends CommonOptions {
  readonly run?: string;
  readonly municipality?: string;
  readonly kind?: string;
  readonly format: 'text' | 'json';
  readonly limit: number;
}

export function showCommand(): Command {
  const command = new Command('show')
    .description(
      'Prints what was recorded of a municipality: every kind of observation, how much of it, and what could not be seen. ' +
        'With --kind, the observations themselves, as the checks see them.',
    )
    .option('--run <id>', 'which run (default: the latest)')
    .option('--municipality <id>', 'whose recording; may be left out when the run has only one')
    .option('--kind <kind>', 'print the observations of this kind, e.g. tls, pages, profiles')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--limit <n>', 'most observations printed as text; 0 prints all').argParser(atLeast(0)).default(20),
    )
    .addHelpText(
      'after',
      '\nExamples: gradomer show --municipality gabrovo\n          gradomer show --kind tls --format json',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((options: Options) =>
    withDatabase(options, async (db) => {
      const run = await findRun(db, options.run);
      const recording = await recordingOf(db, run, options);
      process.stdout.write(options.kind === undefined ? overview(recording, options) : kind(recording, options));
    }),
  );
}

async function recordingOf(db: Database, run: Run, options: Options): Promise<Recording> {
  const { municipalities } = run.plan as RunPlan;
  const ids = municipalities.map(({ id }) => id);
  const id = options.municipality ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined) {
    throw new UsageError(`Run ${run.id} has several municipalities; name one with --municipality: ${ids.join(', ')}.`);
  }
  const municipality = municipalities.find((it) => it.id === id);
  if (municipality === undefined) {
    throw new UsageError(`There is no municipality "${id}" in run ${run.id}.${suggest(id, ids)}`);
  }
  const { trackers, lexicon } = loadConfig({ edition: run.edition, dir: options.config });
  return readRecording(db, { run: run.id, municipality: id }, { run, municipality, trackers, lexicon });
}

function overview(recording: Recording, { format }: Options): string {
  return format === 'json' ? overviewJson(recording) : overviewText(recording);
}

function kind({ observed }: Recording, { kind: asked = '', format, limit }: Options): string {
  const known = Object.keys(observed);
  if (!known.includes(asked)) {
    throw new UsageError(`There is no kind of observation "${asked}".${suggest(asked, known)}`);
  }
  const found = observed[asked as ObservationName];
  return format === 'json' ? kindJson(found) : kindText(found, limit);
}
