import type { Chromium } from './chromium.ts';

/** Hands out a Chromium that runs. */
export interface FitChromium {
  /** Null when it fell more than three times in ten minutes, no longer starts, or was ended. */
  readonly take: () => Promise<Chromium | null>;
  readonly end: () => Promise<void>;
}

/** A browser that falls more often than this is not helped by being started again. */
const mostRestarts = 3;
const restartWindowMs = 10 * 60_000;

/** Keeps a Chromium fit for use: replaced after `recycleAfter` visits, started again when it fell. */
export function keepFit(first: Chromium, start: () => Promise<Chromium>, recycleAfter: number): FitChromium {
  let current: Promise<Chromium | null> = Promise.resolve(first);
  let restarts: readonly number[] = [];
  let ended = false;

  const renew = async (chromium: Chromium | null): Promise<Chromium | null> => {
    if (ended) return null;
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
  return {
    take() {
      // One after the other, so that two visits never start two browsers.
      current = current.then(renew).catch(() => null);
      return current;
    },
    async end() {
      ended = true;
      await (await current)?.close();
    },
  };
}
