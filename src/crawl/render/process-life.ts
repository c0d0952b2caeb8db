import type { Browser } from 'playwright';
import { watchMemory } from './memory.ts';
import { killGroup } from './orphans.ts';

/** The life of one Chromium's processes. */
export interface ProcessLife {
  readonly isRunning: () => boolean;
  /** Milliseconds since it started. */
  readonly age: () => number;
  /** Memory of all its processes when last looked, in bytes. */
  readonly held: () => number;
  /** It was ended because it held more memory than it may. */
  readonly isTooLarge: () => boolean;
  /** It ended before `expectEnd`: while one visit used it, which caused that, or several. */
  readonly fell: () => 'alone' | 'shared' | null;
  readonly expectEnd: () => void;
  /** SIGKILL to the whole process group: a hung browser answers nothing else. */
  readonly kill: () => void;
  readonly whenEnded: Promise<void>;
}

interface Watched {
  readonly browser: Browser;
  readonly pid: number;
  readonly mostBytes: number;
  /** Visits under way. */
  readonly users: () => number;
}

/** Follows Chromium's processes to their end, and ends them when they hold more than `mostBytes`. */
export function watchLife({ browser, pid, mostBytes, users }: Watched): ProcessLife {
  const startedAt = performance.now();
  let held = 0;
  let fell: 'alone' | 'shared' | null = null;
  let isEndExpected = false;
  let isKilled = false;
  let isTooLarge = false;

  const noteEnd = (): void => {
    if (!isEndExpected) fell ??= users() > 1 ? 'shared' : 'alone';
  };
  const kill = (): void => {
    isKilled = true;
    noteEnd();
    // Once it has ended, its number may belong to somebody else.
    if (browser.isConnected()) killGroup(pid);
  };
  const unwatch = watchMemory(pid, (bytes) => {
    held = bytes;
    if (bytes <= mostBytes) return;
    isTooLarge = true;
    kill();
  });
  const whenEnded = new Promise<void>((resolve) => {
    browser.once('disconnected', () => {
      unwatch();
      noteEnd();
      resolve();
    });
  });
  return {
    isRunning: () => browser.isConnected() && !isKilled,
    age: () => performance.now() - startedAt,
    held: () => held,
    isTooLarge: () => isTooLarge,
    fell: () => fell,
    expectEnd() {
      isEndExpected = true;
    },
    kill,
    whenEnded,
  };
}
