import { expect, test } from 'vitest';
import { listAccounts } from '../../../storage/people/accounts.ts';
import { assignmentsOf } from '../../../storage/review/assignments.ts';
import { enterPhase, phaseOf } from '../../../storage/review/phases.ts';
import { howToSignIn, prepareDemoPanel } from '../../../src/cli/demo-panel.ts';
import { freshDatabase, keepRun, minute } from '../../kit/a-review.ts';
import { smallConfig } from '../../kit/a-reviewed-web.ts';
import { smallEdition } from '../../kit/an-audit.ts';
import { startWeb, type Visitor } from '../../kit/web.ts';

const towns = ['varbovets', 'lipnitsa'];

/** What a newcomer reads off the terminal. */
function read(printed: string) {
  const [, origin = '', password = ''] = /is at (\S+) until .*password is {2}(\S+)/u.exec(printed) ?? [];
  const people = Array.from(printed.matchAll(/^ {2}(\S+) +(\S+)$/gmu), ([, login = '', role = '']) => ({
    login,
    role,
  }));
  return { origin, password, people };
}

test('the demo is handed out to people who can sign in with what is printed; started again, it adds nobody and nothing', async () => {
  const db = await freshDatabase();
  await keepRun(db, towns);
  const web = await startWeb({ db, config: smallConfig() });
  const signIn = async (login: string, password: string): Promise<Visitor | null> => {
    const visitor = web.nobody();
    await visitor.post('/login', { login, password, next: '' });
    return (await visitor.get('/settings')).status === 200 ? visitor : null;
  };

  const first = read(howToSignIn(web.origin, await prepareDemoPanel(db, smallEdition, minute(0))));
  expect(first.origin).toBe(web.origin);
  expect(first.people.map(({ role }) => role).sort()).toEqual([
    'arbiter',
    'arbiter',
    'coordinator',
    'evaluator',
    'evaluator',
  ]);
  // Signing in takes half a second, so not everybody does.
  expect(await signIn('vera', first.password)).not.toBeNull();
  expect(await signIn('ana', first.password)).not.toBeNull();
  const accounts = await listAccounts(db);
  for (const evaluator of accounts.filter(({ role }) => role === 'evaluator')) {
    const { text } = await (await web.again(evaluator)).get('/queue');
    expect(text, evaluator.login).toMatch(/<a class="button large" href="\/review\/[^"]+"/u);
  }
  const assignments = await assignmentsOf(db, smallEdition.id);
  const questions = towns.length * smallEdition.indicators.length;
  for (const slot of ['a', 'b', 'arbiter'])
    expect(assignments.filter((one) => one.slot === slot)).toHaveLength(questions);

  await enterPhase(db, { edition: smallEdition.id, phase: 'arbitration', account: 'vera', at: minute(10) });
  const second = read(howToSignIn(web.origin, await prepareDemoPanel(db, smallEdition, minute(20))));
  expect(second.people).toEqual(first.people);
  expect(await listAccounts(db)).toEqual(accounts);
  expect(await assignmentsOf(db, smallEdition.id)).toEqual(assignments);
  expect((await phaseOf(db, smallEdition.id)).phase).toBe('arbitration');
  expect(await signIn('ana', first.password)).toBeNull();
  expect(await signIn('diana', second.password)).not.toBeNull();
});
