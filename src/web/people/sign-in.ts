import type { Database } from '../../../storage/database.ts';
import { accountByLogin, passwordOf } from '../../../storage/people/accounts.ts';
import type { Account } from '../../model/review/account.ts';
import { countAttempt, forgetAttempt } from './attempts.ts';
import { isPassword } from './passwords.ts';
import { foldLogin } from './people.ts';

export type SignIn =
  | { readonly ok: true; readonly account: Account }
  /** The same for an unknown login, a wrong password, a disabled account and one without a password. */
  | { readonly ok: false; readonly because: 'wrong' }
  | { readonly ok: false; readonly because: 'wait'; readonly seconds: number };

/** Who somebody says they are, and from where. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly address: string;
}

/** Checks a login and a password. Every attempt counts against the login and the address until one succeeds. */
export async function signIn(db: Database, { password, address, ...given }: Credentials, now: string): Promise<SignIn> {
  const trying = { login: foldLogin(given.login), address };
  const seconds = await countAttempt(db, trying, now);
  if (seconds > 0) return { ok: false, because: 'wait', seconds };
  const account = await accountByLogin(db, trying.login);
  const isRight = await isPassword(password, account === null ? null : await passwordOf(db, account.id));
  if (account === null || !isRight || account.disabledAt !== null) return { ok: false, because: 'wrong' };
  await forgetAttempt(db, trying, now);
  return { ok: true, account };
}
