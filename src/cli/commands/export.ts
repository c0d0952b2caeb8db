import { Command, Option } from 'commander';
import { commonOptions } from '../options.ts';
import type { ExportOptions } from '../export-sheet.ts';
import { withDatabase } from '../with-database.ts';

export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      "Writes an evaluator's questions as a spreadsheet to fill in, which gradomer import takes back; or, with --outcome, what " +
        'was decided so far. An evaluator’s file shows what the review screen shows: no pre-score, nothing of others.',
    )
    .addOption(new Option('--evaluator <login>', 'whose questions').conflicts('outcome'))
    .option('--outcome', 'final scores with their provenance, points, and of what is open only counts')
    .requiredOption('--out <file>', 'the file to write; one that exists is left alone, for it may hold answers')
    .addOption(
      new Option(
        '--format <format>',
        'xlsx, with a list of the answers to choose from, or csv (default: as --out ends, else xlsx)',
      ).choices(['xlsx', 'csv']),
    )
    .option('--edition <id>', 'which edition of the index (default: the newest)')
    .option('--category <id>', 'questions of this category alone')
    .option('--all', 'answered questions, too, each with its answer')
    .addOption(
      new Option(
        '--lang <language>',
        'language of the file (default: that of the evaluator’s account, else bg)',
      ).choices(['bg', 'en']),
    )
    .addHelpText(
      'after',
      `
Examples:
  gradomer export --evaluator ivanova --out ivanova.xlsx
  gradomer export --evaluator ivanova --category content --all --lang en --out ivanova.csv
  gradomer export --outcome --out outcome.xlsx

CSV of questions has semicolons and a byte order mark, so that a spreadsheet with Bulgarian settings opens it in columns
with a double click. CSV of --outcome is for programs: commas, points in numbers, one file a table (outcome.csv,
outcome.scores.csv, outcome.progress.csv).`,
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (options: ExportOptions) => {
    // Loaded only now: a command that is asked for its help needs no workbooks.
    const { exportSheet } = await import('../export-sheet.ts');
    await withDatabase(options, (db) => exportSheet(db, options));
  });
}
