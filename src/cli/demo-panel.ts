import { randomBytes } from 'node:crypto';
import type { Database } from '../../storage/database.ts';
import { accountByLogin } from '../../storage/people/accounts.ts';
import { enterPhase, phaseOf } from '../../storage/review/phases.ts';
import { latestDoneRun } from '../../storage/runs.ts';
import type { Edition } from '../model/edition.ts';
import type { Account, Role } from '../model/review/account.ts';
import { adopt } from '../panel/adopt.ts';
import { handOut } from '../panel/hand-out.ts';
import { keepPassword } from '../web/people/invitations.ts';
import { hashPassword } from '../web/people/passwords.ts';
import { addPerson, commandLine } from '../web/people/people.ts';

/** The people of the demo: enough to try every part of a review. */
const people: readonly { readonly login: string; readonly name: string; readonly role: Role }[] = [
  { login: 'vera', name: 'Вера Колева', role: 'coordinator' },
  { login: 'ana', name: 'Ана Петкова', role: 'evaluator' },
  { login: 'boris', name: 'Борис Данев', role: 'evaluator' },
  { login: 'diana', name: 'Диана Русева', role: 'arbiter' },
  { login: 'emil', name: 'Емил Стоев', role: 'arbiter' },
];

/** Who may sign in to the demo, all with one password. */
export interface DemoPanel {
  readonly password: string;
  readonly people: readonly Account[];
}

/**
 * Gives the demo its people, puts its run before them and hands the questions out. Done again on the same database, it
 * adds what is missing and sets a new password.
 */
export async function prepareDemoPanel(db: Database, edition: Edition, at: string): Promise<DemoPanel> {
  const deed = { by: commandLine, at };
  const password = randomBytes(9).toString('base64url');
  // Hashing takes half a second, and all have the same password.
  const hash = await hashPassword(password);
  const accounts: Account[] = [];
  for (const person of people) {
    const account =
      (await accountByLogin(db, person.login)) ?? (await addPerson(db, { ...person, municipality: null }, deed));
    if (account === null) continue;
    await keepPassword(db, account, { hash, keeping: null }, deed);
    accounts.push(account);
  }
  const run = await latestDoneRun(db, edition.id);
  if (run !== undefined) await adopt(db, { edition: edition.id, run: run.id, account: commandLine, at });
  const idsOf = (role: Role) => accounts.filter((account) => account.role === role).map(({ id }) => id);
  await handOut(db, edition, { evaluators: idsOf('evaluator'), arbiters: idsOf('arbiter'), by: commandLine, at });
  if ((await phaseOf(db, edition.id)).phase === 'preparation') {
    await enterPhase(db, { edition: edition.id, phase: 'rating', account: commandLine, at });
  }
  return { password, people: accounts };
}

/** What is printed for whoever wants to try it: where, as whom, and the password. */
export function howToSignIn(origin: string, { password, people }: DemoPanel): string {
  const lines = people.map(({ login, role }) => `  ${login.padEnd(8)} ${role}`);
  return [
    '',
    `The evaluator application is at ${origin} until Ctrl-C. Everybody's password is  ${password}`,
    ...lines,
  ].join('\n');
}
