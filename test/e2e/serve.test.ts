import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gradomer, type Call } from '../kit/command-line.ts';
import { temporaryFolder } from '../kit/temporary.ts';
import { tokenIn } from '../kit/web.ts';

/** A port nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** What a call has printed, as soon as it holds this. */
function printed({ process }: Call, sign: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    process.stdout?.on('data', (chunk: string) => {
      text += chunk;
      if (sign.test(text)) resolve(text);
    });
    process.once('exit', () => {
      reject(new Error(`It ended without saying so: ${text}`));
    });
  });
}

test('the first run prints where it is and a link for the first coordinator; a user added meanwhile can sign in; Ctrl-C ends it', async () => {
  const db = join(temporaryFolder(), 'review.db');
  const port = await freePort();
  const serve = gradomer(['serve', '--port', String(port), '--db', db]);
  onTestFinished(() => {
    serve.process.kill('SIGKILL');
  });
  const said = await printed(serve, /invitation/u);
  expect(said).toContain(`Gradomer is at http://127.0.0.1:${port} (Ctrl-C ends it)`);
  const link = /http:\/\/127\.0\.0\.1:\d+\/invitation\/[\w-]+/u.exec(said)?.[0] ?? '';
  expect((await fetch(link)).status).toBe(200);

  const second = gradomer(['serve', '--port', String(port), '--db', db]);
  const password = 'зелена круша на прозореца';
  const add = ['add', '--login', 'ivanova', '--name', 'Ана', '--role', 'evaluator', '--password-stdin'];
  const added = gradomer(['users', ...add, '--db', db], { input: `${password}\n` });
  const refused = await second.ended;
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringContaining(`choose another port: --port ${port + 1}`),
  ]);
  expect((await added.ended).stdout).toBe('ivanova was added and can sign in.\n');

  const page = await fetch(`http://127.0.0.1:${port}/login`);
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const body = new URLSearchParams({ csrf: tokenIn(await page.text()), login: 'ivanova', password, next: '' });
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`http://127.0.0.1:${port}/login`, { method: 'POST', body, headers, redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/queue']);

  serve.process.kill('SIGINT');
  const { code, stderr } = await serve.ended;
  expect([code, stderr]).toEqual([0, expect.stringContaining('Stopping.')]);
  expect(stderr).not.toContain(password);
});
