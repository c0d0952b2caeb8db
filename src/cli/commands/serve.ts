import { Command, Option } from 'commander';
import { loadConfig } from '../../../config/load.ts';
import { hasAccounts } from '../../../storage/people/accounts.ts';
import type { Database } from '../../../storage/database.ts';
import { inviteFirst, invitationPath } from '../../web/people/invitations.ts';
import type { Place, WebServer } from '../../web/server.ts';
import type { ApplicationOptions } from '../application.ts';
import { atLeast, collect, commonOptions } from '../options.ts';
import { portNumber } from '../port-number.ts';
import { UsageError } from '../usage-error.ts';
import { withNewDatabase } from '../with-database.ts';

interface Options extends ApplicationOptions {
  readonly edition?: string;
  readonly port: number;
  readonly host: string;
  readonly origin?: string;
}

export function serveCommand(): Command {
  const command = new Command('serve')
    .description(
      'Serves the evaluator application: people rate what an audit found, decide disputes and follow the progress. ' +
        'By itself it is reached from this machine only. For others, put a proxy with TLS before it and name its address with ' +
        '--origin; the proxy must hand on the Host header and set X-Forwarded-For. Ctrl-C ends it; nothing saved is lost.',
    )
    .option('--edition <id>', 'the edition to rate (default: the newest)')
    .addOption(new Option('--port <number>', 'the port to listen on').default(8420).argParser(portNumber))
    .option('--host <address>', 'the address to listen on; any but this machine needs --origin', '127.0.0.1')
    .option('--origin <url>', 'where people reach it, e.g. https://ocenka.example')
    .optionsGroup('For audits that are started from the application (see gradomer audit --help):')
    .option('--no-browser', 'without Chromium')
    .option('--no-sandbox', "without Chromium's own sandbox")
    .option('--ca-file <file>', 'a PEM file with a certificate authority to trust besides the public ones')
    .option('--delay-ms <n>', 'pause between requests to a host', atLeast(0))
    .option('--connect-to <host:port:address:port>', 'reach a host at another address; may be repeated', collect)
    .option('--resolver <address:port>', "ask this DNS server instead of the system's")
    .option('--report <dir>', 'folder for the HTML report of a run that is done')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `
Examples:
  gradomer serve                                   on this machine, at http://127.0.0.1:8420
  gradomer serve --port 9000 --db 2026.db
  gradomer serve --origin https://ocenka.example   behind a proxy on this machine
  gradomer serve --host 0.0.0.0 --origin https://ocenka.example   in a container, behind a proxy`,
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action(async (options: Options) => {
    const place = placeOf(options);
    const config = loadConfig({ edition: options.edition, dir: options.config });
    await withNewDatabase(options, async (db) => {
      // Loaded only now: a command that is only asked for its help starts in a third of the time.
      const { interrupted, openApplication } = await import('../application.ts');
      const application = await openApplication({ db, config, options }, place);
      await greet(db, application);
      await interrupted();
      process.stderr.write('\nStopping.\n');
      await application.close();
    });
  });
}

/** Listening for other machines without TLS would send passwords in the clear. */
function placeOf({ host, port, origin }: Options): Place {
  const isOwnMachine = ['127.0.0.1', '::1', 'localhost'].includes(host);
  if (origin === undefined) {
    if (isOwnMachine) return { host, port, origin: null };
    throw new UsageError(
      `${host} can be reached from other machines, and passwords would travel in the clear. Put a proxy with TLS before Gradomer and name its address: --origin https://ocenka.example`,
    );
  }
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`) {
    throw new UsageError(
      `"${origin}" will not do for --origin. Write the https address people open, without a path: --origin https://ocenka.example`,
    );
  }
  return { host, port, origin: url.origin };
}

/** Says where to go, and the first time how to become the first coordinator. */
async function greet(db: Database, { origin }: WebServer): Promise<void> {
  process.stdout.write(`Gradomer is at ${origin} (Ctrl-C ends it)\n`);
  if (await hasAccounts(db)) return;
  const link = `${origin}${invitationPath(await inviteFirst(db, new Date().toISOString()))}`;
  process.stdout.write(
    `\nThere are no users yet. Open this to become the first coordinator (once, within 72 hours):\n  ${link}\n`,
  );
}
