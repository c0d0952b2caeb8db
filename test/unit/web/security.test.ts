import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { accountById } from '../../../storage/people/accounts.ts';
import { startWeb, type Visitor, type Web } from '../../kit/web.ts';

/** A change anybody signed in may make, and whether it was made. */
const change = { language: 'en', next: '/settings' };
async function isChanged(web: Web, { account }: Visitor): Promise<boolean> {
  return (await accountById(web.db, account?.id ?? ''))?.language === 'en';
}

/** Sends headers that fetch would not. */
function raw(port: number, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test.for<readonly [from: string, headers: Record<string, string>]>([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
  ['the address bar', { 'sec-fetch-site': 'none', origin: 'null' }],
  ['a page that says it is ours and has another origin', { origin: 'https://evil.example' }],
  ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ['an old browser that hides where it comes from', { 'sec-fetch-site': '', origin: 'null' }],
])('W-06 a form sent from %s changes nothing, even with the right token', async ([, headers]) => {
  const web = await startWeb();
  const person = await web.as('evaluator');
  expect((await person.post('/language', change, headers)).status).toBe(403);
  expect(await isChanged(web, person)).toBe(false);
});

test.for(['', 'x'.repeat(43)])('W-06 a form with the token "%s" changes nothing', async (csrf) => {
  const web = await startWeb();
  const person = await web.as('evaluator');
  expect((await person.post('/language', { ...change, csrf })).status).toBe(403);
  expect(await isChanged(web, person)).toBe(false);
});

test("W-06 nobody's token works for somebody else", async () => {
  const web = await startWeb();
  const [person, other] = [await web.as('evaluator'), await web.as('evaluator')];
  expect((await person.post('/language', { ...change, csrf: await other.csrf() })).status).toBe(403);
  expect(await isChanged(web, person)).toBe(false);
});

test('W-06 a form of our own changes what it is for', async () => {
  const web = await startWeb();
  const person = await web.as('evaluator');
  const answer = await person.post('/language', change);
  expect([answer.status, answer.location]).toEqual([303, '/settings']);
  expect(await isChanged(web, person)).toBe(true);
});

test('W-06 a script of our own sends its token in a header, and is told in JSON what went wrong', async () => {
  const web = await startWeb();
  const person = await web.as('evaluator');
  expect((await person.postJson('/language', change)).status).toBe(303);
  const refused = await person.postJson('/language', change, { 'x-csrf': 'wrong' });
  expect([refused.status, JSON.parse(refused.text)]).toMatchObject([403, { error: 403 }]);
});

test.for(['evil.test', 'evil.test:80', '127.0.0.1', 'localhost.evil.test'])(
  'W-13 a name that was pointed at us, "%s", is not answered to',
  async (host) => {
    const web = await startWeb();
    expect(await raw(web.port, '/login', { host })).toBe(421);
    expect(await raw(web.port, '/nowhere', { host: `localhost:${web.port}` })).toBe(404);
  },
);

test.for(['::1', 'localhost'])('who listens at %s is told to open just that', async (host) => {
  const web = await startWeb({ place: { host } });
  expect(web.origin).toBe(`http://${host === '::1' ? '[::1]' : host}:${web.port}`);
  expect((await fetch(`${web.origin}/login`)).status).toBe(200);
});

test('W-13 every answer forbids frames, scripts in the page and guessing of types', async () => {
  const web = await startWeb();
  const person = await web.as('coordinator');
  const asset = /\/assets\/[^"]+app\.js/u.exec((await person.get('/settings')).text)?.[0] ?? '';
  for (const path of ['/login', '/settings', '/', '/nowhere', asset]) {
    const { headers } = await person.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe|data:|\*/u);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
    expect(headers.get('access-control-allow-origin'), path).toBeNull();
    expect(headers.get('strict-transport-security'), path).toBeNull();
  }
});

test('pages are never kept by a browser, our own files for ever', async () => {
  const web = await startWeb();
  const { headers, text } = await web.nobody().get('/login');
  expect(headers.get('cache-control')).toBe('no-store');
  const asset = /\/assets\/[^"]+base\.css/u.exec(text)?.[0] ?? '';
  const kept = (await web.nobody().get(asset)).headers;
  expect(kept.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(kept.get('set-cookie')).toBeNull();
  expect((await web.nobody().get('/assets/base.css')).status).toBe(404);
});

test.for([
  '/assets/..%2f..%2fserver.ts',
  '/assets/%2e%2e/server.ts',
  '/assets/..%5cserver.ts',
  '/assets/%00',
  '/assets/none/..%2f..%2fserver.ts',
  '/assets/none/review/%2e%2e/base.css',
])('W-11 no path leads out of the files we serve: %s', async (path) => {
  const web = await startWeb();
  expect((await web.nobody().get(path)).status).toBe(404);
});

test('W-16 a body of more than a megabyte is refused, whether it says its length or not', async () => {
  const web = await startWeb();
  const person = await web.as('evaluator');
  const big = 'x'.repeat(1024 ** 2);
  expect((await person.post('/language', { ...change, next: big })).status).toBe(413);
  const endless = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new TextEncoder().encode(big));
    },
  });
  const init = { method: 'POST', body: endless, duplex: 'half' as const, headers: headersOf(person) };
  const status = await fetch(`${web.origin}/language`, init).then(
    (response) => response.status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(status);
  expect(await isChanged(web, person)).toBe(false);
});

test.for<readonly [what: string, body: string]>([
  ['a depth bomb', `{"language":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a depth bomb beside quotes', `{"next":"\\"","language":${'['.repeat(50)}${']'.repeat(50)}}`],
  ['broken JSON', '{"language":'],
  ['a list', '[]'],
  ['a field nobody asked for', '{"language":"en","next":"/","role":"coordinator"}'],
  ['a field of another type', '{"language":{"$ne":1},"next":"/"}'],
  ['a polluted prototype', '{"__proto__":{"language":"en"},"next":"/"}'],
])('W-16 %s is refused as a request that was not understood', async ([, body]) => {
  const web = await startWeb();
  const person = await web.as('evaluator');
  const headers = { ...headersOf(person), 'content-type': 'application/json', 'x-csrf': await person.csrf() };
  expect((await fetch(`${web.origin}/language`, { method: 'POST', body, headers })).status).toBe(400);
  expect(await isChanged(web, person)).toBe(false);
});

test('W-16 quotes and brackets in a text are no depth', async () => {
  const web = await startWeb();
  const person = await web.as('evaluator');
  const next = `/settings?${'[{"\\'.repeat(100)}`;
  expect((await person.postJson('/language', { language: 'en', next })).status).toBe(303);
});

test.for(['text/plain', 'multipart/form-data; boundary=x', 'application/json-patch+json', ''])(
  'W-06 a body of type "%s" is refused where a form is awaited',
  async (type) => {
    const web = await startWeb();
    const person = await web.as('evaluator');
    const headers = { ...headersOf(person), 'content-type': type, 'x-csrf': await person.csrf() };
    expect((await fetch(`${web.origin}/language`, { method: 'POST', body: 'language=en', headers })).status).toBe(415);
  },
);

test('W-16 whoever sends too slowly is cut off, and others are served meanwhile', async () => {
  const web = await startWeb({ patience: { headersMs: 200, requestMs: 400 } });
  const slow = connect(web.port, '127.0.0.1');
  let answer = '';
  slow.on('data', (chunk) => (answer += chunk.toString()));
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000';
  const head = `Host: 127.0.0.1:${web.port}\r\nSec-Fetch-Site: same-origin\r\n${form}`;
  slow.write(`POST /login HTTP/1.1\r\n${head}\r\n\r\nlogin=`);
  await sleep(50);
  expect((await web.nobody().get('/login')).status).toBe(200);
  await new Promise((resolve) => slow.once('close', resolve));
  expect(answer).toContain('408 Request Timeout');
  // Nothing of ours failed; somebody just did not go on.
  expect(web.log.filter((line) => line.includes('"failed"'))).toEqual([]);
});

test('an error of ours is told without what went on inside, and kept in the log', async () => {
  const web = await startWeb();
  const person = await web.as('coordinator');
  await web.db.schema.dropTable('invitation').execute();
  const answer = await person.get('/invitation/secret');
  expect(answer.status).toBe(500);
  expect(answer.text).toContain('Грешка в програмата');
  expect(answer.text).not.toMatch(/sqlite|no such table|\.ts:/iu);
  expect(web.log.join('')).toMatch(/"route":"\/invitation\/:token".*no such table/u);
  expect(web.log.join('')).not.toContain('secret');
});

test('an error page speaks the language of whoever reads it', async () => {
  const web = await startWeb();
  const [nobody, reader] = [web.nobody(), await web.as('evaluator', { language: 'en' })];
  expect((await nobody.get('/nowhere')).text).toContain('Няма такава страница');
  expect((await reader.get('/nowhere')).text).toContain('There is no such page');
  await nobody.post('/language', { language: 'en', next: '/login' });
  expect((await nobody.get('/nowhere')).text).toContain('<html lang="en"');
});

const headersOf = (visitor: Visitor): Record<string, string> => visitor.headers();
