import type { Chromium } from './chromium.ts';

/** A browser that falls more often than this is not helped by being started again. */
const mostRestarts = 3;
const restartWindowMs = 10 * 60_000;

/**
 * Hands out a Chromium that runs: replaced after `recycleAfter` visits, started again when it fell. Null when it fell
 * more than three times in ten minutes, or no longer starts.
 */
export function keepFit(
  first: Chromium,
  start: () => Promise<Chromium>,
  recycleAfter: number,
): () => Promise<Chromium | null> {
  let current: Promise<Chromium | null> = Promise.resolve(first);
  let restarts: readonly number[] = [];

  const renew = async (chromium: Chromium | null): Promise<Chromium | null> => {
    if (chromium?.running() === true) {
      if (chromium.served() < recycleAfter) return chromium;
      chromium.retire();
      return start();
    }
    const now = performance.now();
    restarts = restarts.filter((at) => now - at < restartWindowMs);
    if (restarts.length >= mostRestarts) return null;
    restarts = [...restarts, now];
    return start();
  };
  // One after the other, so that two visits never start two browsers.
  return () => {
    current = current.then(renew).catch(() => null);
    return current;
  };
}
