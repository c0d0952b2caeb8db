import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import { probeTls, type TlsTarget } from '../../../../../src/crawl/probe/tls.ts';
import type { TlsFacts } from '../../../../../src/model/observation/tls.ts';
import { createCertificates } from '../../../../kit/certificates.ts';
import { networkOf } from '../../../../kit/network.ts';
import { listen, type Listening } from '../../../../kit/servers/listening.ts';
import { startOldTlsServer, type OldTerms } from '../../../../kit/servers/old-tls-server.ts';

/** The name every server under test goes by. */
export const host = 'portal.example';
export const certificates = createCertificates(host);
/** A server that takes every suite OpenSSL has. */
export const anySuite = { ciphers: 'ALL:@SECLEVEL=0' };

export function tlsServer(options: TlsOptions) {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => socket.destroy());
  });
  server.on('tlsClientError', () => undefined);
  return server;
}

/** Ends with the test, as all servers here. */
export async function startTls(options: TlsOptions, address = '127.0.0.1', port = 0): Promise<Listening> {
  const listening = await listen(tlsServer(options), address, port);
  onTestFinished(() => listening.close());
  return listening;
}

export async function startOld(terms: OldTerms): Promise<Listening> {
  const server = await startOldTlsServer(terms);
  onTestFinished(() => server.close());
  return server;
}

/** A TLS server behind something that looks at the version in each hello first, and may keep the connection. */
export async function startGuarded(
  options: TlsOptions,
  keeps: (version: number, socket: Socket) => boolean,
): Promise<Listening> {
  const behind = tlsServer(options);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (hello) => {
      if (keeps(hello.readUInt16BE(9), socket)) return;
      socket.pause();
      socket.unshift(hello);
      behind.emit('connection', socket);
    });
  });
  const listening = await listen(server);
  onTestFinished(() => listening.close());
  return listening;
}

/** The probe of a server that stands for `host`, with the test's authority among the roots unless said otherwise. */
export function probe(server: Listening, over: Partial<TlsTarget> = {}) {
  const network = networkOf({ [host]: server });
  return probeTls({ host, port: 443, main: true, network, ca: certificates.ca, mostMs: 5000, ...over });
}

/** What the probe saw; a server that is not seen fails the test. */
export async function seen(server: Listening, over: Partial<TlsTarget> = {}): Promise<TlsFacts> {
  const facts = await probe(server, over);
  if ('unseen' in facts) throw new Error(facts.unseen);
  return facts;
}
