import type { Phase } from '../../src/model/review/assessment.ts';
import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';

/** The phase an edition is in, and since when; `preparation` before anybody entered one. */
export async function phaseOf(db: Database, edition: string): Promise<{ phase: Phase; since: string | null }> {
  const row = await db
    .selectFrom('phase')
    .select(['phase', 'since'])
    .where('edition', '=', edition)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { phase: 'preparation', since: null };
}

/** Enters a phase. Which one may follow which is the caller's rule. */
export async function enterPhase(
  db: Database,
  { edition, phase, account, at }: { edition: string; phase: Phase; account: string; at: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { count } = await transaction
      .selectFrom('phase')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('edition', '=', edition)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('phase')
      .values({ edition, ordinal: count + 1, phase, since: at, account })
      .execute();
    await recordEvent(transaction, { actor: account, action: 'phase.entered', object: edition, detail: { phase }, at });
  });
}
