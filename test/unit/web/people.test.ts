import { expect, test } from 'vitest';
import { accountByLogin, passwordOf } from '../../../storage/people/accounts.ts';
import { listEvents } from '../../../storage/review/events.ts';
import { inviteFirst } from '../../../src/web/people/invitations.ts';
import { isPassword } from '../../../src/web/people/passwords.ts';
import { startWeb, today, type Answer, type Web } from '../../kit/web.ts';

const password = 'зелена круша на прозореца';
const linkIn = ({ text }: Answer): string => /http:\/\/[^<\s]+(\/invitation\/[\w-]+)/u.exec(text)?.[1] ?? '';

async function actions(web: Web): Promise<string[]> {
  const events = await listEvents(web.db, { before: null, most: 100, action: 'account' });
  return events.map(({ action }) => action).reverse();
}

test('a new installation lets its first coordinator in by a link that works once', async () => {
  const web = await startWeb();
  const link = `/invitation/${await inviteFirst(web.db, today)}`;
  const visitor = web.nobody();
  expect((await visitor.get('/login')).text).toContain('Още няма потребители');
  expect((await visitor.get(link)).status).toBe(200);
  const joined = await visitor.post(link, { login: 'Petrova', name: 'Мария Петрова', password });
  expect([joined.status, joined.location]).toEqual([303, '/edition']);
  expect((await visitor.get('/users')).text).toContain('Мария Петрова');
  expect((await web.nobody().get(link)).status).toBe(404);
  const second = await web.nobody().post(link, { login: 'second', name: 'Втори', password });
  expect(second.status).toBe(404);
  expect(await accountByLogin(web.db, 'second')).toBeNull();
});

test('once there is a user, a link for a first coordinator is worth nothing', async () => {
  const web = await startWeb();
  const link = `/invitation/${await inviteFirst(web.db, today)}`;
  await web.as('evaluator');
  expect((await web.nobody().post(link, { login: 'late', name: 'Късен', password })).status).toBe(404);
});

test('a coordinator adds a person, who chooses a password by a link that works once and is in', async () => {
  const web = await startWeb();
  const coordinator = await web.as('coordinator');
  const added = await coordinator.post('/users', { login: 'Ivanova', name: 'Ана Иванова', role: 'evaluator' });
  const link = linkIn(added);
  expect(added.text).toContain(`${web.origin}${link}`);
  const visitor = web.nobody();
  const short = await visitor.post(link, { password: 'къса' });
  expect([short.status, short.text]).toEqual([422, expect.stringContaining('нужни са поне 12 знака')]);
  expect((await visitor.post(link, { password })).location).toBe('/queue');
  expect((await visitor.get('/settings')).text).toContain('Ана Иванова');
  expect((await web.nobody().post(link, { password: 'друга зелена круша' })).status).toBe(404);
  expect(await actions(web)).toEqual(['account.added', 'account.invited', 'account.joined']);
  const account = await accountByLogin(web.db, 'ivanova');
  const hash = await passwordOf(web.db, account?.id ?? '');
  // The cost the handbooks ask for (OWASP: N = 2^17, r = 8, p = 1), and no byte of the password.
  expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/u);
  expect(await isPassword(password, hash)).toBe(true);
});

test('a link expires after 72 hours, and a newer one takes its place', async () => {
  const web = await startWeb();
  const coordinator = await web.as('coordinator');
  const first = linkIn(await coordinator.post('/users', { login: 'ivanova', name: 'Ана', role: 'evaluator' }));
  const account = await accountByLogin(web.db, 'ivanova');
  const second = linkIn(await coordinator.post(`/users/${account?.id ?? ''}/invitation`));
  expect((await web.nobody().get(first)).status).toBe(404);
  expect((await web.nobody().get(second)).status).toBe(200);
  web.clock.now = '2026-11-25T07:59:59.000Z';
  expect((await web.nobody().get(second)).status).toBe(200);
  web.clock.now = '2026-11-25T08:00:00.000Z';
  expect((await web.nobody().get(second)).status).toBe(404);
});

test('the database holds no link that could be used', async () => {
  const web = await startWeb();
  const token = await inviteFirst(web.db, today);
  expect(JSON.stringify(await web.db.selectFrom('invitation').selectAll().execute())).not.toContain(token);
});

test.for<readonly [what: string, fields: Record<string, string>, says: string]>([
  ['a login that is taken', { login: 'PERSON1' }, 'Това потребителско име е заето'],
  ['a login of two alphabets', { login: 'иvanova' }, 'букви от една азбука'],
  ['no name', { name: ' ' }, 'Напишете име'],
  ['an official without a municipality', { role: 'official' }, 'Изберете община'],
  ['an official of a municipality nobody knows', { role: 'official', municipality: 'atlantis' }, 'Изберете община'],
])('%s is not added, and the form says why beside what was filled in', async ([, fields, says]) => {
  const web = await startWeb();
  const coordinator = await web.as('coordinator');
  const given = { login: 'ivanova', name: 'Ана Иванова', role: 'evaluator', ...fields };
  const { status, text } = await coordinator.post('/users', given);
  expect([status, text]).toEqual([422, expect.stringContaining(says)]);
  expect(text).toContain(`value="${given.login}"`);
  expect(await actions(web)).toEqual([]);
});

test('stopping access ends sessions and links; giving it back lets the person sign in again', async () => {
  const web = await startWeb();
  const [coordinator, other] = [await web.as('coordinator'), await web.as('evaluator')];
  const path = `/users/${other.account?.id ?? ''}`;
  const link = linkIn(await coordinator.post(`${path}/invitation`));
  expect((await coordinator.post(`${path}/access`, { access: 'stop' })).location).toBe(`${path}?done`);
  expect((await other.get('/settings')).status).toBe(303);
  expect((await web.nobody().get(link)).status).toBe(404);
  expect((await coordinator.post(`${path}/invitation`)).status).toBe(409);
  await coordinator.post(`${path}/access`, { access: 'give' });
  expect(linkIn(await coordinator.post(`${path}/invitation`))).not.toBe('');
  expect(await actions(web)).toEqual([
    ...['account.invited', 'account.disabled', 'account.enabled', 'account.invited'],
  ]);
});

test('another role is kept with its municipality, and the log says from what to what', async () => {
  const web = await startWeb();
  const [coordinator, other] = [await web.as('coordinator'), await web.as('evaluator')];
  const path = `/users/${other.account?.id ?? ''}`;
  expect((await coordinator.post(`${path}/role`, { role: 'official' })).status).toBe(422);
  await coordinator.post(`${path}/role`, { role: 'official', municipality: 'ruse' });
  expect((await coordinator.get(path)).text).toContain('Представител на община: Русе');
  await coordinator.post(`${path}/role`, { role: 'arbiter', municipality: 'ruse' });
  const [event] = await listEvents(web.db, { before: null, most: 1, action: null });
  expect(JSON.parse(event?.detail ?? '')).toMatchObject({
    from: { role: 'official', municipality: 'ruse' },
    to: { role: 'arbiter', municipality: null },
  });
});

test.for(['role', 'access', 'invitation'])('nobody changes their own %s', async (what) => {
  const web = await startWeb();
  const coordinator = await web.as('coordinator');
  const fields = { role: { role: 'evaluator' }, access: { access: 'stop' }, invitation: {} }[what];
  const answer = await coordinator.post(`/users/${coordinator.account?.id ?? ''}/${what}`, fields);
  expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('Помолете друг координатор')]);
  expect((await coordinator.get('/users')).status).toBe(200);
});

test('a name is text, whatever somebody wrote into it', async () => {
  const web = await startWeb();
  const coordinator = await web.as('coordinator');
  const name = '<img src=x onerror=alert(1)>"\'';
  await coordinator.post('/users', { login: 'ivanova', name, role: 'evaluator' });
  const { text } = await coordinator.get('/users');
  expect(text).toContain('&lt;img src=x onerror=alert(1)>');
  expect(text).not.toContain('<img src=x');
});
