import type { Database } from '../../storage/database.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import { phases } from '../model/review/assessment.ts';

/** Officials see their scorecard from the time for replies on: until then scores change. */
export async function isShownToOfficials(db: Database, edition: string): Promise<boolean> {
  const { phase } = await phaseOf(db, edition);
  return phases.indexOf(phase) >= phases.indexOf('reply');
}
