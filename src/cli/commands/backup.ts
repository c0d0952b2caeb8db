import { Command } from 'commander';
import { backUp } from '../../../storage/backup.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { withDatabase } from '../with-database.ts';

export function backupCommand(): Command {
  const command = new Command('backup')
    .description(
      'Copies the database as it stands at this moment into a new file, also while a run is under way. The copy is a\n' +
        'database like any other: name it with --db.',
    )
    .argument('<file>', 'the new file');
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (file: string, options: CommonOptions) => {
    await withDatabase(options, (db) => backUp(db, file));
    process.stdout.write(`${file}\n`);
  });
}
