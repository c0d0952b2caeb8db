import { Argument, Command, Option } from 'commander';
import { text } from 'node:stream/consumers';
import { loadConfig } from '../../../config/load.ts';
import type { Database } from '../../../storage/database.ts';
import { accountByLogin, listAccounts, loginsWithPassword } from '../../../storage/people/accounts.ts';
import { roles, type Account, type Role } from '../../model/review/account.ts';
import { dayIn } from '../../model/text/day-in.ts';
import { visibleLine } from '../../publish/visible.ts';
import { choosePassword, invitationPath, invite, validDays } from '../../web/people/invitations.ts';
import { passwordFault, type PasswordFault } from '../../web/people/passwords.ts';
import {
  addPerson,
  commandLine,
  disablePerson,
  enablePerson,
  foldLogin,
  isLogin,
  type Deed,
  type NewPerson,
} from '../../web/people/people.ts';
import { commonOptions, type CommonOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase, withNewDatabase } from '../with-database.ts';

type Action = 'list' | 'add' | 'invite' | 'disable' | 'enable';

interface Options extends CommonOptions {
  readonly login?: string;
  readonly name?: string;
  readonly role?: Role;
  readonly municipality?: string;
  readonly passwordStdin?: boolean;
  readonly origin: string;
}

export function usersCommand(): Command {
  const command = new Command('users')
    .description(
      'Who may sign in to the evaluator application. A new person gets a link for one use, within 3 days (an official 14), by which they ' +
        'choose their own password; or a password from standard input.',
    )
    .addArgument(
      new Argument(
        '[action]',
        'list everybody, add a person, invite one to choose a new password, stop or give back access',
      )
        .choices(['list', 'add', 'invite', 'disable', 'enable'])
        .default('list'),
    )
    .option('--login <name>', 'the name to sign in with: letters of one alphabet, digits and . _ - @')
    .option('--name <name>', 'add: how the person is called')
    .addOption(new Option('--role <role>', 'add: what they may do').choices(roles))
    .option('--municipality <id>', 'add: for role official, whose portal they answer for')
    .option('--password-stdin', 'add: read the password from standard input, in place of a link')
    .option('--origin <url>', 'where people reach the application, for the link', 'http://127.0.0.1:8420')
    .addHelpText(
      'after',
      `
Examples:
  gradomer users add --login ivanova --name "Мария Иванова" --role evaluator
  gradomer users add --login ruse --name "Община Русе" --role official --municipality ruse
  gradomer users add --login ops --name Operator --role operator --password-stdin < password.txt
  gradomer users disable --login ivanova`,
    );
  for (const option of commonOptions()) command.addOption(option);
  return command.action((action: Action, options: Options) => {
    const deed = { by: commandLine, at: new Date().toISOString() };
    if (action === 'list') return withDatabase(options, printUsers);
    if (action === 'add') return add(options, deed);
    return withDatabase(options, async (db) => {
      await change(db, action, await personOf(db, options.login), { ...options, deed });
    });
  });
}

async function add(options: Options, deed: Deed): Promise<void> {
  const { login, name, role } = requireNew(options);
  const person = { login, name, role, municipality: municipalityOf(role, options) };
  const password = options.passwordStdin === true ? await passwordFromInput(login) : null;
  await withNewDatabase(options, (db) => addTo(db, { ...options, person, password, deed }));
}

type Addition = Options & { readonly person: NewPerson; readonly password: string | null; readonly deed: Deed };

async function addTo(db: Database, { person, password, deed, ...options }: Addition): Promise<void> {
  const account = await addPerson(db, person, deed);
  if (account === null) {
    throw new UsageError(
      `There is a user "${foldLogin(person.login)}" already. Choose another --login, or see: gradomer users`,
    );
  }
  if (password === null) return printLink(db, account, { ...options, deed });
  await choosePassword(db, account, { password, keeping: null }, deed);
  process.stdout.write(`${account.login} was added and can sign in.\n`);
}

function requireNew({ login, name, role }: Options): { login: string; name: string; role: Role } {
  if (login === undefined || name === undefined || role === undefined) {
    throw new UsageError(
      'A new user needs a login, a name and a role. For example: gradomer users add --login ivanova --name "Мария Иванова" --role evaluator',
    );
  }
  if (!isLogin(login)) {
    throw new UsageError(`"${login}" will not do as a login: 2 to 64 letters of one alphabet, digits and . _ - @`);
  }
  if (name.trim() === '')
    throw new UsageError('The name is empty. Write how the person is called: --name "Мария Иванова"');
  return { login, name, role };
}

function municipalityOf(role: Role, { municipality, config }: Options): string | null {
  if (role !== 'official') {
    if (municipality === undefined) return null;
    throw new UsageError(`--municipality goes with --role official only; the role is ${role}.`);
  }
  const ids = loadConfig({ dir: config }).municipalities.map(({ id }) => id);
  if (municipality !== undefined && ids.includes(municipality)) return municipality;
  throw new UsageError(`An official answers for one municipality. Add --municipality with one of: ${ids.join(', ')}`);
}

const faults: Readonly<Record<PasswordFault, string>> = {
  short: 'it has fewer than 12 characters',
  long: 'it has more than 200 characters',
  login: 'it is the login, more or less',
  common: 'it is among the most used ones',
};

async function passwordFromInput(login: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password (ends with Ctrl-D): ');
  const password = (await text(process.stdin)).replace(/\r?\n$/u, '');
  const fault = passwordFault(password, login);
  if (fault !== null) throw new UsageError(`This password will not do: ${faults[fault]}. Nothing was added.`);
  return password;
}

async function personOf(db: Database, login: string | undefined): Promise<Account> {
  if (login === undefined) throw new UsageError('Say whom: --login ivanova. The logins are listed by: gradomer users');
  const account = await accountByLogin(db, foldLogin(login));
  if (account === null) throw new UsageError(`There is no user "${login}". The logins are listed by: gradomer users`);
  return account;
}

type Change = Options & { readonly deed: Deed };

async function change(
  db: Database,
  action: 'invite' | 'disable' | 'enable',
  account: Account,
  options: Change,
): Promise<void> {
  if (action === 'invite') return printLink(db, account, options);
  if (action === 'disable') {
    await disablePerson(db, account, options.deed);
    process.stdout.write(`${account.login} can no longer sign in, and was signed out. What they did stays.\n`);
    return;
  }
  await enablePerson(db, account, options.deed);
  process.stdout.write(`${account.login} can sign in again, with the same password.\n`);
}

async function printLink(db: Database, account: Account, { origin, deed }: Change): Promise<void> {
  if (account.disabledAt !== null) {
    throw new UsageError(`${account.login} has no access. First: gradomer users enable --login ${account.login}`);
  }
  if (!URL.canParse(origin))
    throw new UsageError(`"${origin}" is no address. For example: --origin https://ocenka.example`);
  const link = `${new URL(origin).origin}${invitationPath(await invite(db, account, deed))}`;
  process.stdout.write(
    `${account.login} chooses a password here (once, within ${validDays(account.role)} days):\n  ${link}\n`,
  );
}

async function printUsers(db: Database): Promise<void> {
  const joined = await loginsWithPassword(db);
  const lines = (await listAccounts(db)).map((account) => {
    const { login, role, name, municipality } = account;
    const part = municipality === null ? role : `${role} (${municipality})`;
    return visibleLine(
      `${login.padEnd(24)} ${part.padEnd(24)} ${stateOf(account, joined).padEnd(22)} ${name}`.trimEnd(),
    );
  });
  process.stdout.write(
    lines.length === 0
      ? 'There are no users yet. "gradomer serve" prints a link for the first coordinator; or see: gradomer users --help\n'
      : `${lines.join('\n')}\n`,
  );
}

function stateOf({ login, disabledAt }: Account, joined: ReadonlySet<string>): string {
  if (disabledAt !== null) return `stopped ${dayIn(disabledAt)}`;
  return joined.has(login) ? 'can sign in' : 'has no password yet';
}
