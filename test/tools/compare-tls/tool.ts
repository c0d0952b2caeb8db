import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Said } from './said.ts';

/** Somebody else's program that looks into the TLS of a server. */
export interface Tool {
  /** What it may be called. */
  readonly commands: readonly string[];
  /** Weak groups of suites it can name. */
  readonly groups: readonly string[];
  /** Asks it about a port of 127.0.0.1; `ca` is a file of roots to trust. */
  readonly ask: (command: string, port: number, ca: string) => Promise<Said>;
}

/** The name it goes by on this machine; null when it is not installed. */
export async function commandOf({ commands }: Tool): Promise<string | null> {
  for (const command of commands) {
    const works = await promisify(execFile)(command, ['--version']).then(
      () => true,
      (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
    );
    if (works) return command;
  }
  return null;
}
