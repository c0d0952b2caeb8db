import { fileOf, type Database } from '../../storage/database.ts';
import { isRunUnderWay } from '../../storage/lock.ts';
import { pauseWish } from '../../storage/review/wishes.ts';
import { listRuns, type Run } from '../../storage/runs.ts';

/**
 * What a run is doing. `pausing`: it was asked to pause and has not yet. `stopped`: not done, and no process has it: it was
 * interrupted, or its process died; it can be resumed.
 */
export type RunState = 'running' | 'pausing' | 'paused' | 'stopped' | 'done';

/** Whether a run of this state is being worked on. */
export function isAtWork(state: RunState): boolean {
  return state === 'running' || state === 'pausing';
}

/** Whether a process has this run under way; only the newest run of a database can be. */
export async function isUnderWay(db: Database, run: Run | null): Promise<boolean> {
  if (run?.state !== 'open') return false;
  const [newest] = await listRuns(db);
  return newest?.id === run.id && isRunUnderWay(await fileOf(db));
}

/** What a run is doing now, whoever started it. */
export async function runState(db: Database, run: Run): Promise<RunState> {
  if (run.state === 'done') return 'done';
  const isWished = (await pauseWish(db, run.id)) !== undefined;
  if (await isUnderWay(db, run)) return isWished ? 'pausing' : 'running';
  return isWished ? 'paused' : 'stopped';
}
