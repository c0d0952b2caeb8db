import { Command, CommanderError } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { judgeCommand } from './commands/judge.ts';
import { resultsCommand } from './commands/results.ts';
import { runsCommand } from './commands/runs.ts';
import { showCommand } from './commands/show.ts';
import { exitCodeOf, explain } from './explain.ts';
import { exitCodesHelp } from './exit-codes.ts';
import { ignoreReaderGone } from './output/progress-display.ts';
import { version } from './version.ts';

// Whoever reads may leave early, as `head` does; what is under way goes on.
process.stdout.on('error', ignoreReaderGone);
process.stderr.on('error', ignoreReaderGone);

const program = new Command('gradomer')
  .description(
    'Audits municipal portals: visits them politely, judges 109 indicators of digital governance from what was recorded,\n' +
      'and shows the proof of every pre-score. A person decides; nothing here is final.',
  )
  .version(version)
  .addHelpText(
    'after',
    `
First steps:
  gradomer demo                            try it on a fictional municipality, offline
  gradomer check https://www.example.bg    check one site, yours for instance
  gradomer audit --edition 2026 --dry-run  what an audit would cost the 27 municipalities
  gradomer results                         what the last run found
  gradomer explain content.budget          why an indicator came out as it did, and what would raise it
${exitCodesHelp}`,
  )
  .showHelpAfterError('(the options are listed by --help)')
  .exitOverride();

for (const command of [
  auditCommand,
  checkCommand,
  judgeCommand,
  resultsCommand,
  showCommand,
  explainCommand,
  runsCommand,
  doctorCommand,
  demoCommand,
]) {
  program.addCommand(command().copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
