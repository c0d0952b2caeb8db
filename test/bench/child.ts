import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a process said on standard output, and what it took of the machine. */
export interface Ended extends Usage {
  readonly output: string;
}

/** Milliseconds in which it kept processors busy, all threads together, and the most memory it held, in bytes. */
export interface Usage {
  readonly cpuMs: number;
  readonly mostMemory: number;
}

/** A process under way. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Ends it as Ctrl-C does; `ended` then resolves whatever its exit code is. */
  readonly interrupt: () => void;
}

const MS_PER_TICK = 10;

const root = join(import.meta.dirname, '../..');

/** Runs a file with Node, in a process of its own. Rejects when it fails. */
export async function runFile(file: string, args: readonly string[], options: readonly string[] = []): Promise<Ended> {
  return startFile(file, args, options).ended;
}

/** Starts a file with Node, in a process of its own. `ended` rejects when it fails. */
export function startFile(file: string, args: readonly string[], options: readonly string[] = []): Running {
  const child = start(file, args, options);
  let interrupted = false;
  return {
    pid: child.pid ?? NaN,
    ended: endOf(file, child, () => interrupted),
    interrupt: () => {
      interrupted = true;
      child.kill('SIGINT');
    },
  };
}

async function endOf(file: string, child: ChildProcess, isForgiven: () => boolean): Promise<Ended> {
  const [output, errors, usage] = [1, 2, 3].map((descriptor) => collect(child, descriptor));
  const code = await new Promise((ended) => child.once('close', ended));
  if (code !== 0 && !isForgiven()) throw new Error(`${file} ended with ${String(code)}:\n${errors?.() ?? ''}`);
  return { output: output?.() ?? '', ...(JSON.parse(usage?.() ?? '') as Usage) };
}

/** What a process under way has taken so far, as Linux tells. */
export function usageOf(pid: number): Usage {
  const [user = NaN, system = NaN] =
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
  const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuMs: (user + system) * MS_PER_TICK, mostMemory: Number(kilobytes) * 1024 };
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
  const node = ['--import', 'tsx', '--import', join(import.meta.dirname, 'say-usage.js'), ...options];
  const child = spawn(process.execPath, [...node, join(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  // A bench that fails leaves nobody at work.
  process.once('exit', () => child.kill());
  return child;
}

function collect(child: ChildProcess, descriptor: number): () => string {
  let text = '';
  child.stdio[descriptor]?.on('data', (bytes: Buffer) => (text += bytes.toString()));
  return () => text;
}
