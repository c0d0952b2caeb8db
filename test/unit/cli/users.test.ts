import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { serveCommand } from '../../../src/cli/commands/serve.ts';
import { usersCommand } from '../../../src/cli/commands/users.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

test.for<readonly [args: readonly string[], message: RegExp]>([
  [['add', '--login', 'ivanova'], /needs a login, a name and a role\. For example: gradomer users add --login/u],
  [['add', '--login', 'иvanova', '--name', 'Ана', '--role', 'evaluator'], /"иvanova" will not do as a login/u],
  [['add', '--login', 'ivanova', '--name', ' ', '--role', 'evaluator'], /The name is empty/u],
  [
    ['add', '--login', 'ruse', '--name', 'Русе', '--role', 'official', '--municipality', 'rus'],
    /Add --municipality with one of: .*\bruse\b/u,
  ],
  [
    ['add', '--login', 'ana', '--name', 'Ана', '--role', 'evaluator', '--municipality', 'ruse'],
    /--municipality goes with --role official only; the role is evaluator/u,
  ],
])('gradomer users %j is refused with one clear message, and no database is made', async ([args, message]) => {
  const db = join(temporaryFolder(), 'gradomer.db');
  const call = usersCommand().parseAsync([...args, '--db', db], { from: 'user' });
  await expect(call).rejects.toThrow(UsageError);
  await expect(call).rejects.toThrow(message);
  expect(existsSync(db)).toBe(false);
});

test.for<readonly [args: readonly string[], message: RegExp]>([
  [['--host', '0.0.0.0'], /passwords would travel in the clear\. Put a proxy with TLS before .*--origin https:/u],
  [
    ['--host', '192.0.2.1', '--origin', 'http://ocenka.example'],
    /"http:.*" will not do for --origin\. Write the https/u,
  ],
  [['--origin', 'ocenka.example'], /"ocenka\.example" will not do for --origin/u],
  [['--origin', 'https://ocenka.example/gradomer'], /without a path/u],
  [['--origin', 'https://user:secret@ocenka.example'], /will not do for --origin/u],
])('gradomer serve %j is refused before anything listens', async ([args, message]) => {
  const db = join(temporaryFolder(), 'gradomer.db');
  const call = serveCommand().parseAsync([...args, '--db', db], { from: 'user' });
  await expect(call).rejects.toThrow(UsageError);
  await expect(call).rejects.toThrow(message);
  expect(existsSync(db)).toBe(false);
});

test('users are added with a link, listed, stopped and let in again', async () => {
  const db = join(temporaryFolder(), 'gradomer.db');
  const users = async (...args: string[]): Promise<string> => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      await usersCommand().parseAsync([...args, '--db', db], { from: 'user' });
      return written.mock.calls.map(([text]) => String(text)).join('');
    } finally {
      written.mockRestore();
    }
  };
  const added = await users('add', '--login', 'Ivanova', '--name', 'Ана', '--role', 'evaluator');
  expect(added).toMatch(/^ivanova chooses a password .*\n {2}http:\/\/127\.0\.0\.1:8420\/invitation\/[\w-]{43}\n$/u);
  expect(await users('list')).toMatch(/^ivanova +evaluator +has no password yet +Ана\n$/u);
  await expect(users('add', '--login', 'IVANOVA', '--name', 'Друга', '--role', 'arbiter')).rejects.toThrow(
    /There is a user "ivanova" already/u,
  );
  expect(await users('disable', '--login', 'ivanova')).toContain('can no longer sign in');
  expect(await users('list')).toMatch(/^ivanova +evaluator +stopped \d{4}-\d\d-\d\d +Ана\n$/u);
  await expect(users('invite', '--login', 'ivanova')).rejects.toThrow(/First: gradomer users enable --login ivanova/u);
  expect(await users('enable', '--login', 'ivanova')).toContain('can sign in again');
  const link = await users('invite', '--login', 'ivanova', '--origin', 'https://ocenka.example');
  expect(link).toContain('https://ocenka.example/invitation/');
  await expect(users('disable', '--login', 'ivan')).rejects.toThrow(/There is no user "ivan"/u);
});
