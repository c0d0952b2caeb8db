import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Tell } from '../../model/progress.ts';
import { msUntilOpen } from '../rules/visiting-hours.ts';
import { waitUntil } from './wait.ts';

/** The hours in which sites are asked. */
export interface Opening {
  /** Resolves when sites may be asked: at once within the hours. Rejects when the run is stopped meanwhile. */
  open(): Promise<void>;
  /** Milliseconds that were spent waiting for the hours. */
  closedMs(): number;
}

/** Everybody waits for the same hour, so it is told and counted once. */
export function createOpening(
  { hours, timeZone }: Pick<CrawlPolicy, 'hours' | 'timeZone'>,
  tell: Tell,
  signal: AbortSignal,
): Opening {
  let closedMs = 0;
  let waiting: Promise<void> | null = null;

  const wait = async (): Promise<void> => {
    const began = performance.now();
    for (let ms = closedFor(); ms > 0; ms = closedFor()) {
      const until = new Date(Date.now() + ms).toISOString();
      tell({ kind: 'paused', what: 'run', because: 'outside_hours', until });
      await waitUntil(performance.now() + ms, signal);
    }
    closedMs += performance.now() - began;
  };
  const closedFor = () => msUntilOpen(hours, timeZone, new Date());

  return {
    async open() {
      if (closedFor() === 0) return;
      waiting ??= wait().finally(() => (waiting = null));
      await waiting;
    },
    closedMs: () => closedMs,
  };
}
