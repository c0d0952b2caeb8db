import { isIP, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { connectToFirst, type Target } from '../../network/connect.ts';
import { createFlightReader, type Flight, type Refusal } from './flight.ts';
import { shakeHands, type Handshake, type Lost } from './handshake.ts';
import { clientHello, wireVersions, type Offer } from './hello.ts';

/** How a probe may speak with a host. */
export interface Manners {
  /** Runs one connection when it is the host's turn. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
  /** For connecting, and then for speaking, ms each. */
  readonly mostMs: number;
}

/** One address of a host, spoken with over one new connection after the other. Rejects only when stopped. */
export interface Line {
  readonly address: string;
  /** A whole handshake by OpenSSL. */
  shake(context: SecureContext): Promise<Handshake>;
  /** Only our hello and the server's answer, for what OpenSSL does not speak any more. A flight is one that agrees. */
  greet(offer: Omit<Offer, 'serverName'>): Promise<Flight | Refusal | Lost>;
}

/** Firewalls drop old versions in silence, each of three; a server that lets us wait once more is left alone. */
const mostSilences = 4;

const notOffered: Refusal = { kind: 'refusal', code: 'another version or suite' };
const silence: Lost = { kind: 'unseen', because: 'tls_reset' };

/** `host` is a name or an address, without brackets. */
export function createLine(target: Target, host: string, { turn, signal, mostMs }: Manners): Line {
  let silences = 0;
  const speak = async <T extends { readonly kind: string }>(
    talk: (socket: Socket, until: AbortSignal) => Promise<T>,
  ): Promise<T | Lost> => {
    if (silences >= mostSilences) return { kind: 'unseen', because: 'budget_exhausted' };
    const said = await turn(async (): Promise<T | Lost> => {
      signal.throwIfAborted();
      const connected = await connectToFirst([target], mostMs, signal);
      if (!connected.ok) return { kind: 'unseen', because: connected.because };
      return inTime(mostMs, signal, (until) => talk(connected.socket, until));
    });
    signal.throwIfAborted();
    if (said.kind === 'unseen') silences += 1;
    return said;
  };
  const serverName = isIP(host) === 0 ? host : null;
  return {
    address: target.address,
    shake: (context) => speak((socket, until) => shakeHands(socket, host, context, until)),
    greet: (offer) =>
      speak(async (socket, until) => {
        const answer = await exchange(socket, clientHello({ ...offer, serverName }), until);
        return answer.kind !== 'flight' || isWithin(offer, answer) ? answer : notOffered;
      }),
  };
}

/** Not by AbortSignal.any and .timeout, which Node 20 may collect as garbage before they fire. */
async function inTime<T>(mostMs: number, signal: AbortSignal, work: (until: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  const timer = setTimeout(end, mostMs);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await work(ending.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

/** A server may answer with another version, even with a suite nobody offered: it has not agreed to anything then. */
function isWithin({ version, suites }: Omit<Offer, 'serverName'>, flight: Flight): boolean {
  return flight.version === wireVersions[version] && suites.includes(flight.suite);
}

function exchange(socket: Socket, hello: Buffer, until: AbortSignal): Promise<Flight | Refusal | Lost> {
  return new Promise((resolve) => {
    const reader = createFlightReader();
    const end = (answer: Flight | Refusal | Lost): void => {
      until.removeEventListener('abort', giveUp);
      socket.destroy();
      resolve(answer);
    };
    const giveUp = (): void => {
      end(silence);
    };
    until.addEventListener('abort', giveUp, { once: true });
    socket.on('data', (bytes) => {
      const answer = reader.read(bytes);
      if (answer !== null) end(answer);
    });
    // Comes after an error, too.
    socket.once('close', () => {
      end({ kind: 'broken' });
    });
    socket.write(hello);
  });
}
