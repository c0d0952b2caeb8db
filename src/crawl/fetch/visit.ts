import type { Answer } from '../../model/answer.ts';
import type { Failure } from '../network/failure.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { createOpener, type Connection } from './connection.ts';
import { createConnectionPool } from './connection-pool.ts';
import { exchange, type Received, type Request } from './exchange.ts';
import { createSecureContexts } from './secure.ts';
import type { HttpSettings } from './settings.ts';

/** One request to one address, redirects not followed: what came back, and over which connection. */
export interface Visit extends Received {
  readonly address: string | null;
  readonly trust: Answer['trust'];
  /** What was odd about the connection. */
  readonly note: string | null;
}

export interface Visitor {
  /** Never throws; gives up after `ms` milliseconds in all, or when `signal` aborts. */
  visit(request: Request, ms: number, signal?: AbortSignal): Promise<Visit>;
  close(): Promise<void>;
}

export function createVisitor(policy: NetworkPolicy, settings: HttpSettings): Visitor {
  const open = createOpener(policy, settings, createSecureContexts(settings.ca));
  const pool = createConnectionPool();

  const over = async (connection: Connection, request: Request, signal: AbortSignal): Promise<Visit> => {
    const received = await exchange(connection, request, signal);
    if (received.failure === null && !received.cut) pool.give(request.url, connection);
    else void connection.client.destroy();
    const { address, trust, note } = connection;
    return { ...received, address, trust, note };
  };

  const attempt = async (request: Request, signal: AbortSignal): Promise<Visit> => {
    const idle = pool.take(request.url);
    if (idle !== null) {
      const visit = await over(idle, request, signal);
      if (!wasStale(visit)) return visit;
    }
    const opened = await open(request.url, signal);
    return opened.ok ? over(opened, request, signal) : unreached(opened);
  };

  return {
    async visit(request, ms, signal) {
      const time = new AbortController();
      const end = (): void => {
        time.abort();
      };
      const timer = setTimeout(end, Math.max(0, ms));
      signal?.addEventListener('abort', end, { once: true });
      if (signal?.aborted === true) end();
      try {
        return await attempt(request, time.signal);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
      }
    },
    close: () => pool.close(),
  };
}

/** A kept connection the server had closed meanwhile: no fault of the site, so it is asked again on a fresh one. */
function wasStale({ status, failure }: Visit): boolean {
  return status === 0 && failure?.because === 'conn_reset';
}

function unreached(failure: Failure): Visit {
  return {
    status: 0,
    headers: [],
    raw: new Uint8Array(),
    cut: false,
    failure,
    address: null,
    trust: 'none',
    note: null,
  };
}
