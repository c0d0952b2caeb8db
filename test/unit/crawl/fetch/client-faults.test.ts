import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type GetOptions } from '../../../../src/crawl/fetch/client.ts';
import { networkOf, shortSettings } from '../../../kit/network.ts';
import type { Listening } from '../../../kit/servers/listening.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

type Behaviour = Parameters<typeof startRawServer>[0];

async function ask(behaviour: Behaviour, options: Partial<GetOptions> = {}, settings = {}) {
  const server = await startRawServer(behaviour);
  const client = createHttpClient(networkOf({ 'portal.example': server }), { ...shortSettings, ...settings });
  open.push(client, server);
  const answer = await client.get('http://portal.example/', { maxBytes: 100_000, ...options });
  await expect.poll(() => server.open()).toBeLessThanOrEqual(1);
  return { answer, server, text: Buffer.from(answer.body ?? []).toString('latin1') };
}

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
const lastChunked = `${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n`;

describe('an answer that breaks HTTP', () => {
  it.each([
    [
      'longer by its own count than it is',
      `${head}Content-Length: 50\r\n\r\n<title>cut`,
      'http_truncated',
      '<title>cut',
    ],
    ['of chunks without the last one', `${chunked}5\r\n<titl\r\n`, 'http_truncated', '<titl'],
    [
      'of chunks without the last one, said to be the last answer',
      `${lastChunked}5\r\n<titl\r\n`,
      'http_truncated',
      '<titl',
    ],
    ['of chunks cut inside one, said to be the last answer', `${lastChunked}50\r\n<titl`, 'http_truncated', '<titl'],
    ['of chunks cut inside one', `${chunked}50\r\n<titl`, 'http_truncated', '<titl'],
    ['with a bad chunk size', `${chunked}5\r\n<titl\r\nxyz\r\n`, 'http_malformed', '<titl'],
    ['with two lengths', `${head}Content-Length: 5\r\nContent-Length: 7\r\n\r\n<title>`, 'http_malformed', ''],
    [
      'with a length and chunks',
      `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'http_malformed',
      '',
    ],
    ['with a negative length', `${head}Content-Length: -1\r\n\r\n<title>`, 'http_malformed', ''],
    ['with a header without a colon', `${head}broken\r\n\r\n<title>`, 'http_malformed', ''],
    ['with NUL in a header', `${head}X: a\0b\r\n\r\n<title>`, 'http_malformed', ''],
    ['of HTTP/0.9', '<title>old</title>', 'http_malformed', ''],
    ['of another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'http_malformed', ''],
    ['of random bytes', Buffer.from(Array.from({ length: 999 }, (_, n) => (n * 89) % 256)), 'http_malformed', ''],
    [
      'that switches protocols unasked',
      'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
      'http_malformed',
      '',
    ],
    ['of nothing at all', '', 'conn_reset', ''],
  ])('%s is not observed', async (_what, bytes, unseen, kept) => {
    const { answer, text } = await ask(bytes);
    expect(answer).toMatchObject({ unseen });
    expect(text).toBe(kept);
  });

  it('in its second redirect hop leaves the first on record', async () => {
    const { answer } = await ask((socket: Socket, request: string) => {
      socket.end(
        request.startsWith('GET / ') ? 'HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n' : 'garbage',
      );
    });
    expect(answer).toMatchObject({ url: 'http://portal.example/b', status: 0, unseen: 'http_malformed' });
    expect(answer.hops).toMatchObject([{ status: 302 }]);
  });
});

describe('an answer that is odd but whole', () => {
  it.each([
    ['a status line without a reason', 'HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok', 200],
    ['HTTP/1.0 up to the end of the connection', 'HTTP/1.0 200 OK\r\n\r\nok', 200],
    [
      'early hints before it',
      'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
      200,
    ],
    ['more bytes than its length', `${head}Content-Length: 2\r\n\r\nokmore`, 200],
    ['an empty header', `${head}X-Empty:\r\nContent-Length: 2\r\n\r\nok`, 200],
    ['a header called __proto__', `${head}__proto__: a\r\n__proto__: b\r\nContent-Length: 2\r\n\r\nok`, 200],
    ['a lying Content-Encoding', `${head}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok`, 200],
  ])('%s is read', async (_what, bytes, status) => {
    const { answer, text } = await ask(bytes);
    expect(answer).toMatchObject({ status, unseen: null });
    expect(text).toBe('ok');
  });

  it('with raw windows-1251 in Location is followed to the very same bytes', async () => {
    const { answer, server } = await ask((socket: Socket, request: string) => {
      const location = Buffer.from('Location: /\xed\xee\xe2\xe8 \xed\xe8?a=\xe0\r\n', 'latin1');
      const start = Buffer.from('HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n');
      if (request.startsWith('GET / ')) socket.write(Buffer.concat([start, location, Buffer.from('\r\n')]));
      else socket.end(`${head}Content-Length: 2\r\n\r\nok`);
    });
    expect(answer).toMatchObject({ status: 200, url: 'http://portal.example/%ED%EE%E2%E8%20%ED%E8?a=%E0' });
    expect(server.requests[1]).toMatch(/^GET \/%ED%EE%E2%E8%20%ED%E8\?a=%E0 /);
  });
});

describe('headers', () => {
  it.each([
    ['one of 64 KiB', `X: ${'a'.repeat(65_536)}\r\n`],
    ['10,000 of them', Array.from({ length: 10_000 }, (_, n) => `x${n}: ${n}\r\n`).join('')],
    [
      'without end',
      (socket: Socket) => {
        flood(socket, 'x: y\r\n'.repeat(500), head);
      },
    ],
  ])('too large are refused: %s', async (_what, headers) => {
    const behaviour = typeof headers === 'string' ? `${head}${headers}\r\n<title>` : headers;
    expect((await ask(behaviour)).answer).toMatchObject({ unseen: 'header_overflow', status: 0 });
  });

  it('that never come are waited for a limited time', async () => {
    const { answer } = await ask(() => undefined);
    expect(answer).toMatchObject({ unseen: 'timeout_headers', status: 0, address: '127.0.0.1' });
    expect(answer.ms).toBeLessThan(3000);
  });

  it('sent a byte at a time are waited for a limited time', async () => {
    const { answer } = await ask((socket: Socket) => {
      drip(socket, head.repeat(20), 40);
    });
    expect(answer).toMatchObject({ unseen: 'timeout_headers', status: 0 });
  });
});

describe('a connection', () => {
  it('reset before the answer is said to be reset', async () => {
    expect((await ask((socket: Socket) => socket.resetAndDestroy())).answer).toMatchObject({
      unseen: 'conn_reset',
      status: 0,
    });
  });

  it('T-03 reset in the middle of the body never passes for a whole page', async () => {
    const { answer } = await ask((socket: Socket) => {
      socket.write(`${head}\r\n<title>half`, () => setTimeout(() => socket.resetAndDestroy(), 30));
    });
    expect(answer).toMatchObject({ unseen: 'http_truncated', status: 200 });
  });
});

describe('a body', () => {
  it('that stops half-way is idle', async () => {
    const { answer, text } = await ask((socket: Socket) =>
      socket.write(`${head}Content-Length: 50\r\n\r\n<title>half`),
    );
    expect(answer).toMatchObject({ unseen: 'timeout_idle', status: 200 });
    expect(text).toBe('<title>half');
  });

  it('that drips too slowly is given up, though it never pauses', async () => {
    const { answer } = await ask(
      (socket: Socket) => {
        drip(socket, `${head}Content-Length: 5000\r\n\r\n${'x'.repeat(5000)}`, 20, 70);
      },
      {},
      { leastRate: { bytesPerSecond: 1024, afterMs: 300 } },
    );
    expect(answer.unseen).toBe('timeout_total');
    expect(answer.ms).toBeLessThan(2000);
  });

  it('that comes too slowly in all is given up', async () => {
    const { answer } = await ask(
      (socket: Socket) => {
        drip(socket, chunked + '1\r\nx\r\n'.repeat(9999), 20, chunked.length);
      },
      {},
      { timeouts: { ...shortSettings.timeouts, totalMs: 500 } },
    );
    expect(answer).toMatchObject({ unseen: 'timeout_total', status: 200 });
    expect(answer.ms).toBeLessThan(1500);
  });

  it('without end is cut at the cap, with its head kept', async () => {
    const { answer } = await ask((socket: Socket) => {
      flood(socket, 'x'.repeat(20_000), `${head}\r\n`);
    });
    expect(answer).toMatchObject({ unseen: 'too_large', bytes: 100_000 });
    expect(answer.body?.length).toBe(100_000);
  });

  it('that declares to be larger than may be kept is read no further than its first mebibyte', async () => {
    const { answer } = await ask(
      (socket: Socket) => {
        flood(socket, 'x'.repeat(100_000), `${head}Content-Length: 700000000\r\n\r\n`);
      },
      { maxBytes: 20_000_000 },
    );
    expect(answer).toMatchObject({ unseen: 'too_large', bytes: 1_048_576 });
  });

  it.each([
    ['some of it', 'bytes 0-1/50', 'http_truncated'],
    ['the end of it', 'bytes 48-49/50', 'http_truncated'],
    ['some of something', '', 'http_truncated'],
    ['all of it', 'bytes 0-1/2', null],
  ])('of which a server sends a part, unasked, is whole only if the part is %s: %s', async (_what, range, unseen) => {
    const start = 'HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n';
    const { answer, text } = await ask(`${start}Content-Range: ${range}\r\n\r\nok`);
    expect(answer).toMatchObject({ status: 206, unseen });
    expect(text).toBe('ok');
  });

  it('in chunks of one byte costs what its bytes cost', async () => {
    const before = process.memoryUsage().rss;
    const { answer } = await ask(
      (socket: Socket) => {
        flood(socket, '1\r\nx\r\n'.repeat(50_000), chunked);
      },
      {
        maxBytes: 1_000_000,
      },
      { timeouts: { ...shortSettings.timeouts, totalMs: 40_000 } },
    );
    expect(answer).toMatchObject({ unseen: 'too_large', bytes: 1_000_000 });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('that unpacks absurdly is a bomb, and costs little memory', async () => {
    const bomb = gzipSync(Buffer.alloc(64_000_000));
    const before = process.memoryUsage().rss;
    const { answer } = await ask(
      Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`), bomb]),
      { maxBytes: 300_000_000 },
    );
    expect(answer).toMatchObject({ unseen: 'bomb', status: 200 });
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('nobody waits for any more is left when the caller stops', async () => {
    const { answer } = await ask(() => undefined, { signal: AbortSignal.timeout(50) });
    expect(answer).toMatchObject({ unseen: 'timeout_total' });
    expect(answer.ms).toBeLessThan(350);
  });
});

it('no bytes a server can send make it throw', async () => {
  let bytes: Uint8Array = new Uint8Array();
  const server = await startRawServer((socket: Socket) => socket.end(bytes));
  const client = createHttpClient(networkOf({ 'portal.example': server }), shortSettings);
  open.push(client, server);
  const line = fc.oneof(
    fc.constantFrom(
      'HTTP/1.1 200 OK',
      'HTTP/1.1 302 Found',
      'HTTP/1.0 999',
      'Content-Length: 3',
      'Location: \\\\[',
      '',
    ),
    fc.constantFrom(
      'Transfer-Encoding: chunked',
      'Content-Encoding: br',
      'Connection: close',
      '5',
      'Set-Cookie: =;',
      'a:b',
    ),
    fc.string({ maxLength: 12, unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      bytes = Buffer.from(lines.join('\r\n'));
      const answer = await client.get('http://portal.example/', { maxBytes: 1000 });
      expect(answer.unseen !== null || answer.status >= 200).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('one bad host does not hold up another', async () => {
  const silent = await startRawServer(() => undefined);
  const good = await startRawServer(`${head}Content-Length: 2\r\n\r\nok`);
  const servers: Record<string, Listening> = { 'silent.example': silent, 'good.example': good };
  const client = createHttpClient(networkOf(servers), shortSettings);
  open.push(client, silent, good);
  const stuck = Array.from({ length: 20 }, () => client.get('http://silent.example/', { maxBytes: 1000 }));
  const answer = await client.get('http://good.example/', { maxBytes: 1000 });
  expect(answer).toMatchObject({ status: 200 });
  expect(answer.ms).toBeLessThan(300);
  for (const each of await Promise.all(stuck)) expect(each.unseen).toBe('timeout_headers');
  await expect.poll(() => silent.open()).toBe(0);
});

/** Writes `start`, then `part` for as long as the other side takes it. */
function flood(socket: Socket, part: string, start: string): void {
  socket.write(start);
  const more = setInterval(() => socket.write(part), 1);
  socket.once('close', () => {
    clearInterval(more);
  });
}

/** Writes `text` one character every `ms`, the first `atOnce` of them together. */
function drip(socket: Socket, text: string, ms: number, atOnce = 1): void {
  let sent = atOnce;
  socket.write(text.slice(0, sent));
  const more = setInterval(() => {
    socket.write(text.charAt(sent));
    sent += 1;
  }, ms);
  socket.once('close', () => {
    clearInterval(more);
  });
}
