import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Connected } from './connect.ts';
import { failure, type Failure } from './failure.ts';
import type { NetworkPolicy } from './network-policy.ts';
import { createTrafficMeter, type TrafficLimits } from './traffic-meter.ts';
import { parseUrl, portOf } from './web-address.ts';

export interface ProxyOptions {
  /** Asked before anything else; false refuses the host. Default: all are permitted that the network policy permits. */
  readonly permits?: (host: string, port: number) => boolean;
  /** Told of every request or tunnel once its fate is known. */
  readonly onRequest?: (entry: ProxyEntry) => void;
  readonly limits?: Partial<TrafficLimits>;
}

export interface ProxyEntry {
  readonly host: string;
  readonly port: number;
  /** Null when a connection was made. */
  readonly refused: Failure | null;
}

export interface Proxy {
  readonly port: number;
  /** Bytes received from the network so far. */
  bytes(): number;
  /** Ends the server and every connection through it. */
  close(): Promise<void>;
}

const mostHeaderBytes = 65_536;
const mostConnections = 256;
const headersMs = 10_000;

/** Headers that concern one connection only and are never passed on (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * A forward proxy on loopback for the browser: CONNECT and plain HTTP, every destination along the network policy, so
 * that scripts, frames and sub-resources of a page reach no more than the crawler itself. TLS is passed through unopened.
 * One proxy per browser context tells whose traffic it is.
 */
export async function startProxy(policy: NetworkPolicy, options: ProxyOptions = {}): Promise<Proxy> {
  const { permits = () => true, onRequest } = options;
  const meter = createTrafficMeter(options.limits);

  const reach = async (host: string, port: number): Promise<Connected | Failure> => {
    const reached = await allowed(host, port);
    onRequest?.({ host, port, refused: reached.ok ? null : reached });
    return reached;
  };
  const allowed = async (host: string, port: number): Promise<Connected | Failure> => {
    if (meter.exhausted()) return failure('too_large', 'the page has used up its traffic');
    if (!permits(host, port)) return failure('not_planned', 'not permitted');
    return policy.connect(host, port);
  };

  const server = createServer({ maxHeaderSize: mostHeaderBytes, headersTimeout: headersMs });
  server.maxConnections = mostConnections;
  server.on('connection', (socket: Socket) => {
    meter.guard(socket);
  });
  server.on('clientError', (_error, socket) => {
    socket.destroy();
  });
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    void tunnel(request.url ?? '', client, head);
  });
  // No listener for `upgrade`: Node then hands such a request over as an ordinary one, and it goes on as a plain GET.
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void pass(request, response);
  });

  const tunnel = async (authority: string, client: Duplex, head: Buffer): Promise<void> => {
    const destination = parseAuthority(authority);
    if (destination === null) {
      client.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return;
    }
    const reached = await reach(destination.host, destination.port);
    if (!reached.ok) {
      client.end(`HTTP/1.1 ${statusFor(reached)} ${reached.because}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const { socket } = reached;
    meter.count(socket);
    if (client.destroyed) {
      socket.destroy();
      return;
    }
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    socket.write(head);
    client.pipe(socket).pipe(client);
    client.once('close', () => socket.destroy());
    socket.once('close', () => client.destroy());
  };

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = parseUrl(request.url ?? '');
    if (url?.protocol !== 'http:') {
      deny(response, failure('invalid_url', 'only http addresses pass'));
      return;
    }
    const reached = await reach(url.hostname, portOf(url));
    if (!reached.ok) {
      deny(response, reached);
      return;
    }
    const { socket } = reached;
    response.once('close', () => socket.destroy());
    const onward = forward({
      createConnection: () => socket,
      method: request.method,
      path: url.pathname + url.search,
      headers: passedOn(request.rawHeaders),
      setHost: false,
      maxHeaderSize: mostHeaderBytes,
    });
    onward.once('socket', () => {
      meter.count(socket);
    });
    onward.once('response', (answer) => {
      answerWith(response, answer);
    });
    onward.once('upgrade', (_answer, upgraded) => {
      upgraded.destroy();
      response.destroy();
    });
    // An answer of ours would be taken for the site's own.
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    bytes: () => meter.bytes(),
    async close() {
      meter.destroyAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function parseAuthority(authority: string): { host: string; port: number } | null {
  const match = /^(\[[^\]]+\]|[^:/?#@]+):(\d{1,5})$/.exec(authority);
  const [, host, port] = match ?? [];
  return host === undefined || port === undefined ? null : { host, port: Number(port) };
}

/** 403 for what we refuse, 502 for what could not be reached. */
function statusFor({ because }: Failure): number {
  return ['ip_forbidden', 'port_forbidden', 'not_planned', 'too_large', 'invalid_url'].includes(because) ? 403 : 502;
}

function deny(response: ServerResponse, reason: Failure): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(statusFor(reason), { 'content-length': '0', connection: 'close' }).end();
}

function answerWith(response: ServerResponse, answer: IncomingMessage): void {
  try {
    response.writeHead(answer.statusCode ?? 502, passedOn(answer.rawHeaders));
  } catch {
    answer.destroy();
    response.destroy();
    return;
  }
  answer.on('error', () => response.destroy());
  answer.pipe(response);
}

function passedOn(rawHeaders: readonly string[]): string[] {
  const passed: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!hopByHop.has(name.toLowerCase())) passed.push(name, rawHeaders[at + 1] ?? '');
  }
  return passed;
}
