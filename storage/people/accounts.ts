import { settingsSchema, type Account } from '../../src/model/review/account.ts';
import type { Database } from '../database.ts';
import type { AccountRow } from './schema.ts';

/** Keeps a new account, which has no password yet. Throws SQLite's constraint error when the login is taken. */
export async function addAccount(db: Database, account: Account): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: account.id,
      login: account.login,
      name: account.name,
      role: account.role,
      municipality: account.municipality,
      password: null,
      language: account.language,
      settings: JSON.stringify(account.settings),
      created_at: account.createdAt,
      disabled_at: account.disabledAt,
    })
    .execute();
}

/** All accounts, also disabled ones, by login. */
export async function listAccounts(db: Database): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('login').execute();
  return rows.map(fromRow);
}

export async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function accountById(db: Database, id: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** `login` in lower case. */
export async function accountByLogin(db: Database, login: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The hash of a person's password; null when they have none yet, or there is no such account. */
export async function passwordOf(db: Database, id: string): Promise<string | null> {
  const row = await db.selectFrom('account').select('password').where('id', '=', id).executeTakeFirst();
  return row?.password ?? null;
}

/** Logins of those who have chosen a password. */
export async function loginsWithPassword(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('account').select('login').where('password', 'is not', null).execute();
  return new Set(rows.map(({ login }) => login));
}

export async function setPassword(db: Database, id: string, password: string): Promise<void> {
  await db.updateTable('account').set({ password }).where('id', '=', id).execute();
}

/** What may be changed of an account; its login never. */
export type AccountChange = Partial<Omit<Account, 'id' | 'login' | 'createdAt'>>;

export async function changeAccount(db: Database, id: string, change: AccountChange): Promise<void> {
  const { settings, disabledAt, ...same } = change;
  const set = {
    ...same,
    ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
    ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
  };
  await db.updateTable('account').set(set).where('id', '=', id).execute();
}

function fromRow(row: AccountRow): Account {
  const { id, login, name, role, municipality, language, settings } = row;
  return {
    ...{ id, login, name, role, municipality, language },
    settings: settingsSchema.parse(JSON.parse(settings)),
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  };
}
