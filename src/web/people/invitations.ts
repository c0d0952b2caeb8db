import type { Transaction } from 'kysely';
import type { Database } from '../../../storage/database.ts';
import { hasAccounts, setPassword } from '../../../storage/people/accounts.ts';
import {
  addInvitation,
  openInvitation,
  useInvitation,
  withdrawInvitations,
} from '../../../storage/people/invitations.ts';
import { endSessions } from '../../../storage/people/sessions.ts';
import type { Schema } from '../../../storage/schema.ts';
import type { Account, Role } from '../../model/review/account.ts';
import { activeAccount, addWithin, commandLine, record, type Deed } from './people.ts';
import { hashPassword } from './passwords.ts';
import { hashOf, newToken } from './tokens.ts';

const dayMs = 24 * 60 * 60_000;

/** How long a link for somebody is valid. A letter to a municipality takes longer than a word between colleagues. */
export const validDays = (role: Role): number => (role === 'official' ? 14 : 3);

/** Where a one-time link leads. */
export const invitationPath = (token: string): string => `/invitation/${token}`;

/** What a link is for: somebody's password, or the first coordinator. */
export type Invitation = { readonly for: 'person'; readonly account: Account } | { readonly for: 'first-coordinator' };

/** Makes a one-time link for a person and returns its token. Earlier ones of the same person no longer work. */
export async function invite(db: Database, account: Account, deed: Deed): Promise<string> {
  return db.transaction().execute((transaction) => inviteWithin(transaction, account, deed));
}

/** As `invite`, as a part of more. */
export async function inviteWithin(transaction: Transaction<Schema>, account: Account, deed: Deed): Promise<string> {
  const token = await newInvitation(transaction, account.id, { at: deed.at, days: validDays(account.role) });
  await record(transaction, deed, 'account.invited', account, {});
  return token;
}

/** Makes the link by which an installation without accounts gets its first coordinator. */
export async function inviteFirst(db: Database, at: string): Promise<string> {
  return db
    .transaction()
    .execute((transaction) => newInvitation(transaction, null, { at, days: validDays('coordinator') }));
}

async function newInvitation(
  transaction: Transaction<Schema>,
  account: string | null,
  { at, days }: { readonly at: string; readonly days: number },
): Promise<string> {
  const token = newToken();
  const expires = new Date(Date.parse(at) + days * dayMs).toISOString();
  await withdrawInvitations(transaction, account);
  const row = { hash: hashOf(token), account, created_at: at, expires_at: expires, used_at: null };
  await addInvitation(transaction, row);
  return token;
}

/** What a token invites to; null when it was used, withdrawn, has expired or never was. */
export async function invitationOf(db: Database, token: string, at: string): Promise<Invitation | null> {
  const row = await openInvitation(db, hashOf(token), at);
  if (row === null) return null;
  if (row.account === null) return (await hasAccounts(db)) ? null : { for: 'first-coordinator' };
  const account = await activeAccount(db, row.account);
  return account === null ? null : { for: 'person', account };
}

/** Sets the password a link is for and uses the link up; null when somebody was quicker. */
export async function acceptInvitation(
  db: Database,
  token: string,
  password: string,
  at: string,
): Promise<Account | null> {
  const hash = await hashPassword(password);
  return db.transaction().execute(async (transaction) => {
    const invitation = await invitationOf(transaction, token, at);
    if (invitation?.for !== 'person' || !(await useInvitation(transaction, hashOf(token), at))) return null;
    const { account } = invitation;
    await setPassword(transaction, account.id, hash);
    await endSessions(transaction, account.id);
    await record(transaction, { by: account.id, at }, 'account.joined', account, {});
    return account;
  });
}

/** Makes the first coordinator and uses the link up; null when somebody was quicker. */
export async function acceptFirst(
  db: Database,
  token: string,
  { login, name, password }: { readonly login: string; readonly name: string; readonly password: string },
  at: string,
): Promise<Account | null> {
  const hash = await hashPassword(password);
  return db.transaction().execute(async (transaction) => {
    const invitation = await invitationOf(transaction, token, at);
    if (invitation?.for !== 'first-coordinator' || !(await useInvitation(transaction, hashOf(token), at))) return null;
    const person = { login, name, role: 'coordinator', municipality: null } as const;
    const account = await addWithin(transaction, person, { by: commandLine, at });
    if (account !== null) await setPassword(transaction, account.id, hash);
    return account;
  });
}

/** Sets another password, which ends all other sessions and withdraws links that were not used. */
export async function choosePassword(
  db: Database,
  account: Account,
  { password, keeping }: { readonly password: string; readonly keeping: string | null },
  deed: Deed,
): Promise<void> {
  await keepPassword(db, account, { hash: await hashPassword(password), keeping }, deed);
}

/** The same with a password that was hashed before. */
export async function keepPassword(
  db: Database,
  account: Account,
  { hash, keeping }: { readonly hash: string; readonly keeping: string | null },
  deed: Deed,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await setPassword(transaction, account.id, hash);
    await withdrawInvitations(transaction, account.id);
    await endSessions(transaction, account.id, keeping);
    await record(transaction, deed, 'account.password', account, {});
  });
}
