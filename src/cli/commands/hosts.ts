import { Argument, Command } from 'commander';
import type { Database } from '../../../storage/database.ts';
import { pacesOf } from '../../../storage/paces.ts';
import { stoppedHosts } from '../../../storage/stops.ts';
import { plainHost } from '../../crawl/network/web-address.ts';
import { stopName } from '../../model/stop-name.ts';
import { allowAgain, stopAsking } from '../../panel/run-deeds.ts';
import { visibleLine } from '../../publish/visible.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

type Action = 'list' | 'stop' | 'allow';

interface Options extends CommonOptions {
  readonly because?: string;
}

export function hostsCommand(): Command {
  const command = new Command('hosts')
    .description(
      'Says which hosts may be asked: a switch for whoever runs a site and wants us to stop. A host that is stopped, with or ' +
        'without "www.", is asked for nothing more, within two seconds in a run under way and in every later run on this ' +
        'database. What was read before stays; the rest counts as not observed.',
    )
    .addArgument(
      new Argument('[action]', 'list what is stopped and who wants patience, stop a host, or allow it again')
        .choices(['list', 'stop', 'allow'])
        .default('list'),
    )
    .argument('[host]', 'e.g. www.example.bg')
    .option('--because <text>', 'why it is stopped, and who asked for it')
    .addHelpText(
      'after',
      '\nExample: gradomer hosts stop www.example.bg --because "asked by its administrator, 2026-11-20" --db 2026.db',
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((action: Action, host: string | undefined, options: Options) =>
    withDatabase(options, async (db) => {
      if (action === 'list') return printHosts(db);
      const name = nameOf(host ?? '');
      return action === 'stop' ? stop(db, name, options.because) : allow(db, name);
    }),
  );
}

/** A name, or an address of a page as it is copied from a browser. */
function nameOf(text: string): string {
  const host = plainHost(URL.canParse(text) ? new URL(text).host || text : text);
  if (host === null)
    throw new UsageError(`"${text}" is no host. Write its name, for example: gradomer hosts stop www.example.bg`);
  return stopName(host);
}

async function stop(db: Database, host: string, because: string | undefined): Promise<void> {
  await stopAsking(db, { host, because: because ?? null, by: 'command-line', at: new Date().toISOString() });
  process.stdout.write(
    `${host} is asked for nothing more, now and in later runs. To let it be asked again: gradomer hosts allow ${host}\n`,
  );
}

async function allow(db: Database, host: string): Promise<void> {
  const wasStopped = await allowAgain(db, { host, by: 'command-line', at: new Date().toISOString() });
  process.stdout.write(
    wasStopped ? `${host} may be asked again, from the next run on.\n` : `${host} was not stopped.\n`,
  );
}

async function printHosts(db: Database): Promise<void> {
  const stops = (await stoppedHosts(db)).map(
    ({ host, because, since }) => `${host.padEnd(40)} stopped since ${since}${because === null ? '' : `: ${because}`}`,
  );
  const paces = (await pacesOf(db)).map(
    ({ host, slowdown, crawl_delay: delay, not_before: notBefore }) =>
      `${host.padEnd(40)} ${delay === null ? '' : `wants ${delay} s between requests; `}asked ${slowdown.toFixed(1)} times as slowly as usual, not before ${notBefore}`,
  );
  const lines = [...stops, ...paces].map(visibleLine);
  process.stdout.write(lines.length === 0 ? 'All hosts may be asked.\n' : `${lines.join('\n')}\n`);
}
