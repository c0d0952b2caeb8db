import type { Database } from './database.ts';
import type { PaceRow } from './schema.ts';

/** How slowly hosts want to be asked, as far as that was ever learnt. */
export async function pacesOf(db: Database): Promise<PaceRow[]> {
  return db.selectFrom('pace').selectAll().execute();
}

/** Keeps how slowly a host wants to be asked, so that not even a crash makes us forget it. */
export async function keepPace(db: Database, { host, ...pace }: PaceRow): Promise<void> {
  await db
    .insertInto('pace')
    .values({ host, ...pace })
    .onConflict((conflict) => conflict.column('host').doUpdateSet(pace))
    .execute();
}
