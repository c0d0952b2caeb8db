import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { startProxy, type ProxyEntry, type ProxyOptions } from '../../../../src/crawl/network/proxy.ts';
import { createCertificates } from '../../../kit/certificates.ts';
import { networkOf } from '../../../kit/network.ts';
import type { Listening } from '../../../kit/servers/listening.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function proxyTo(servers: Readonly<Record<string, Listening>>, options: ProxyOptions = {}) {
  const entries: ProxyEntry[] = [];
  const proxy = await startProxy(networkOf(servers), { onRequest: (entry) => entries.push(entry), ...options });
  open.push(proxy, ...Object.values(servers));
  return { proxy, entries };
}

/** Says `bytes` to the proxy and gives all it answers until it ends. */
async function say(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return text(socket).catch(() => '');
}

/** The proxy's answer to CONNECT, and the socket to go on with. */
async function tunnel(port: number, authority: string): Promise<{ status: string; socket: Socket }> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return { status: answer.toString('latin1', 9, 12), socket };
}

/** A page asked for in absolute form, as browsers ask a proxy. */
async function getThrough(port: number, path: string, headers = {}) {
  const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }).end();
  const [response] = (await once(asked, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  return { status: response.statusCode, body: await text(response) };
}

describe('a tunnel', () => {
  it('carries TLS unopened to where the network policy leads', async () => {
    const certificates = createCertificates('portal.example');
    const server = await startWebServer((_request, response) => response.end('secret'), { tls: certificates.good });
    const { proxy, entries } = await proxyTo({ 'portal.example': server });

    const { status, socket } = await tunnel(proxy.port, 'portal.example:443');
    expect(status).toBe('200');
    const tls = secure({ socket, servername: 'portal.example', ca: certificates.ca });
    tls.write('GET / HTTP/1.1\r\nHost: portal.example\r\nConnection: close\r\n\r\n');
    expect(await text(tls)).toContain('secret');
    expect(entries).toEqual([{ host: 'portal.example', port: 443, refused: null }]);
    expect(proxy.bytes()).toBeGreaterThan(100);
  });

  it.each([
    '127.0.0.1:%',
    'localhost:%',
    '[::1]:%',
    '0x7f000001:%',
    '169.254.169.254:80',
    '10.0.0.1:443',
    'portal.example:25',
  ])('to %s is refused and reported', async (authority) => {
    const secret = await startRawServer('secret');
    const { proxy, entries } = await proxyTo({ 'portal.example': secret });
    const { status, socket } = await tunnel(proxy.port, authority.replace('%', String(secret.port)));
    socket.destroy();
    expect(status).toMatch(authority.startsWith('localhost') ? /403|502/ : /403/);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.refused).not.toBeNull();
    expect(secret.connections()).toBe(0);
  });

  it.each(['', 'portal.example', 'portal.example:http', 'http://portal.example/', ':443', 'a@b:443'])(
    'to the nonsense "%s" is a bad request',
    async (authority) => {
      const { proxy } = await proxyTo({});
      expect(await say(proxy.port, `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/);
    },
  );

  it('the caller does not permit is refused before any look-up', async () => {
    const server = await startRawServer('x');
    const { proxy, entries } = await proxyTo(
      { 'update.example': server },
      { permits: (host) => host !== 'update.example' },
    );
    const { status, socket } = await tunnel(proxy.port, 'update.example:443');
    socket.destroy();
    expect(status).toBe('403');
    expect(entries[0]?.refused?.because).toBe('not_planned');
    expect(server.connections()).toBe(0);
  });

  it('reset by either side ends on the other, and the proxy lives on', async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy());
    const { proxy } = await proxyTo({ 'portal.example': server });
    const first = await tunnel(proxy.port, 'portal.example:443');
    first.socket.write('x');
    await once(first.socket, 'close');
    const second = await tunnel(proxy.port, 'portal.example:443');
    second.socket.resetAndDestroy();
    await expect.poll(() => server.open()).toBe(0);
    const third = await tunnel(proxy.port, 'portal.example:443');
    expect(third.status).toBe('200');
    third.socket.destroy();
  });

  it('in which nothing moves is closed', async () => {
    const server = await startRawServer(() => undefined);
    const { proxy } = await proxyTo({ 'portal.example': server }, { limits: { idleMs: 80 } });
    const { socket } = await tunnel(proxy.port, 'portal.example:443');
    await once(socket, 'close');
    await expect.poll(() => server.open()).toBe(0);
  });

  it('that lasts too long is closed, however lively', async () => {
    const server = await startRawServer((socket) => {
      const beat = setInterval(() => socket.write('x'), 10);
      socket.once('close', () => {
        clearInterval(beat);
      });
    });
    const { proxy } = await proxyTo({ 'portal.example': server }, { limits: { connectionMs: 150 } });
    const { socket } = await tunnel(proxy.port, 'portal.example:443');
    socket.write('go');
    socket.resume();
    await once(socket, 'close');
  });

  it('draws no more than its share, and all tunnels together no more than theirs', async () => {
    const server = await startRawServer(Buffer.alloc(300_000));
    const limits = { connectionBytes: 100_000, sessionBytes: 250_000 };
    const { proxy, entries } = await proxyTo({ 'portal.example': server }, { limits });
    const draw = async () => {
      const { status, socket } = await tunnel(proxy.port, 'portal.example:443');
      socket.write('go');
      socket.resume();
      if (status === '200') await once(socket, 'close');
      socket.destroy();
      return status;
    };
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push(await draw());
    expect(statuses[0]).toBe('200');
    expect(statuses.at(-1)).toBe('403');
    expect(entries.at(-1)?.refused?.because).toBe('too_large');
    expect(proxy.bytes()).toBeLessThan(600_000);
  });
});

describe('plain HTTP', () => {
  it('goes through to the server named in the address, without what concerns the proxy alone', async () => {
    const server = await startRawServer('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nProxy-Authenticate: x\r\n\r\nok');
    const { proxy } = await proxyTo({ 'portal.example': server });
    const headers = {
      host: 'portal.example',
      'proxy-connection': 'keep-alive',
      'proxy-authorization': 'secret',
      'x-page': '1',
    };
    expect(await getThrough(proxy.port, 'http://portal.example/a?b=c', headers)).toEqual({ status: 200, body: 'ok' });
    expect(server.requests[0]).toMatch(/^GET \/a\?b=c HTTP\/1\.1\r\n/);
    expect(server.requests[0]).toContain('x-page: 1');
    expect(server.requests[0]).not.toMatch(/proxy-|secret/i);
    expect(proxy.bytes()).toBeGreaterThan(2);
  });

  it.each([
    '/',
    'file:///etc/passwd',
    'https://portal.example/',
    'http://127.0.0.1:%/',
    'http://169.254.169.254/latest/',
  ])('to %s is refused', async (path) => {
    const secret = await startRawServer('HTTP/1.1 200 OK\r\n\r\nsecret');
    const { proxy } = await proxyTo({ 'portal.example': secret });
    const { status } = await getThrough(proxy.port, path.replace('%', String(secret.port)));
    expect(status).toBe(403);
    expect(secret.connections()).toBe(0);
  });

  it('asking for a WebSocket goes on as an ordinary request', async () => {
    const server = await startRawServer('HTTP/1.1 426 Upgrade Required\r\nContent-Length: 0\r\n\r\n');
    const { proxy } = await proxyTo({ 'portal.example': server });
    const headers = { connection: 'Upgrade', upgrade: 'websocket', host: 'portal.example' };
    expect(await getThrough(proxy.port, 'http://portal.example/ws', headers)).toMatchObject({ status: 426 });
    expect(server.requests[0]).not.toMatch(/upgrade: websocket/i);
  });

  it.each([
    ['garbage', 'garbage\r\n\r\n'],
    ['an enormous header', `HTTP/1.1 200 OK\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`],
    ['an unasked protocol switch', 'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
    ['nothing', ''],
  ])('answered with %s is cut off, since an answer of ours would be taken for the site’s', async (_what, answer) => {
    const server = await startRawServer(answer);
    const { proxy } = await proxyTo({ 'portal.example': server });
    await expect(getThrough(proxy.port, 'http://portal.example/')).rejects.toThrow();
    expect(server.connections()).toBe(1);
  });

  it('answered with odd header bytes is passed on or cut off, never fatal', async () => {
    const server = await startRawServer('HTTP/1.1 200 OK\r\nX-Odd: \xcf\xf0\x7f\r\nContent-Length: 2\r\n\r\nok');
    const { proxy } = await proxyTo({ 'portal.example': server });
    const status = await getThrough(proxy.port, 'http://portal.example/').then(
      (answer) => answer.status,
      () => 'cut off',
    );
    expect([200, 'cut off']).toContain(status);
  });
});

it.each([
  ['garbage', '\x16\x03\x01garbage\r\n\r\n'],
  ['a flood of headers', `GET http://portal.example/ HTTP/1.1\r\n${'x: y\r\n'.repeat(20_000)}\r\n`],
])('a browser gone mad with %s is cut off, and the next is served', async (_what, bytes) => {
  const server = await startRawServer('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
  const { proxy } = await proxyTo({ 'portal.example': server });
  await say(proxy.port, bytes);
  expect(await getThrough(proxy.port, 'http://portal.example/')).toMatchObject({ status: 200 });
});

it('closing the proxy ends what goes through it', async () => {
  const server = await startRawServer(() => undefined);
  const { proxy } = await proxyTo({ 'portal.example': server });
  const { socket } = await tunnel(proxy.port, 'portal.example:443');
  await Promise.all([once(socket, 'close'), proxy.close()]);
  await expect.poll(() => server.open()).toBe(0);
  open.splice(open.indexOf(proxy), 1);
});
