import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { checks } from '../../../checks/index.ts';
import { loadConfig } from '../../../config/load.ts';
import { suggest } from '../../../config/nearest.ts';
import type { Database } from '../../../storage/database.ts';
import { judgementsOf } from '../../../storage/judgements.ts';
import { findRun } from '../../../storage/runs.ts';
import type { RunPlan } from '../../audit/context.ts';
import { municipalityName } from '../../publish/report/report.ts';
import type { Language } from '../../publish/text.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { explanation, type Explained } from '../output/explanation.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

interface Options extends CommonOptions {
  readonly run?: string;
  readonly municipality?: string;
  readonly edition?: string;
  readonly language: Language;
}

export function explainCommand(): Command {
  const command = new Command('explain')
    .description(
      'Explains an indicator: the question, what each level means, what was found, why it came out as it did, and what would raise it.',
    )
    .argument('<indicator>', 'its id, e.g. content.budget')
    .option('--municipality <id>', 'only this municipality of the run (default: all of them)')
    .option('--run <id>', 'which run (default: the latest)')
    .option('--edition <id>', 'which edition, where there is no run yet (default: the newest)')
    .addOption(new Option('--language <language>', 'in which language').choices(['bg', 'en']).default('bg'))
    .addHelpText('after', '\nExample: gradomer explain content.budget --municipality gabrovo');
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (indicator: string, options: Options) => {
    const isAsked = options.run !== undefined || options.municipality !== undefined || existsSync(options.db);
    const judged = isAsked ? await withDatabase(options, (db) => judgedIn(db, indicator, options)) : null;
    const explained = explainedOf(indicator, judged?.edition ?? options.edition, judged?.judged ?? [], options);
    process.stdout.write(explanation(explained, options.language));
  });
}

async function judgedIn(db: Database, indicator: string, { run: asked, municipality, language }: Options) {
  const run = await findRun(db, asked);
  const { municipalities } = run.plan as RunPlan;
  const ids = municipalities.map(({ id }) => id);
  if (municipality !== undefined && !ids.includes(municipality)) {
    throw new UsageError(`There is no municipality "${municipality}" in run ${run.id}.${suggest(municipality, ids)}`);
  }
  const judgements = (await judgementsOf(db, run.id)).filter((it) => it.indicator === indicator);
  const judged = municipalities
    .filter(({ id }) => municipality === undefined || id === municipality)
    .flatMap((one) => {
      const judgement = judgements.find((it) => it.municipality === one.id);
      return judgement === undefined ? [] : [{ name: municipalityName(one, language), judgement }];
    });
  return { edition: run.edition, judged };
}

function explainedOf(
  id: string,
  editionId: string | undefined,
  judged: Explained['judged'],
  { config }: Options,
): Explained {
  const { edition } = loadConfig({ edition: editionId, dir: config });
  const indicator = edition.indicators.find((it) => it.id === id);
  if (indicator === undefined) {
    const known = edition.indicators.map((it) => it.id);
    throw new UsageError(`There is no indicator "${id}".${suggest(id, known)}`);
  }
  const check = checks.find((it) => it.id === id);
  return { edition, indicator, check, judged };
}
