import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../storage/database.ts';
import { verifyEvents } from '../../../storage/review/events.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

const events = 60;

/** Reads, lets the other one in, and writes, all in one transaction. */
const program = `
  const { openDatabase } = await import(process.argv[1] + '/storage/database.ts');
  const { lastEvent, recordEvent } = await import(process.argv[1] + '/storage/review/events.ts');
  const db = await openDatabase(process.argv[2]);
  for (let n = 0; n < ${events}; n += 1) {
    await db.transaction().execute(async (transaction) => {
      const before = await lastEvent(transaction);
      await new Promise((resolve) => setTimeout(resolve, 1));
      await recordEvent(transaction, { actor: process.argv[3], action: 'test', object: String(n), detail: { before }, at: '2026-11-22' });
    });
  }
  await db.destroy();
`;

test('two processes that read and then write in one transaction wait for each other, and neither loses anything', async () => {
  const file = join(temporaryFolder(), 'shared.db');
  const db = await openDatabase(file);
  onTestFinished(() => db.destroy());
  const root = join(import.meta.dirname, '../../..');
  const ends = await Promise.all(
    ['first', 'second'].map(async (name) => {
      const args = ['--import', 'tsx', '--input-type=module', '--eval', program, root, file, name];
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
      const said: string[] = [];
      child.stderr.on('data', (chunk) => said.push(String(chunk)));
      const [code] = (await once(child, 'close')) as [number];
      return `${code} ${said.join('')}`.trim();
    }),
  );
  expect(ends).toEqual(['0', '0']);
  expect(await verifyEvents(db)).toMatchObject({ whole: true, events: 2 * events });
});
