import { connect, type Socket } from 'node:net';
import type { Unseen } from '../../model/unseen.ts';
import { canonicalAddress } from './addresses.ts';
import { codeOf, failure, type Failure } from './failure.ts';

/** One place a connection may go: an address already found allowed. */
export interface Target {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

export interface Connected {
  readonly ok: true;
  readonly socket: Socket;
  readonly address: string;
}

/** When the next address is tried beside one that stays silent, ms (RFC 8305). */
const staggerMs = 200;

/** A host gets at most this many connection attempts: one of each family where it has both. */
const mostAttempts = 2;

const reasons: Readonly<Record<string, Unseen>> = {
  ETIMEDOUT: 'conn_timeout',
  ECONNRESET: 'conn_reset',
  ECONNABORTED: 'conn_reset',
  EPIPE: 'conn_reset',
  // No route or no sockets left here: ours, not the site's.
  ENETUNREACH: 'own_network_down',
  ENETDOWN: 'own_network_down',
  EADDRNOTAVAIL: 'own_network_down',
  EMFILE: 'own_network_down',
  ENFILE: 'own_network_down',
};

/**
 * Opens a TCP connection to the first target that takes it, trying the next one after 200 ms of silence or at once on
 * an error. Never throws. Aborting gives `conn_timeout`.
 */
export function connectToFirst(
  targets: readonly Target[],
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Connected | Failure> {
  return new Promise((resolve) => {
    const waiting = oneOfEachFamily(targets);
    const open = new Set<Socket>();
    const failures: Failure[] = [];
    let stagger: NodeJS.Timeout | undefined;

    const settle = (result: Connected | Failure): void => {
      clearTimeout(stagger);
      clearTimeout(deadline);
      signal?.removeEventListener('abort', abandon);
      waiting.length = 0;
      for (const socket of open) if (!result.ok || socket !== result.socket) socket.destroy();
      open.clear();
      resolve(result);
    };
    const abandon = (): void => {
      settle(failure('conn_timeout', 'aborted'));
    };
    const tryNext = (): void => {
      clearTimeout(stagger);
      const target = waiting.shift();
      if (target === undefined) {
        if (open.size === 0) settle(mostTelling(failures));
        return;
      }
      const socket = connect({ host: target.address, port: target.port, family: target.family, noDelay: true });
      open.add(socket);
      // Stays for the socket's whole life: an error between two owners must not end the process.
      socket.on('error', (error) => {
        if (!open.delete(socket)) return;
        failures.push(failure(reasons[codeOf(error)] ?? 'conn_refused', codeOf(error)));
        tryNext();
      });
      socket.once('connect', () => {
        settle(verified(socket, target));
      });
      stagger = setTimeout(tryNext, staggerMs);
    };

    const giveUp = (): void => {
      settle(failure('conn_timeout', `no connection in ${timeoutMs} ms`));
    };
    // When we were busy ourselves until now, a connection may stand that we have not looked at.
    const deadline = setTimeout(() => setImmediate(giveUp), timeoutMs);
    if (signal?.aborted === true) abandon();
    else {
      signal?.addEventListener('abort', abandon, { once: true });
      tryNext();
    }
  });
}

/** IPv6 first, as the operating system would; then IPv4; a family alone gives its first two. */
function oneOfEachFamily(targets: readonly Target[]): Target[] {
  const first = [6, 4].flatMap((family) => targets.find((target) => target.family === family) ?? []);
  return [...new Set([...first, ...targets])].slice(0, mostAttempts);
}

/** The last line against a changed address: the peer must be the one chosen. */
function verified(socket: Socket, target: Target): Connected | Failure {
  const peer = canonicalAddress(socket.remoteAddress ?? '');
  if (peer === target.address) return { ok: true, socket, address: target.address };
  socket.destroy();
  return failure('ip_forbidden', `connected to ${peer ?? 'nobody'} instead of ${target.address}`);
}

/** A fault of the site says more than the lack of a route here, which is ordinary for IPv6. */
function mostTelling(failures: readonly Failure[]): Failure {
  return (
    failures.find((each) => each.because !== 'own_network_down') ??
    failures[0] ??
    failure('ip_forbidden', 'no address to connect to')
  );
}
