import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Chromium } from './chromium.ts';

/** Hands out a Chromium that runs. */
export interface FitChromium {
  /** To be shared with other visits. Null when none starts, or after the end. */
  readonly take: () => Promise<Chromium | null>;
  /** For one visit, which closes it. Null when it does not start, or after the end. */
  readonly takeAlone: () => Promise<Chromium | null>;
  readonly end: () => Promise<void>;
}

type Limits = Pick<CrawlPolicy['browser'], 'recycleAfter' | 'recycleAfterMs' | 'recycleBytes'>;

/** Where Chromium failed to start this often, it is not tried again before the window has passed. */
const mostFailures = 3;
const failureWindowMs = 10 * 60_000;

/** Keeps a Chromium fit for use: replaced when it is worn, started again when it fell. */
export function keepFit(first: Chromium, start: () => Promise<Chromium>, limits: Limits): FitChromium {
  const alone = new Set<Promise<Chromium | null>>();
  let current: Promise<Chromium | null> = Promise.resolve(first);
  let failures: readonly number[] = [];
  let ended = false;

  const startIfItMay = async (): Promise<Chromium | null> => {
    const now = performance.now();
    failures = failures.filter((at) => now - at < failureWindowMs);
    if (ended || failures.length >= mostFailures) return null;
    return start().catch(() => {
      failures = [...failures, now];
      return null;
    });
  };
  const renew = async (chromium: Chromium | null): Promise<Chromium | null> => {
    if (chromium?.isRunning() !== true) return startIfItMay();
    if (ended || !isWorn(chromium, limits)) return chromium;
    chromium.retire();
    return startIfItMay();
  };
  return {
    take() {
      // One after the other, so that two visits never start two browsers.
      current = current.then(renew);
      return current;
    },
    takeAlone() {
      const own = startIfItMay();
      alone.add(own);
      void own.then((chromium) => chromium?.whenEnded).finally(() => alone.delete(own));
      return own;
    },
    async end() {
      ended = true;
      await Promise.all([current, ...alone].map(async (chromium) => (await chromium)?.close()));
    },
  };
}

function isWorn(chromium: Chromium, { recycleAfter, recycleAfterMs, recycleBytes }: Limits): boolean {
  return chromium.served() >= recycleAfter || chromium.age() >= recycleAfterMs || chromium.held() >= recycleBytes;
}
