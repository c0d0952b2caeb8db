import type { Socket } from 'node:net';
import { Client } from 'undici';
import type { Answer } from '../../model/answer.ts';
import type { Failure } from '../network/failure.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { portOf } from '../network/web-address.ts';
import { mayBeLegacy, secure, type SecureContexts } from './secure.ts';
import type { HttpSettings } from './settings.ts';

/** A socket ready for HTTP, and what is known of the way it was opened. */
interface Carrier {
  readonly ok: true;
  readonly socket: Socket;
  readonly address: string;
  readonly trust: Answer['trust'];
  /** What was odd about it: code of a verification error, or `legacy_tls`. */
  readonly note: string | null;
}

/** One open HTTP/1.1 connection to one origin. When its socket closes it is over; it never connects again. */
export interface Connection extends Carrier {
  readonly client: Client;
  /** Has carried an answer: the server may have closed it since. */
  readonly used: boolean;
}

/** Idle connections stay open this long, ms: longer than the usual pause between two requests to a host. */
const keepAliveMs = 30_000;

/** undici wants to connect anew when an idle socket was closed; we open connections ourselves, so to it that is the end. */
const connectionOver = Object.assign(new Error('the connection is over'), { code: 'ECONNRESET' });

/** Opens connections along the network policy, TLS included. Never throws. */
export function createOpener(policy: NetworkPolicy, settings: HttpSettings, contexts: SecureContexts) {
  return async (url: URL, signal: AbortSignal): Promise<Connection | Failure> => {
    const carrier = await carry(policy, settings, contexts, url, signal);
    if (!carrier.ok) return carrier;
    return { ...carrier, client: clientOver(carrier.socket, url, settings), used: false };
  };
}

async function carry(
  policy: NetworkPolicy,
  { timeouts }: HttpSettings,
  contexts: SecureContexts,
  url: URL,
  signal: AbortSignal,
): Promise<Carrier | Failure> {
  const plain = await policy.connect(url.hostname, portOf(url), signal);
  if (!plain.ok) return plain;
  const { address } = plain;
  if (url.protocol === 'http:') return { ...plain, trust: 'none', note: null };

  const usual = await secure(plain.socket, url.hostname, contexts.usual, timeouts.connectMs);
  if (usual.ok) {
    return {
      ok: true,
      socket: usual.socket,
      address,
      trust: usual.distrust === null ? 'trusted' : 'untrusted',
      note: usual.distrust,
    };
  }
  if (!mayBeLegacy(usual)) return usual;

  const again = await policy.connect(url.hostname, portOf(url), signal);
  if (!again.ok) return usual;
  const legacy = await secure(again.socket, url.hostname, contexts.legacy, timeouts.connectMs);
  if (!legacy.ok) return usual;
  return { ok: true, socket: legacy.socket, address: again.address, trust: 'untrusted', note: 'legacy_tls' };
}

function clientOver(socket: Socket, url: URL, { timeouts, limits }: HttpSettings): Client {
  let unused: Socket | null = socket;
  return new Client(url.origin, {
    connect: (_options, callback) => {
      const given = unused;
      unused = null;
      // undici expects its connector to answer later, never at once.
      queueMicrotask(() => {
        if (given === null) callback(connectionOver, null);
        else callback(null, given);
      });
    },
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.idleMs,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
  });
}
