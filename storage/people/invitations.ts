import type { Database } from '../database.ts';
import type { InvitationRow } from './schema.ts';

export async function addInvitation(db: Database, invitation: InvitationRow): Promise<void> {
  await db.insertInto('invitation').values(invitation).execute();
}

/** The invitation with this hash, when it was not used and has not expired. */
export async function openInvitation(db: Database, hash: string, at: string): Promise<InvitationRow | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row ?? null;
}

/** Marks an open invitation as used; false when somebody was quicker. */
export async function useInvitation(db: Database, hash: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Takes back the unused links of a person, or with null those for a first coordinator. */
export async function withdrawInvitations(db: Database, account: string | null): Promise<void> {
  await db.deleteFrom('invitation').where('account', 'is', account).where('used_at', 'is', null).execute();
}
