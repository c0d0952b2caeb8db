import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../../../storage/database.ts';
import type { Schema } from '../../../storage/schema.ts';
import { accountById, accountByLogin, addAccount, changeAccount } from '../../../storage/people/accounts.ts';
import { withdrawInvitations } from '../../../storage/people/invitations.ts';
import { endSessions } from '../../../storage/people/sessions.ts';
import { recordEvent } from '../../../storage/review/events.ts';
import { defaultSettings, type Account, type Role } from '../../model/review/account.ts';

/** Who changes something, and when. */
export interface Deed {
  /** The id of an account, or `command-line`. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export const commandLine = 'command-line';

/** Logins differ by more than case and width. */
export function foldLogin(login: string): string {
  return login.trim().normalize('NFKC').toLowerCase();
}

/** 2 to 64 letters, digits and `. _ - @`; of one alphabet, so that no login can be made to look like another. */
export function isLogin(login: string): boolean {
  return /^(?:[a-z0-9][a-z0-9._@-]{1,63}|[а-я0-9][а-я0-9._@-]{1,63})$/u.test(foldLogin(login));
}

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Officials only: an id. */
  readonly municipality: string | null;
}

/** Adds a person who cannot sign in yet; null when the login is taken. */
export async function addPerson(db: Database, person: NewPerson, deed: Deed): Promise<Account | null> {
  return db.transaction().execute((transaction) => addWithin(transaction, person, deed));
}

/** As `addPerson`, as a part of more. */
export async function addWithin(
  transaction: Transaction<Schema>,
  { login, name, role, municipality }: NewPerson,
  deed: Deed,
): Promise<Account | null> {
  const account: Account = {
    id: randomUUID(),
    login: foldLogin(login),
    name: name.trim(),
    role,
    municipality: role === 'official' ? municipality : null,
    language: 'bg',
    settings: defaultSettings,
    createdAt: deed.at,
    disabledAt: null,
  };
  if ((await accountByLogin(transaction, account.login)) !== null) return null;
  await addAccount(transaction, account);
  await record(transaction, deed, 'account.added', account, { role, municipality: account.municipality });
  return account;
}

/** Another role, which ends the person's sessions. A municipality goes with officials only. */
export async function changeRole(
  db: Database,
  account: Account,
  { role, municipality }: Pick<Account, 'role' | 'municipality'>,
  deed: Deed,
): Promise<void> {
  const to = { role, municipality: role === 'official' ? municipality : null };
  await db.transaction().execute(async (transaction) => {
    await changeAccount(transaction, account.id, to);
    await endSessions(transaction, account.id);
    const { role: before, municipality: of } = account;
    await record(transaction, deed, 'account.role', account, { from: { role: before, municipality: of }, to });
  });
}

/** Ends every session of a person, and all ways to begin one. What they did stays. */
export async function disablePerson(db: Database, account: Account, deed: Deed): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await changeAccount(transaction, account.id, { disabledAt: deed.at });
    await withdrawInvitations(transaction, account.id);
    await endSessions(transaction, account.id);
    await record(transaction, deed, 'account.disabled', account, {});
  });
}

/** Lets a disabled person sign in again, with the password they had. */
export async function enablePerson(db: Database, account: Account, deed: Deed): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await changeAccount(transaction, account.id, { disabledAt: null });
    await record(transaction, deed, 'account.enabled', account, {});
  });
}

/** Name of the account in the log; the login says who it is when the account is looked up years later. */
export async function record(
  transaction: Transaction<Schema>,
  { by, at }: Deed,
  action: `account.${string}`,
  { id, login }: Pick<Account, 'id' | 'login'>,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordEvent(transaction, { actor: by, action, object: id, detail: { login, ...detail }, at });
}

/** The account with this id; null when there is none or nobody may sign in with it any more. */
export async function activeAccount(db: Database, id: string): Promise<Account | null> {
  const account = await accountById(db, id);
  return account?.disabledAt === null ? account : null;
}
