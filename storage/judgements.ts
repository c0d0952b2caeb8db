import type { Judgement } from '../src/model/judgement.ts';
import type { Database } from './database.ts';
import type { Audited } from './runs.ts';

/** Puts the judgements of one municipality in the place of earlier ones of the same run. */
export async function keepJudgements(db: Database, audit: Audited, judgements: readonly Judgement[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const [ordinal, judgement] of judgements.entries()) {
      const value = JSON.stringify(judgement);
      await transaction
        .insertInto('judgement')
        .values({ ...audit, ordinal, indicator: judgement.indicator, value })
        .onConflict((conflict) =>
          conflict.columns(['run', 'municipality', 'indicator']).doUpdateSet({ ordinal, value }),
        )
        .execute();
    }
  });
}

/** All judgements of a run: by municipality, then in the edition's order. */
export async function judgementsOf(db: Database, run: string): Promise<Judgement[]> {
  const rows = await db
    .selectFrom('judgement')
    .select('value')
    .where('run', '=', run)
    .orderBy('municipality')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ value }) => JSON.parse(value) as Judgement);
}
