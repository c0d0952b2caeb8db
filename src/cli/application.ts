import { pino, type Logger } from 'pino';
import type { Config } from '../../config/load.ts';
import { keepEveryCommit, type Database } from '../../storage/database.ts';
import { startServer, type Place, type WebServer } from '../web/server.ts';
import { createAudits } from './audits.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Options of the application; all but the common ones are handed on to audits that are started from it. */
export interface ApplicationOptions extends CommonOptions {
  readonly browser: boolean;
  readonly sandbox: boolean;
  readonly caFile?: string;
  readonly delayMs?: number;
  readonly connectTo?: readonly string[];
  readonly resolver?: string;
  readonly report?: string;
}

interface Opened {
  readonly db: Database;
  readonly config: Config;
  readonly options: ApplicationOptions;
}

/** Serves the evaluator application. What people enter is on the disk before they are told so. */
export async function openApplication({ db, config, options }: Opened, place: Place): Promise<WebServer> {
  await keepEveryCommit(db);
  const audits = createAudits(passedOn(options));
  const now = (): string => new Date().toISOString();
  const server = await listen({ db, config, log: logOf(options), now, audits }, place);
  return {
    ...server,
    close: async () => {
      await Promise.all([server.close(), audits.close()]);
    },
  };
}

/** What an audit that is started from the application is told on its command line. */
function passedOn(options: ApplicationOptions): string[] {
  const { db, config, caFile, delayMs, resolver, report, connectTo = [] } = options;
  const values = { db, config, 'ca-file': caFile, 'delay-ms': delayMs, resolver, report };
  return [
    ...Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)])),
    ...connectTo.flatMap((entry) => ['--connect-to', entry]),
    ...(options.browser ? [] : ['--no-browser']),
    ...(options.sandbox ? [] : ['--no-sandbox']),
  ];
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

function logOf({ logLevel }: CommonOptions): Logger {
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
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
