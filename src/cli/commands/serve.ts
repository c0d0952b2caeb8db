import { Command, Option } from 'commander';
import { pino, type Logger } from 'pino';
import { loadConfig } from '../../../config/load.ts';
import { hasAccounts } from '../../../storage/people/accounts.ts';
import type { Database } from '../../../storage/database.ts';
import { inviteFirst, invitationPath } from '../../web/people/invitations.ts';
import { startServer, type Place, type WebServer } from '../../web/server.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { portNumber } from '../port-number.ts';
import { UsageError } from '../usage-error.ts';
import { withNewDatabase } from '../with-database.ts';

interface Options extends CommonOptions {
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
      const log = logOf(options);
      const now = (): string => new Date().toISOString();
      const server = await listen({ db, config, log, now }, place);
      await greet(db, server, now());
      await interrupted();
      process.stderr.write('\nStopping.\n');
      await server.close();
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

async function listen(means: Parameters<typeof startServer>[0], place: Place): Promise<WebServer> {
  try {
    return await startServer(means, place);
  } catch (error) {
    throw listenFault(error, place);
  }
}

function listenFault(error: unknown, { host, port }: Place): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : '') {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} is in use, perhaps by another "gradomer serve". End that one, or choose another port: --port ${port + 1}`,
      );
    case 'EACCES':
      return new UsageError(`Port ${port} needs more rights than you have. Choose one above 1023: --port 8420`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UsageError(`${host} is no address of this machine. Choose another with --host, or leave it out.`);
    default:
      return error;
  }
}

/** Says where to go, and the first time how to become the first coordinator. */
async function greet(db: Database, { origin }: WebServer, now: string): Promise<void> {
  process.stdout.write(`Gradomer is at ${origin} (Ctrl-C ends it)\n`);
  if (await hasAccounts(db)) return;
  const link = `${origin}${invitationPath(await inviteFirst(db, now))}`;
  process.stdout.write(
    `\nThere are no users yet. Open this to become the first coordinator (once, within 72 hours):\n  ${link}\n`,
  );
}

function logOf({ logLevel }: Options): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    process.stderr,
  );
}

/** Until Ctrl-C or SIGTERM; a second one ends the process at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
