import { setMaxListeners } from 'node:events';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CrawlPolicy } from '../model/crawl-policy.ts';
import { PausedRun } from './crawl/stops.ts';

/** Keeps an audit within what it may take of its machine. */
export interface Machine {
  /** Aborted with whatever ends the run: what the operator says, or a PausedRun when memory or disk run out. */
  readonly signal: AbortSignal;
  /** Waits for others to give memory back, when little is left; to be asked before anything new is begun. */
  room(): Promise<void>;
  close(): void;
}

interface MachineMeans {
  readonly limits: CrawlPolicy['machine'];
  /** The database file. */
  readonly file: string;
  /** Memory the process holds, in bytes. */
  readonly usedBytes: () => number;
  /** Gives back what memory can be given back. */
  readonly recycle: () => Promise<void>;
  /** Aborted when the operator ends the run. */
  readonly signal: AbortSignal;
}

const lookMs = 1_000;
/** Of the memory there may be; beyond it nothing new is begun until some is given back. */
const nearly = 0.85;
/** What was not given back by then is in use, and waiting longer would not change that. */
const patienceMs = 10_000;
/** A peak that passes within so many looks ends nothing. */
const peakLooks = 5;
/** So long after memory was asked back, nothing waits for more of it. */
const restMs = 60_000;

/** Looks after memory and disk, at once and until it is closed. */
export async function watchMachine({ limits, file, usedBytes, recycle, signal }: MachineMeans): Promise<Machine> {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  setMaxListeners(0, both);
  let looksBeyond = 0;
  let restsUntil = -Infinity;
  let giving: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const used = usedBytes();
    looksBeyond = used > limits.memoryBytes ? looksBeyond + 1 : 0;
    const fault =
      looksBeyond > peakLooks ? memoryFault(used, limits.memoryBytes) : await diskFault(file, limits.freeDiskBytes);
    if (fault !== null) stop.abort(new PausedRun(fault));
  };
  const giveBack = async (): Promise<void> => {
    const until = performance.now() + patienceMs;
    await recycle();
    while (isNearlyFull() && performance.now() < until && !both.aborted) await sleep(lookMs / 10);
    restsUntil = performance.now() + restMs;
    giving = null;
  };
  const isNearlyFull = (): boolean => usedBytes() > nearly * limits.memoryBytes;
  await look();
  const timer = setInterval(() => void look(), lookMs).unref();

  return {
    signal: both,
    room() {
      if (giving !== null) return giving;
      if (!isNearlyFull() || performance.now() < restsUntil) return Promise.resolve();
      return (giving = giveBack());
    },
    close: () => {
      clearInterval(timer);
    },
  };
}

function memoryFault(used: number, most: number): string {
  return `The audit holds ${megabytes(used)} of memory, more than the ${megabytes(most)} that machine.memoryBytes in crawl.yaml allows. Nothing recorded is lost: run the same command again to go on, or allow more.`;
}

async function diskFault(file: string, least: number): Promise<string | null> {
  const disk = await statfs(dirname(file)).catch(() => null);
  if (disk === null) return null;
  const free = disk.bavail * disk.bsize;
  if (free >= least) return null;
  return `Only ${megabytes(free)} are free on the disk that holds ${file}; machine.freeDiskBytes in crawl.yaml asks for ${megabytes(least)}. Nothing recorded is lost: free some space and run the same command again to go on.`;
}

let held = 0;
let looksAgainAt = -Infinity;
/** Each page asks several times, and a look takes as long as a statement of the database. */
const heldForMs = 50;

/**
 * Memory the whole process holds, in bytes, as of a moment ago; as it was, while there is no file descriptor left to look
 * it up with.
 */
export function memoryHeld(): number {
  if (performance.now() < looksAgainAt) return held;
  looksAgainAt = performance.now() + heldForMs;
  try {
    held = process.memoryUsage.rss();
  } catch {
    // The next look tells.
  }
  return held;
}

let collect: (() => void) | null = null;

/** V8 takes its time with garbage; whoever needs the memory now has it collected at once. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc') as () => void;
  collect();
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;
