import type { Database } from '../../storage/database.ts';
import { stoppedHosts } from '../../storage/stops.ts';
import type { StopSwitch } from '../crawl/network/stop-switch.ts';

/** Whoever asks us to stop is obeyed within two seconds. */
const everyMs = 500;

/**
 * Keeps hosts from us whose owners asked us to stop, also while a run is under way: `gradomer hosts stop` is another
 * process. Returns what ends the watch.
 */
export async function watchStops(db: Database, stops: StopSwitch): Promise<() => void> {
  const look = async () => {
    stops.set((await stoppedHosts(db)).map(({ host }) => host));
  };
  await look();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    // The database closing under it ends the run in its own way.
    void look()
      .catch(() => undefined)
      .finally(() => (isLooking = false));
  }, everyMs).unref();
  return () => {
    clearInterval(timer);
  };
}
