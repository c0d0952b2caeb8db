import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

const entrance = join(import.meta.dirname, '../../src/cli/gradomer.js');

/** How one call of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A call under way; `lines` of standard error can be watched as they come. */
export interface Call {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  onLine(listener: (line: string) => void): void;
}

export interface CallOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** No file may grow beyond this, as on a full disk. */
  readonly fileBytes?: number;
  /** No more files and connections may be open at once. */
  readonly openFiles?: number;
  /** A file descriptor that standard error goes to; it is then not read. */
  readonly log?: number;
  /** What standard input holds; nothing otherwise. */
  readonly input?: string;
}

/** Calls gradomer as a person or cron would: a process of its own, no terminal. */
export function gradomer(
  args: readonly string[],
  { cwd, env, fileBytes, openFiles, log, input }: CallOptions = {},
): Call {
  const command = [process.execPath, entrance, ...args];
  // `ulimit -f` counts blocks of 512 bytes; the process that is started keeps its id.
  const limits = [
    ...(fileBytes === undefined ? [] : [`ulimit -f ${Math.ceil(fileBytes / 512)}`]),
    ...(openFiles === undefined ? [] : [`ulimit -n ${openFiles}`]),
  ];
  const limited = ['sh', '-c', [...limits, 'exec "$0" "$@"'].join('; '), ...command];
  const [file = '', ...rest] = limits.length === 0 ? command : limited;
  const child = spawn(file, rest, {
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', log ?? 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  child.stdin?.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const lines = createInterface({ input: child.stderr ?? Readable.from([]) });
  lines.on('line', (line) => (stderr += `${line}\n`));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
  return { process: child, ended, onLine: (listener) => lines.on('line', listener) };
}
