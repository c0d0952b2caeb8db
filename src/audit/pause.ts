import { setTimeout as sleep } from 'node:timers/promises';

/** A host that asks to be left alone for longer is left alone for the rest of the audit. */
export const LONGEST_PAUSE_MS = 10 * 60_000;

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
