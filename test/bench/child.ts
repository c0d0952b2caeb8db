import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a process said on standard output, and how long it kept processors busy, in milliseconds. */
export interface Ended {
  readonly output: string;
  readonly cpuMs: number;
}

const root = join(import.meta.dirname, '../..');

/** Runs a file with Node, in a process of its own. Rejects when it fails. */
export async function runFile(file: string, args: readonly string[], options: readonly string[] = []): Promise<Ended> {
  const child = start(file, args, options);
  const [output, errors, cpu] = [1, 2, 3].map((descriptor) => collect(child, descriptor));
  const code = await new Promise((ended) => child.once('close', ended));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}:\n${errors?.() ?? ''}`);
  return { output: output?.() ?? '', cpuMs: Number(cpu?.()) };
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
  const node = ['--import', 'tsx', '--import', join(import.meta.dirname, 'say-cpu.js'), ...options];
  return spawn(process.execPath, [...node, join(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess, descriptor: number): () => string {
  let text = '';
  child.stdio[descriptor]?.on('data', (bytes: Buffer) => (text += bytes.toString()));
  return () => text;
}
