import { Command, InvalidArgumentError } from 'commander';
import { commonOptions } from '../options.ts';
import type { PublishOptions } from '../publish-release.ts';
import { withDatabase } from '../with-database.ts';

export function publishCommand(): Command {
  const command = new Command('publish')
    .description(
      'Writes a release of an edition: a site in Bulgarian and English that opens from disk, tables with their description ' +
        '(Frictionless Data Package), a workbook, JSON, EARL, and scripts that recompute index, points, ranks and changes from the tables. Nothing is published in which these do not recompute; what is simulated is not recomputed. A version that is out never changes.',
    )
    .option('--edition <id>', 'which edition of the index (default: the newest)')
    .requiredOption('--out <dir>', 'folder for releases; this one goes into <edition>/v<release> inside it')
    .option('--release <version>', 'version of the release, e.g. 1.0.1 after an erratum', version, '1.0.0')
    .option(
      '--preview',
      'publish pre-scores nobody has confirmed, marked as an automatic preview on every page and file',
    )
    .option(
      '--compare-with <dir>',
      'folder of the release of an earlier edition: what both ask is compared by indicator, for the page of trends',
    )
    .option(
      '--previous <dir>',
      'folder of the version published before, whose differences are listed with their reasons (default: the newest earlier one in <out>)',
    )
    .option('--pdf', 'also print every scorecard as PDF (needs Chromium)')
    .addHelpText(
      'after',
      '\nExamples:\n  gradomer publish --edition 2026 --out ./releases\n  node ./releases/2026/v1.0.0/recompute.mjs ./releases/2026/v1.0.0\n  gradomer publish --edition 2026 --out ./releases --release 1.0.1\n  gradomer publish --edition 2027 --out ./releases --compare-with ./releases/2026/v1.0.0',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (options: PublishOptions) => {
    // Loaded only now: pages, tables and statistics are no business of a command that is only asked for its help.
    const { publish } = await import('../publish-release.ts');
    await withDatabase(options, (db) => publish(db, options));
  });
}

function version(text: string): string {
  if (!/^\d+\.\d+\.\d+$/u.test(text)) throw new InvalidArgumentError('Write a version as 1.0.0.');
  return text;
}
