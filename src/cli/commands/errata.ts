import { Argument, Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../../../config/load.ts';
import { addErratum, errataText, type NewErratum } from '../errata.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { withDatabase } from '../with-database.ts';

interface Options extends CommonOptions, NewErratum {
  readonly edition?: string;
}

export function errataCommand(): Command {
  const command = new Command('errata')
    .description(
      'Why a published score is another one in a later version. A version is published only when every score that differs ' +
        'from the one before has its reason; the reasons stand in errata.csv and on the page of changes. Taken once the ' +
        'results are final, which is also how a mistake is put right that is found before the first version goes out.',
    )
    .addArgument(
      new Argument('[action]', 'list what is on record, or add to it').choices(['list', 'add']).default('list'),
    )
    .option('--edition <id>', 'which edition of the index (default: the newest)')
    .option('--municipality <id>', 'whose score')
    .option('--indicator <id>', 'which score (without it: every score of the municipality)')
    .option('--score <level>', 'what the score has to be; leave it out when what people decided says so already', level)
    .option('--arbiter <login>', 'who decided the new score, with --score: an arbiter who has not rated or decided it')
    .option('--reason-bg <text>', 'the reason in Bulgarian, as it is published')
    .option('--reason-en <text>', 'the same in English')
    .addHelpText(
      'after',
      '\nExamples:\n  gradomer errata add --municipality ruse --indicator content.budget --score 3 --arbiter emil \\\n' +
        '    --reason-bg "Бюджетът е бил в архива на сайта." --reason-en "The budget was in the archive of the site."\n' +
        '  gradomer publish --edition 2026 --out ./releases --release 1.0.1',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((action: 'list' | 'add', options: Options) =>
    withDatabase(options, async (db) => {
      const config = loadConfig({ edition: options.edition, dir: options.config });
      const text = action === 'add' ? addErratum(db, config, options) : errataText(db, config);
      process.stdout.write(await text);
    }),
  );
}

function level(text: string): number {
  if (!/^[0-3]$/u.test(text)) throw new InvalidArgumentError('Write a level of the scale: 0, 1, 2 or 3.');
  return Number(text);
}
