import type { Database } from '../../storage/database.ts';
import { listAccounts } from '../../storage/people/accounts.ts';
import type { Account } from '../model/review/account.ts';
import { foldLogin } from '../web/people/people.ts';
import { UsageError } from './usage-error.ts';

/** The evaluator of this login, with access. Throws UsageError when it is nobody's, or no evaluator's. */
export async function evaluatorNamed(db: Database, login: string): Promise<Account> {
  const accounts = await listAccounts(db);
  const account = accounts.find((one) => one.login === foldLogin(login));
  if (account === undefined || account.disabledAt !== null) {
    const evaluators = accounts.filter(({ role, disabledAt }) => role === 'evaluator' && disabledAt === null);
    const known = evaluators.map((one) => one.login).join(', ') || 'none yet';
    throw new UsageError(`--evaluator: nobody signs in as ${login}. The evaluators are: ${known}`);
  }
  if (account.role !== 'evaluator') {
    throw new UsageError(
      `--evaluator: ${account.login} is ${account.role}, not evaluator, and has no questions of that kind.`,
    );
  }
  return account;
}
