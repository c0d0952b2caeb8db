import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import type { Audited } from '../../../storage/runs.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import type { Gap, Observed } from '../../model/observation/observed.ts';
import type { Unseen } from '../../model/unseen.ts';

/** What was looked at one page at a time; each planned page that was not seen is a gap. */
export async function observedLooks<T>(
  db: Database,
  audited: Audited,
  { kind, read }: { readonly kind: string; readonly read: (value: unknown, subject: string) => readonly T[] },
): Promise<Observed<readonly T[]>> {
  const value = (await factsOf(db, audited, kind)).flatMap((fact) => read(fact.value, fact.subject));
  const gaps = (await tasksOf(db, audited, kind)).flatMap(({ subject, because }): Gap[] =>
    because === null ? [] : [{ what: subject, because: because as Unseen }],
  );
  // Nothing was planned: without a browser, nothing is.
  return value.length > 0 ? { seen: true, value, gaps } : { seen: false, because: gaps[0]?.because ?? 'no_browser' };
}
