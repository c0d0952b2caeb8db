import type { Database } from '../../storage/database.ts';
import { pauseWish } from '../../storage/review/wishes.ts';
import { PausedRun } from './crawl/stops.ts';

const everyMs = 500;

/**
 * Ends a run when somebody asks in the application for a pause: that is another process. Looks at once, so that a run which
 * is to rest is not gone on with by whoever starts audits by the clock. Returns what ends the watch.
 */
export async function watchWishes(db: Database, run: string, stop: AbortController): Promise<() => void> {
  const look = async () => {
    if ((await pauseWish(db, run)) === undefined) return;
    stop.abort(
      new PausedRun(
        'Paused, as somebody asked for in the application. Everything recorded is kept: resume it there, or with --resume.',
      ),
    );
  };
  await look();
  const timer = setInterval(() => {
    // The database closing under it ends the run in its own way.
    void look().catch(() => undefined);
  }, everyMs).unref();
  return () => {
    clearInterval(timer);
  };
}
