import type { Database } from '../../../storage/database.ts';
import type { Audited } from '../../../storage/runs.ts';
import { medianLoad } from '../../derive/timing.ts';
import type { Observed } from '../../model/observation/observed.ts';
import type { Timing } from '../../model/observation/timing.ts';
import type { KeptTiming } from '../look/timings.ts';
import { isOfMainSite } from '../main-host.ts';
import { observedLooks } from './looks.ts';
import type { Shelves } from './shelves.ts';

/** The load times of home pages, with their medians. */
export async function observedTimings(
  db: Database,
  audited: Audited,
  { municipality }: Shelves,
): Promise<Observed<readonly Timing[]>> {
  const isMain = isOfMainSite(municipality);
  return observedLooks(db, audited, {
    kind: 'timing',
    read(value) {
      const { url, connection, loads, startedAt } = value as KeptTiming;
      const [first, ...rest] = loads;
      if (first === undefined) return [];
      const median = medianLoad([first, ...rest]);
      return [{ url, main: isMain(url), home: true, connection, loads, median, capturedAt: startedAt }];
    },
  });
}
