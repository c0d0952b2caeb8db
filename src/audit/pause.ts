import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, or throws the signal's reason when the run is stopped meanwhile. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms <= 0) return;
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    signal.throwIfAborted();
  }
}
