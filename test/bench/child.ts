import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The path of a file of the project. */
export const projectFile = (path: string): string => join(import.meta.dirname, '../..', path);

/** Runs a file with Node, in a process of its own, and returns its standard output. Rejects when it fails. */
export async function runFile(file: string, args: readonly string[], options: readonly string[] = []): Promise<string> {
  const child = start(file, args, options);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (errors = `${errors}${text.toString()}`.slice(-4_000)));
  const code = await new Promise((ended) => child.once('close', ended));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}:\n${errors}`);
  return output;
}

/** Starts a file that serves until it is stopped; resolves with the first line it says. */
export async function serveFile(
  file: string,
  args: readonly string[],
): Promise<{ readonly says: string; readonly stop: () => void }> {
  const child = start(file, args, []);
  if (child.stdout === null) throw new Error(`${file} has no output`);
  child.stderr?.pipe(process.stderr);
  for await (const says of createInterface({ input: child.stdout })) return { says, stop: () => child.kill() };
  throw new Error(`${file} ended before it served`);
}

function start(file: string, args: readonly string[], options: readonly string[]): ChildProcess {
  const node = ['--import', 'tsx', ...options, projectFile(file), ...args];
  return spawn(process.execPath, node, { cwd: projectFile('.'), stdio: ['ignore', 'pipe', 'pipe'] });
}
