import type { Database } from '../../storage/database.ts';
import { listRuns, startRun, type Run } from '../../storage/runs.ts';
import type { RunPlan } from './context.ts';

/** What a new run starts from. `asOf` is the day it judges by. */
export interface RunStart {
  readonly edition: string;
  readonly seed: number;
  readonly asOf: string;
  readonly plan: RunPlan;
}

/** The unfinished run of an edition that the same municipalities were asked for; undefined when there is none. */
export async function unfinishedRun(
  db: Database,
  edition: string,
  municipalities: readonly string[] | null,
): Promise<Run | undefined> {
  const [latest] = (await listRuns(db)).filter((run) => run.edition === edition);
  if (latest?.state !== 'open') return undefined;
  const asked = municipalities === null ? null : [...municipalities].sort().join();
  const planned = (latest.plan as RunPlan).municipalities.map(({ id }) => id);
  return asked === null || asked === planned.sort().join() ? latest : undefined;
}

export async function openRun(db: Database, start: RunStart, startedAt: string): Promise<Run> {
  const { edition, seed, asOf, plan } = start;
  return startRun(
    db,
    { edition, seed, asOf, plan, startedAt },
    plan.municipalities.map(({ id }) => id),
  );
}
