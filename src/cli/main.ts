import { Command, CommanderError } from 'commander';
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
  gradomer serve                           where people rate what was found
  gradomer serve                           two evaluators rate, an arbiter decides, in the browser
  gradomer hosts stop www.example.bg       ask this host for nothing more, at once
  gradomer explain content.budget          why an indicator came out as it did, and what would raise it
${exitCodesHelp}`,
  )
  .showHelpAfterError('(the options are listed by --help)')
  .exitOverride();

/** In the order of the help. Only the one that is called is loaded, for most of a short command's time goes into loading. */
const commands: Readonly<Record<string, () => Promise<() => Command>>> = {
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  judge: async () => (await import('./commands/judge.ts')).judgeCommand,
  results: async () => (await import('./commands/results.ts')).resultsCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  runs: async () => (await import('./commands/runs.ts')).runsCommand,
  hosts: async () => (await import('./commands/hosts.ts')).hostsCommand,
  users: async () => (await import('./commands/users.ts')).usersCommand,
  assign: async () => (await import('./commands/assign.ts')).assignCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  errata: async () => (await import('./commands/errata.ts')).errataCommand,
  log: async () => (await import('./commands/log.ts')).logCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
};
const called = Object.entries(commands).filter(([name]) => name === process.argv[2]);
for (const [, load] of called.length > 0 ? called : Object.entries(commands)) {
  const command = await load();
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
