import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { connectToFirst, type Target } from '../../../../src/crawl/network/connect.ts';
import { startDeafServer } from '../../../kit/servers/deaf-server.ts';
import { listen } from '../../../kit/servers/listening.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const target = (address: string, port: number): Target => ({ address, port, family: address.includes(':') ? 6 : 4 });

async function closedPort(address = '127.0.0.1'): Promise<number> {
  const server = await listen(createServer(), address);
  await server.close();
  return server.port;
}

it('a closed port is a refused connection', async () => {
  expect(await connectToFirst([target('127.0.0.1', await closedPort())], 300)).toMatchObject({
    because: 'conn_refused',
  });
});

it('T-02 a host that answers no SYN is given up in time', async () => {
  const deaf = await startDeafServer();
  open.push(deaf);
  const began = performance.now();
  expect(await connectToFirst([target('127.0.0.1', deaf.port)], 300)).toMatchObject({ because: 'conn_timeout' });
  expect(performance.now() - began).toBeLessThan(600);
});

it('T-02 a host is not blamed for the time in which we were busy ourselves', async () => {
  const server = await startRawServer('');
  open.push(server);
  const reached = connectToFirst([target('127.0.0.1', server.port)], 50);
  const busyUntil = performance.now() + 200;
  while (performance.now() < busyUntil);
  const connected = await reached;
  expect(connected).toMatchObject({ ok: true });
  if (connected.ok) connected.socket.destroy();
});

it('silent IPv4 gives way to the next address without waiting for the time limit', async () => {
  const deaf = await startDeafServer();
  const server = await startRawServer('', '127.0.0.2');
  open.push(deaf, server);
  const began = performance.now();
  const reached = await connectToFirst([target('127.0.0.1', deaf.port), target('127.0.0.2', server.port)], 5000);
  expect(reached).toMatchObject({ ok: true, address: '127.0.0.2' });
  expect(performance.now() - began).toBeLessThan(400);
  if (reached.ok) reached.socket.destroy();
});

it('T-06 broken IPv6 gives way to IPv4 within 250 ms', async () => {
  const server = await startRawServer('');
  open.push(server);
  const began = performance.now();
  const reached = await connectToFirst([target('::1', await closedPort()), target('127.0.0.1', server.port)], 2000);
  expect(performance.now() - began).toBeLessThan(250);
  expect(reached).toMatchObject({ ok: true, address: '127.0.0.1' });
  if (reached.ok) reached.socket.destroy();
});

it('T-02 a host gets two attempts at most', async () => {
  const server = await startRawServer('');
  open.push(server);
  const closed = await closedPort();
  const targets = [target('127.0.0.1', closed), target('127.0.0.2', closed), target('127.0.0.1', server.port)];
  expect(await connectToFirst(targets, 300)).toMatchObject({ because: 'conn_refused' });
  expect(server.connections()).toBe(0);
});

it('only the winner of two attempts stays open', async () => {
  const first = await startRawServer('', '127.0.0.1');
  const second = await startRawServer('', '127.0.0.2');
  open.push(first, second);
  const reached = await connectToFirst([target('127.0.0.1', first.port), target('127.0.0.2', second.port)], 1000);
  expect(reached).toMatchObject({ ok: true, address: '127.0.0.1' });
  expect(second.connections()).toBe(0);
  if (reached.ok) reached.socket.destroy();
});

it('stopping early ends the wait', async () => {
  const deaf = await startDeafServer();
  open.push(deaf);
  const targets = [target('127.0.0.1', deaf.port)];
  const aborted = { because: 'conn_timeout', detail: 'aborted' };
  expect(await connectToFirst(targets, 5000, AbortSignal.abort())).toMatchObject(aborted);
  expect(await connectToFirst(targets, 5000, AbortSignal.timeout(50))).toMatchObject(aborted);
});

it('no target at all is no way out', async () => {
  expect(await connectToFirst([], 100)).toMatchObject({ because: 'ip_forbidden' });
});
