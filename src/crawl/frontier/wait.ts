import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than this a timer of Node cannot run. */
const longestSleepMs = 2 ** 31 - 1;

/** Waits for a moment on the monotonic clock (`performance.now`), or throws the signal's reason when the run is stopped meanwhile. */
export async function waitUntil(time: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const ms = time - performance.now();
    if (ms <= 0) return;
    await sleep(Math.min(Math.ceil(ms), longestSleepMs), undefined, { signal }).catch(() => undefined);
  }
}
