import { Argument, Command, Option } from 'commander';
import type { ImportOptions } from '../import-sheet.ts';
import { commonOptions } from '../options.ts';
import { withDatabase } from '../with-database.ts';

export function importCommand(): Command {
  const command = new Command('import')
    .description(
      'Takes back a spreadsheet that gradomer export wrote and an evaluator filled in (.xlsx or CSV). If anything is wrong, all ' +
        'such cells are listed and nothing is stored; the same file again adds nothing. Empty rows are skipped.',
    )
    .addArgument(new Argument('<file>', 'the filled-in file'))
    .requiredOption('--evaluator <login>', 'whose answers these are')
    .option('--dry-run', 'say what would be stored, and store nothing')
    .option('--edition <id>', 'which edition of the index (default: the newest)')
    .addOption(
      new Option(
        '--lang <language>',
        'language of what is said about cells (default: that of the evaluator’s account)',
      ).choices(['bg', 'en']),
    )
    .addHelpText(
      'after',
      `
An answer is a level of the indicator's scale, or "не мога да преценя" / "cannot tell". Columns are found by their names in
either language, wherever they stand. Every answer is stored as one given on the screen, with the SHA-256 of the file in the log.

Examples:
  gradomer import ivanova.xlsx --evaluator ivanova --dry-run
  gradomer import ivanova.xlsx --evaluator ivanova`,
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (file: string, options: ImportOptions) => {
    // Loaded only now: a command that is asked for its help needs no workbooks.
    const { importFile } = await import('../import-sheet.ts');
    await withDatabase(options, (db) => importFile(db, file, options));
  });
}
