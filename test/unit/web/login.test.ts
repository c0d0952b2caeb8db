import { beforeAll, expect, test } from 'vitest';
import { setPassword } from '../../../storage/people/accounts.ts';
import { sessionsOf } from '../../../storage/people/sessions.ts';
import type { Account } from '../../../src/model/review/account.ts';
import { changeRole, disablePerson } from '../../../src/web/people/people.ts';
import { hashPassword } from '../../../src/web/people/passwords.ts';
import { startWeb, today, type Answer, type Visitor, type Web } from '../../kit/web.ts';

const password = 'зелена круша на прозореца';
/** A cheap hash: what it costs is tested once, where it matters. */
let cheap: string;
beforeAll(async () => {
  cheap = await hashPassword(password, { ln: 10, r: 8, p: 1 });
});

/** Somebody with a password, who has not signed in. */
async function person(web: Web, given: Partial<Account> = {}): Promise<Account> {
  const { account } = await web.as('evaluator', { login: 'ivanova', ...given });
  if (account === null) throw new Error('unreachable');
  await setPassword(web.db, account.id, cheap);
  return account;
}

const signIn = (visitor: Visitor, given: Record<string, string> = {}): Promise<Answer> =>
  visitor.post('/login', { login: 'ivanova', password, next: '', ...given });

const later = (minutes: number): string => new Date(Date.parse(today) + minutes * 60_000).toISOString();
const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/settings')).status === 200;

test('somebody who is not signed in is asked to, and comes back afterwards', async () => {
  const web = await startWeb();
  await person(web);
  const visitor = web.nobody();
  const asked = await visitor.get('/settings?done=saved');
  expect([asked.status, asked.location]).toEqual([303, '/login?next=%2Fsettings%3Fdone%3Dsaved']);
  expect((await visitor.get(asked.location ?? '')).text).toContain('name="next" value="/settings?done=saved"');
  expect((await signIn(visitor, { next: '/settings?done=saved' })).location).toBe('/settings?done=saved');
});

test.for([
  ...['https://evil.example/', '//evil.example', '/\\evil.example', '\\\\evil.example', '/%5Cevil.example/..//x'],
  ...['javascript:alert(1)', '/\t/evil.example', ' /', '///evil.example', 'http:evil.example'],
])('after signing in nobody is led away to "%s"', async (next) => {
  const web = await startWeb();
  await person(web);
  const { location } = await signIn(web.nobody(), { next });
  expect(new URL(location ?? '', web.origin).origin).toBe(web.origin);
});

test.for([
  ['evaluator', '/queue'],
  ['arbiter', '/disputes'],
  ['coordinator', '/edition'],
  ['operator', '/runs'],
  ['official', '/municipalities/sofia'],
] as const)('%s lands at the one thing to do, %s', async ([role, home]) => {
  const web = await startWeb();
  await person(web, { role, municipality: role === 'official' ? 'sofia' : null });
  const visitor = web.nobody();
  expect((await signIn(visitor)).location).toBe(home);
  expect((await visitor.get('/')).location).toBe(home);
  expect((await visitor.get('/login')).location).toBe(home);
});

test('a login may be written in capitals and with spaces around it', async () => {
  const web = await startWeb();
  await person(web);
  expect((await signIn(web.nobody(), { login: ' IVANOVA ' })).status).toBe(303);
});

test('W-09 an unknown name, a wrong password, a stopped account and one without a password get the same answer', async () => {
  const answers: string[] = [];
  for (const kind of ['unknown', 'wrong', 'stopped', 'without'] as const) {
    const web = await startWeb();
    const account = await person(web);
    if (kind === 'stopped') await disablePerson(web.db, account, { by: account.id, at: today });
    if (kind === 'without') await web.db.updateTable('account').set({ password: null }).execute();
    const visitor = web.nobody();
    const given = { unknown: { login: 'nobody1' }, wrong: { password: 'x' }, stopped: {}, without: {} }[kind];
    const { status, text } = await signIn(visitor, given);
    const same = text.replaceAll(await visitor.csrf(), '').replaceAll(/nobody1|ivanova/gu, '');
    answers.push(`${status} ${same.replaceAll(/\/assets\/[^"]+/gu, '')}`);
  }
  expect(new Set(answers)).toHaveLength(1);
  expect(answers[0]).toMatch(/^422 .*Името или паролата не са верни/su);
});

test('W-09 an unknown name takes as long as a wrong password', async () => {
  const web = await startWeb();
  const account = await person(web);
  await setPassword(web.db, account.id, await hashPassword(password));
  const timeOf = async (login: string): Promise<number> => {
    const started = performance.now();
    expect((await signIn(web.nobody(), { login, password: 'wrong' })).status).toBe(422);
    return performance.now() - started;
  };
  const [known, unknown] = [await timeOf('ivanova'), await timeOf('nobody1')];
  expect(unknown).toBeGreaterThan(known / 3);
  expect(known).toBeGreaterThan(unknown / 3);
  // An early "no" would take a few milliseconds.
  expect(unknown).toBeGreaterThan(100);
});

test('W-09 after five failures each attempt waits twice as long as the one before, even with the right password', async () => {
  const web = await startWeb();
  await person(web);
  const visitor = web.nobody();
  for (let n = 0; n < 5; n++) expect((await signIn(visitor, { password: 'x' })).status).toBe(422);
  const refused = await signIn(visitor);
  expect([refused.status, refused.text]).toEqual([429, expect.stringContaining('след 1 сек.')]);
  web.clock.now = new Date(Date.parse(today) + 1_000).toISOString();
  expect((await signIn(visitor, { password: 'x' })).status).toBe(422);
  web.clock.now = new Date(Date.parse(today) + 2_000).toISOString();
  expect((await signIn(visitor)).text).toContain('след 1 сек.');
  web.clock.now = new Date(Date.parse(today) + 3_000).toISOString();
  expect((await signIn(visitor)).status).toBe(303);
});

test('W-09 no wait is longer than a quarter of an hour, and a success starts the count anew', async () => {
  const web = await startWeb();
  await person(web);
  await web.db.updateTable('login_attempt').set({ failures: 1000 }).execute();
  const visitor = web.nobody();
  await signIn(visitor, { password: 'x' });
  await web.db.updateTable('login_attempt').set({ failures: 1000 }).execute();
  expect((await signIn(visitor)).text).toContain('след 15 мин.');
  web.clock.now = later(15);
  expect((await signIn(visitor)).status).toBe(303);
});

test('W-09 fifty attempts at once count as fifty', async () => {
  const web = await startWeb();
  await person(web);
  const visitor = web.nobody();
  await visitor.csrf();
  const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(visitor, { password: 'x' })));
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(45);
});

test('W-09 many names from one address are slowed down as well, and an account of one’s own does not help', async () => {
  const web = await startWeb();
  await person(web);
  // Known logins with a cheap hash: an unknown one takes as long as a dear one.
  for (const n of [0, 1, 2, 3, 5, 6]) await person(web, { login: `guess${n}` });
  const visitor = web.nobody();
  for (let n = 0; n < 4; n++) await signIn(visitor, { login: `guess${n}`, password: 'x' });
  expect((await signIn(visitor)).status).toBe(303);
  expect((await signIn(web.nobody(), { login: 'guess5', password: 'x' })).status).toBe(422);
  expect((await signIn(web.nobody(), { login: 'guess6' })).status).toBe(429);
});

test('W-09 what was typed as a name is kept nowhere: it may have been a password', async () => {
  const web = await startWeb();
  await signIn(web.nobody(), { login: 'moyatatainaparola' });
  const rows = await web.db.selectFrom('login_attempt').selectAll().execute();
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows) + web.log.join('')).not.toContain('moyatatainaparola');
  expect(web.log.join('')).toContain('sign-in-refused');
});

test('W-10 signing in gives a new session, whatever the browser held before', async () => {
  const web = await startWeb();
  await person(web);
  const visitor = web.nobody();
  const name = `gradomer-${web.port}-sid`;
  visitor.cookies.set(name, 'planted-by-somebody-else');
  await signIn(visitor);
  const first = visitor.cookies.get(name);
  expect(first).toHaveLength(43);
  await signIn(visitor);
  expect(visitor.cookies.get(name)).not.toBe(first);
  // What it was before has ended with that.
  visitor.cookies.set(name, first ?? '');
  expect(await isIn(visitor)).toBe(false);
});

test('W-10 the database holds no session that could be used', async () => {
  const web = await startWeb();
  const account = await person(web);
  const visitor = web.nobody();
  await signIn(visitor);
  const id = visitor.cookies.get(`gradomer-${web.port}-sid`) ?? '';
  const kept = JSON.stringify(await sessionsOf(web.db, account.id));
  expect(kept).not.toContain(id);
});

test('W-10 the cookie is kept from scripts and other sites; over TLS also from neighbours', async () => {
  const web = await startWeb();
  await person(web);
  const line = (await signIn(web.nobody())).headers.getSetCookie().find((cookie) => cookie.includes('sid=')) ?? '';
  expect(line).toMatch(/; HttpOnly/u);
  expect(line).toMatch(/; SameSite=Lax/u);
  expect(line).not.toMatch(/Max-Age|Expires|Domain/u);
});

test('W-10 a session ends after half an hour without a request', async () => {
  const web = await startWeb();
  const visitor = await web.as('evaluator');
  web.clock.now = later(29);
  expect(await isIn(visitor)).toBe(true);
  web.clock.now = later(58);
  expect(await isIn(visitor)).toBe(true);
  web.clock.now = later(88);
  expect(await isIn(visitor)).toBe(false);
});

test('W-10 a session ends after twelve hours, however busy', async () => {
  const web = await startWeb();
  const visitor = await web.as('evaluator');
  for (let minutes = 0; minutes < 720; minutes += 20) {
    web.clock.now = later(minutes);
    expect(await isIn(visitor)).toBe(true);
  }
  web.clock.now = later(720);
  expect(await isIn(visitor)).toBe(false);
});

test('W-10 signing out ends the session on the server', async () => {
  const web = await startWeb();
  const visitor = await web.as('evaluator');
  const kept = new Map(visitor.cookies);
  expect((await visitor.post('/logout')).location).toBe('/login?ended');
  expect(visitor.cookies.size).toBe(0);
  for (const [name, value] of kept) visitor.cookies.set(name, value);
  expect(await isIn(visitor)).toBe(false);
});

test('W-10 a stopped account and one with another role are signed out at once', async () => {
  const web = await startWeb();
  const [stopped, changed] = [await web.as('evaluator'), await web.as('evaluator')];
  const deed = { by: 'command-line', at: today };
  if (stopped.account === null || changed.account === null) throw new Error('unreachable');
  await disablePerson(web.db, stopped.account, deed);
  await changeRole(web.db, changed.account, { role: 'arbiter', municipality: null }, deed);
  expect(await isIn(stopped)).toBe(false);
  expect(await isIn(changed)).toBe(false);
});
