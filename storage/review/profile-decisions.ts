import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';
import type { ProfileDecisionRow } from './schema.ts';

/** What somebody decided about a profile. `degree`: the degrees of ownership that held then, for the record. */
export type ProfileDecision = Omit<ProfileDecisionRow, 'id'>;

/** Keeps a decision; one made later about the same address takes its place. */
export async function keepProfileDecision(db: Database, decision: ProfileDecision): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('profile_decision').values(decision).execute();
    const { municipality, url, decision: said, degree, account, at } = decision;
    const detail = { url, decision: said, degree };
    await recordEvent(transaction, { actor: account, action: 'profile.decided', object: municipality, detail, at });
  });
}

/** The decision that stands about each address, by municipality and address. */
export async function profileDecisions(db: Database): Promise<ProfileDecision[]> {
  const rows = await db
    .selectFrom('profile_decision')
    .select(['municipality', 'url', 'decision', 'degree', 'account', 'at'])
    .orderBy('id')
    .execute();
  const last = new Map(rows.map((row) => [`${row.municipality} ${row.url}`, row]));
  return [...last.values()].sort((a, b) => compare(a.municipality, b.municipality) || compare(a.url, b.url));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
