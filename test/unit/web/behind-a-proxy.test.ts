import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { setPassword } from '../../../storage/people/accounts.ts';
import { hashPassword } from '../../../src/web/people/passwords.ts';
import { startWeb, tokenIn } from '../../kit/web.ts';

const origin = 'https://ocenka.example';
const host = 'ocenka.example';

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks as a proxy would: with the name people know. */
function ask(port: number, path: string, headers: Record<string, string>, form?: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const method = form === undefined ? 'GET' : 'POST';
    request({ port, path, method, headers: { ...type, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    })
      .on('error', reject)
      .end(form);
  });
}

test('W-10 over TLS the cookies are ones that no neighbour can set', async () => {
  const web = await startWeb({ place: { origin } });
  const { status, headers } = await ask(web.port, '/login', { host });
  expect(status).toBe(200);
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-visitor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/u),
  ]);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

test('W-13 behind a proxy only its name is answered to', async () => {
  const web = await startWeb({ place: { origin } });
  expect((await ask(web.port, '/login', { host: `127.0.0.1:${web.port}` })).status).toBe(421);
  expect((await ask(web.port, '/login', { host: 'OCENKA.example' })).status).toBe(200);
});

test.for<readonly [from: string, status: number]>([
  ['https://ocenka.example', 303],
  ['http://ocenka.example', 403],
  ['https://ocenka.example:8443', 403],
  ['https://evil.example', 403],
])('W-06 an old browser at %s is answered with %i', async ([from, status]) => {
  const web = await startWeb({ place: { origin } });
  const page = await ask(web.port, '/login', { host });
  const cookie = page.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const form = new URLSearchParams({ csrf: tokenIn(page.text), language: 'en', next: '/login' }).toString();
  expect((await ask(web.port, '/language', { host, cookie, origin: from }, form)).status).toBe(status);
});

test('W-09 attempts count for the address the proxy saw, not for one somebody made up', async () => {
  const web = await startWeb({ place: { origin } });
  const page = await ask(web.port, '/login', { host });
  const cookie = page.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const attempt = async (login: string, forwarded: string): Promise<number> => {
    const form = new URLSearchParams({ csrf: tokenIn(page.text), login, password: 'x', next: '' }).toString();
    return (await ask(web.port, '/login', { host, cookie, origin, 'x-forwarded-for': forwarded }, form)).status;
  };
  // Known logins with a cheap hash: an unknown one takes as long as a dear one.
  const cheap = await hashPassword('зелена круша на прозореца', { ln: 10, r: 8, p: 1 });
  for (let n = 0; n <= 5; n++) {
    const { account } = await web.as('evaluator', { login: `guess${n}` });
    await setPassword(web.db, account?.id ?? '', cheap);
  }
  for (let n = 0; n < 5; n++) expect(await attempt(`guess${n}`, `198.51.100.${n}, 203.0.113.7`)).toBe(422);
  expect(await attempt('guess5', '198.51.100.99, 203.0.113.7')).toBe(429);
  expect(await attempt('guess5', '203.0.113.8')).toBe(422);
});
