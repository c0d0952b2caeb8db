import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../../src/crawl/fetch/client.ts';
import { networkOf, shortSettings } from '../../../kit/network.ts';
import type { Listening } from '../../../kit/servers/listening.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';

const maxBytes = 1_000_000;
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

function clientFor(servers: Readonly<Record<string, Listening>>, more = {}) {
  const client = createHttpClient(networkOf(servers), { ...shortSettings, ...more });
  open.push(client, ...Object.values(servers));
  return client;
}

async function serve(handler: RequestListener) {
  const server = await startWebServer(handler);
  return { server, client: clientFor({ 'portal.example': server }) };
}

describe('one page', () => {
  it('is recorded with its headers in order, its address and its time', async () => {
    const { client } = await serve((_request, response) => {
      response.writeHead(200, [
        'Content-Type',
        'text/html',
        'Set-Cookie',
        'a=1',
        'X-Odd',
        'caf\xe9',
        'Set-Cookie',
        'b=2',
      ]);
      response.end('<title>Върбовец</title>');
    });
    const answer = await client.get('http://portal.example/%D0%B0?b=c d#part', { maxBytes });
    expect(answer).toMatchObject({
      requested: 'http://portal.example/%D0%B0?b=c d#part',
      url: 'http://portal.example/%D0%B0?b=c%20d',
      status: 200,
      address: '127.0.0.1',
      trust: 'none',
      unseen: null,
      detail: null,
    });
    expect(Buffer.from(answer.body ?? []).toString()).toBe('<title>Върбовец</title>');
    expect(answer.bytes).toBe(31);
    expect(answer.hops).toHaveLength(1);
    expect(answer.hops[0]?.headers.slice(0, 2)).toEqual([
      ['content-type', 'text/html'],
      ['set-cookie', 'a=1'],
    ]);
    expect(answer.hops[0]?.headers).toContainEqual(['x-odd', 'caf\xe9']);
    expect(answer.hops[0]?.headers.filter(([name]) => name === 'set-cookie')).toHaveLength(2);
    expect(Date.now() - Date.parse(answer.startedAt)).toBeLessThan(60_000);
  });

  it.each([204, 403, 404, 500, 503, 999])('with status %i is a complete answer', async (status) => {
    const { client } = await serve((_request, response) => response.writeHead(status).end());
    expect(await client.get('http://portal.example/', { maxBytes })).toMatchObject({
      status,
      unseen: null,
      body: null,
    });
  });

  it('is asked for honestly and once', async () => {
    const server = await startRawServer('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok');
    const client = clientFor({ 'portal.example': server });
    await client.get('http://user:secret@portal.example/', { maxBytes });
    expect(server.requests).toHaveLength(1);
    const [request = ''] = server.requests;
    expect(request).toMatch(/^GET \/ HTTP\/1\.1\r\nhost: portal\.example\r\n/i);
    expect(request).toContain('user-agent: Gradomer/0.1 (+mailto:audit@example.org)');
    expect(request).not.toMatch(/authorization|cookie|referer/i);
  });

  it('compressed is counted as received and kept as meant', async () => {
    const page = Buffer.alloc(5000, 'абв');
    const { client } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(page));
    });
    const answer = await client.get('http://portal.example/', { maxBytes });
    expect(answer.bytes).toBe(gzipSync(page).length);
    expect(Buffer.from(answer.body ?? []).equals(page)).toBe(true);
  });

  it('of which only the beginning is wanted is read that far, whether or not the server knows ranges', async () => {
    const { client } = await serve((request, response) => {
      response.writeHead(200, { 'x-asked': request.headers.range ?? '' });
      response.end(Buffer.alloc(300_000, 'x'));
    });
    const answer = await client.get('http://portal.example/big.pdf', { maxBytes, rangeBytes: 1000 });
    expect(answer).toMatchObject({ status: 200, bytes: 1000, unseen: null });
    expect(answer.hops[0]?.headers).toContainEqual(['x-asked', 'bytes=0-999']);
  });

  it.each(['', 'portal.example', 'mailto:a@b.example', 'javascript:1', 'file:///etc/passwd', 'http://', 'http://a b/'])(
    'at no web address is not asked for: "%s"',
    async (address) => {
      const { client, server } = await serve((_request, response) => response.end());
      expect(await client.get(address, { maxBytes })).toMatchObject({ unseen: 'invalid_url', status: 0, hops: [] });
      expect(server.paths).toEqual([]);
    },
  );
});

describe('redirects', () => {
  it('are followed by hand and every hop is recorded', async () => {
    const server = await startWebServer((request, response) => {
      if (request.url === '/') response.writeHead(301, { location: '/bg' }).end('moved');
      else if (request.url === '/bg') response.writeHead(302, { location: 'http://www.portal.example/home#top' }).end();
      else response.end('home');
    });
    const client = clientFor({ 'portal.example': server, 'www.portal.example': server });
    const answer = await client.get('http://portal.example/', { maxBytes });
    expect(answer).toMatchObject({ url: 'http://www.portal.example/home', status: 200, unseen: null });
    expect(answer.hops.map((hop) => hop.status)).toEqual([301, 302, 200]);
  });

  it('to a host that is not there keep what was answered before', async () => {
    const { client } = await serve((_request, response) =>
      response.writeHead(301, { location: 'http://moved.invalid:6000/' }).end(),
    );
    const answer = await client.get('http://portal.example/', { maxBytes });
    expect(answer).toMatchObject({
      url: 'http://moved.invalid:6000/',
      status: 0,
      unseen: 'port_forbidden',
      address: null,
    });
    expect(answer.hops.map((hop) => hop.status)).toEqual([301]);
  });

  it.each([
    ['to itself', () => '/', 1],
    ['in a circle', (path: string) => (path === '/' ? '/a' : '/'), 2],
  ])('%s end as a loop', async (_how, location, hops) => {
    const { client } = await serve((request, response) =>
      response.writeHead(302, { location: location(request.url ?? '') }).end(),
    );
    const answer = await client.get('http://portal.example/', { maxBytes });
    expect(answer.unseen).toBe('redirect_loop');
    expect(answer.hops).toHaveLength(hops);
  });

  it('to the same page that only want their cookie back get it, and the next request starts without', async () => {
    const cookies: (string | undefined)[] = [];
    const { client } = await serve((request, response) => {
      cookies.push(request.headers.cookie);
      if (request.headers.cookie === 'seen=1') response.end('home');
      else response.writeHead(302, { location: '/', 'set-cookie': 'seen=1; Path=/; HttpOnly' }).end();
    });
    const answer = await client.get('http://portal.example/', { maxBytes });
    expect(answer).toMatchObject({ status: 200, unseen: null });
    expect(answer.hops.map((hop) => hop.status)).toEqual([302, 200]);
    await client.get('http://portal.example/', { maxBytes });
    expect(cookies).toEqual([undefined, 'seen=1', undefined, 'seen=1']);
  });

  it('with a new cookie each time end all the same', async () => {
    let turn = 0;
    const { client, server } = await serve((_request, response) => {
      turn += 1;
      response.writeHead(302, { location: '/', 'set-cookie': `turn=${turn}` }).end();
    });
    expect((await client.get('http://portal.example/', { maxBytes })).unseen).toBe('redirect_limit');
    expect(server.paths).toHaveLength(11);
  });

  it('without end stop after ten', async () => {
    const { client, server } = await serve((request, response) =>
      response.writeHead(302, { location: `${request.url ?? ''}x` }).end(),
    );
    expect((await client.get('http://portal.example/', { maxBytes })).unseen).toBe('redirect_limit');
    expect(server.paths).toHaveLength(11);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://portal.example/',
    'chrome://settings',
  ])('to %s are recorded and not followed', async (location) => {
    const { client } = await serve((_request, response) => response.writeHead(302, { location }).end());
    const answer = await client.get('http://portal.example/', { maxBytes });
    expect(answer).toMatchObject({ status: 302, unseen: 'redirected_out_of_scope' });
    expect(answer.hops[0]?.headers).toContainEqual(['location', location]);
  });

  it.each([
    'http://127.0.0.1:%/',
    'http://0x7f000001:%/',
    'http://[::ffff:7f00:1]:%/',
    'http://169.254.169.254/',
    'http://2130706433:%/',
  ])('to the private address %s are refused', async (location) => {
    const secret = await startWebServer((_request, response) => response.end('secret'));
    open.push(secret);
    const { client } = await serve((_request, response) =>
      response.writeHead(302, { location: location.replace('%', String(secret.port)) }).end(),
    );
    const answer = await client.get('http://portal.example/', { maxBytes });
    expect(answer).toMatchObject({ unseen: 'ip_forbidden', status: 0, body: null });
    expect(answer.hops).toHaveLength(1);
    expect(secret.paths).toEqual([]);
  });

  it('out of the scope the caller draws are not followed', async () => {
    const { client } = await serve((_request, response) =>
      response.writeHead(301, { location: 'https://new.example/' }).end(),
    );
    const asked: string[] = [];
    const inScope = async (url: string) => {
      asked.push(url);
      await Promise.resolve();
      return false;
    };
    const answer = await client.get('http://portal.example/', { maxBytes, inScope });
    expect(answer).toMatchObject({
      status: 301,
      unseen: 'redirected_out_of_scope',
      detail: 'redirects to https://new.example/',
    });
    expect(asked).toEqual(['https://new.example/']);
  });

  it('with an endless body are followed without reading it', async () => {
    const { client } = await serve((request, response) => {
      if (request.url !== '/') return response.end('there');
      response.writeHead(302, { location: '/there' });
      const flood = setInterval(() => response.write(Buffer.alloc(20_000)), 1);
      response.once('close', () => {
        clearInterval(flood);
      });
      return response;
    });
    expect(await client.get('http://portal.example/', { maxBytes })).toMatchObject({ status: 200, unseen: null });
  });
});

describe('connections', () => {
  it('are kept between requests', async () => {
    const { client, server } = await serve((_request, response) => response.end('ok'));
    for (const path of ['1', '2', '3']) await client.get(`http://portal.example/${path}`, { maxBytes });
    expect(server.paths).toHaveLength(3);
    expect(server.connections()).toBe(1);
  });

  it('T-05 closed by the server just as they are used again are replaced once, unnoticed', async () => {
    let answered = 0;
    const server = await startRawServer((socket) => {
      if (answered % 2 === 1) socket.destroy();
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok');
      answered += 1;
    });
    const client = clientFor({ 'portal.example': server });
    expect(await client.get('http://portal.example/1', { maxBytes })).toMatchObject({ status: 200 });
    expect(await client.get('http://portal.example/2', { maxBytes })).toMatchObject({ status: 200, unseen: null });
    expect(server.requests).toHaveLength(3);
    expect(server.connections()).toBe(2);
  });

  it('T-05 closed by the server at any moment while they rest are replaced, unnoticed', async () => {
    let answered = 0;
    const server = await startRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      setTimeout(() => socket.end(), answered++ % 7);
    });
    const client = clientFor({ 'portal.example': server });
    for (let n = 0; n < 200; n++) {
      const answer = await client.get(`http://portal.example/${n}`, { maxBytes });
      expect(answer, answer.detail ?? '').toMatchObject({ status: 200, unseen: null });
      await sleep(n % 5);
    }
  });

  it('of two requests at once do not disturb each other', async () => {
    const { client } = await serve((request, response) => setTimeout(() => response.end(request.url), 20));
    const paths = Array.from({ length: 8 }, (_, n) => `/${n}`);
    const answers = await Promise.all(paths.map((path) => client.get(`http://portal.example${path}`, { maxBytes })));
    expect(answers.map((answer) => Buffer.from(answer.body ?? []).toString())).toEqual(paths);
  });

  it('are gone once the client is closed', async () => {
    const { client, server } = await serve((_request, response) => response.end('ok'));
    await client.get('http://portal.example/', { maxBytes });
    expect(server.open()).toBe(1);
    await client.close();
    await expect.poll(() => server.open()).toBe(0);
  });
});
