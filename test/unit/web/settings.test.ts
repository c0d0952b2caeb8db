import { beforeAll, expect, test } from 'vitest';
import { accountById, setPassword } from '../../../storage/people/accounts.ts';
import { sessionsOf } from '../../../storage/people/sessions.ts';
import { hashPassword } from '../../../src/web/people/passwords.ts';
import { startWeb, type Visitor } from '../../kit/web.ts';

const password = 'зелена круша на прозореца';
let cheap: string;
beforeAll(async () => {
  cheap = await hashPassword(password, { ln: 10, r: 8, p: 1 });
});

const id = ({ account }: Visitor): string => account?.id ?? '';
const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/settings')).status === 200;

test('language, theme and keys are kept, and the next page shows them', async () => {
  const web = await startWeb();
  const visitor = await web.as('evaluator');
  const answer = await visitor.post('/settings', { language: 'en', theme: 'dark', keys: 'alt' });
  expect(answer.location).toBe('/settings?done=saved');
  const { text } = await visitor.get(answer.location ?? '');
  expect(text).toContain('<html lang="en" data-theme="dark" data-keys="alt"');
  expect(text).toContain('Saved.');
  expect((await accountById(web.db, id(visitor)))?.settings).toEqual({
    theme: 'dark',
    keys: 'alt',
    autoAdvance: false,
  });
});

test('the language can be switched on any page, which then opens again', async () => {
  const web = await startWeb();
  const visitor = await web.as('coordinator');
  expect((await visitor.post('/language', { language: 'en', next: '/users?x=1' })).location).toBe('/users?x=1');
  expect((await visitor.get('/users')).text).toContain('<h1>Users</h1>');
});

test('another password needs the old one, and signs out every other device', async () => {
  const web = await startWeb();
  const visitor = await web.as('evaluator');
  if (visitor.account === null) throw new Error('unreachable');
  const other = await web.again(visitor.account);
  await setPassword(web.db, id(visitor), cheap);
  const wrong = await visitor.post('/settings/password', { old: 'друга', new: 'синя слива на масата' });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Сегашната парола не е вярна')]);
  // From there, the switch of language leads to a page that can be read.
  expect(wrong.text).toContain('name="next" value="/settings"');
  const weak = await visitor.post('/settings/password', { old: password, new: 'къса' });
  expect([weak.status, weak.text]).toEqual([422, expect.stringContaining('нужни са поне 12 знака')]);
  expect(await isIn(other)).toBe(true);
  const done = await visitor.post('/settings/password', { old: password, new: 'синя слива на масата' });
  expect(done.location).toBe('/settings?done=passwordChanged');
  expect(await isIn(visitor)).toBe(true);
  expect(await isIn(other)).toBe(false);
  expect((await web.nobody().post('/login', { login: 'person1', password, next: '' })).status).toBe(422);
});

test('W-09 a session that was left open does not help to guess the password', async () => {
  const web = await startWeb();
  const visitor = await web.as('evaluator');
  await setPassword(web.db, id(visitor), cheap);
  for (let n = 0; n < 5; n++) await visitor.post('/settings/password', { old: `guess ${n}`, new: password });
  const { text } = await visitor.post('/settings/password', { old: password, new: 'синя слива на масата' });
  expect(text).toContain('Твърде много опити');
});

test('W-10 open sessions are listed, and one or all others can be ended', async () => {
  const web = await startWeb();
  const visitor = await web.as('evaluator');
  if (visitor.account === null) throw new Error('unreachable');
  const [second, third, fourth] = [
    await web.again(visitor.account),
    await web.again(visitor.account),
    await web.again(visitor.account),
  ];
  const { text } = await visitor.get('/settings');
  expect(text.match(/name="end" value="[0-9a-f]{64}"/gu)).toHaveLength(3);
  await visitor.post('/settings/sessions', { end: /value="([0-9a-f]{64})"/u.exec(text)?.[1] ?? '' });
  expect((await Promise.all([second, third, fourth].map(isIn))).filter(Boolean)).toHaveLength(2);
  await visitor.post('/settings/sessions', { end: 'others' });
  expect((await Promise.all([second, third, fourth].map(isIn))).filter(Boolean)).toHaveLength(0);
  expect(await isIn(visitor)).toBe(true);
});

test('W-07 nobody ends a session of somebody else', async () => {
  const web = await startWeb();
  const [visitor, other] = [await web.as('evaluator'), await web.as('evaluator')];
  const [session] = await sessionsOf(web.db, id(other));
  await visitor.post('/settings/sessions', { end: session?.hash ?? '' });
  expect(await isIn(other)).toBe(true);
});
