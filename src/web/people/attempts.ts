import type { Database } from '../../../storage/database.ts';
import { attemptsOf, forgetAttempts, forgetAttemptsBefore, keepAttempts } from '../../../storage/people/attempts.ts';
import { hashOf } from './tokens.ts';

/** So many attempts may fail before the next one has to wait. */
const freeFailures = 5;
const firstWaitMs = 1_000;
const longestWaitMs = 15 * 60_000;
const forgottenAfterMs = 24 * 60 * 60_000;

/** Who tries, as far as can be told. */
export interface Trying {
  readonly login: string;
  readonly address: string;
}

const subjectsOf = ({ login, address }: Trying) => [hashOf(`login ${login}`), hashOf(`address ${address}`)] as const;

/**
 * Counts an attempt before its password is looked at, so that many at once count as many. Returns the seconds to wait
 * instead, when there were too many for the login or from the address; then it is not counted.
 */
export async function countAttempt(db: Database, trying: Trying, now: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await forgetAttemptsBefore(transaction, new Date(Date.parse(now) - forgottenAfterMs).toISOString());
    const found = [];
    for (const subject of subjectsOf(trying)) {
      found.push((await attemptsOf(transaction, subject)) ?? { subject, failures: 0, last_at: now });
    }
    const waits = found.map(({ failures, last_at }) => Date.parse(last_at) + waitAfter(failures) - Date.parse(now));
    const longest = Math.max(...waits);
    if (longest > 0) return Math.ceil(longest / 1000);
    for (const { subject, failures } of found) {
      await keepAttempts(transaction, { subject, failures: failures + 1, last_at: now });
    }
    return 0;
  });
}

/**
 * An attempt that succeeded: the login starts anew. The address only loses this one, or a person's own account would
 * open the way to all others.
 */
export async function forgetAttempt(db: Database, trying: Trying, now: string): Promise<void> {
  const [login, address] = subjectsOf(trying);
  await db.transaction().execute(async (transaction) => {
    await forgetAttempts(transaction, login);
    const failures = ((await attemptsOf(transaction, address))?.failures ?? 1) - 1;
    await keepAttempts(transaction, { subject: address, failures, last_at: now });
  });
}

function waitAfter(failures: number): number {
  return failures < freeFailures ? 0 : Math.min(firstWaitMs * 2 ** (failures - freeFailures), longestWaitMs);
}
