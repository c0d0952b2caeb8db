import type { Failure } from '../network/failure.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { startProxy } from '../network/proxy.ts';

/** The only way from one visit to the network: a proxy of its own, so that what passes is known to be the page's. */
export interface WayOut {
  readonly server: string;
  /** Why the host of an address was not reached when last asked for; null when it was, or was never asked for. */
  readonly refusalOf: (url: string) => Failure | null;
  /** Received from the network so far, headers and TLS included. */
  readonly bytes: () => number;
  readonly close: () => Promise<void>;
}

const mostRefusals = 1_000;
const usualPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

export async function openWayOut(network: NetworkPolicy): Promise<WayOut> {
  const refusals = new Map<string, Failure>();
  const proxy = await startProxy(network, {
    onRequest({ host, port, refused }) {
      const place = `${host}:${port}`;
      if (refused === null) refusals.delete(place);
      else if (refusals.size < mostRefusals) refusals.set(place, refused);
    },
  });
  return {
    server: `http://127.0.0.1:${proxy.port}`,
    refusalOf(url) {
      if (!URL.canParse(url)) return null;
      const { hostname, port, protocol } = new URL(url);
      return refusals.get(`${hostname}:${port === '' ? (usualPorts[protocol] ?? 0) : port}`) ?? null;
    },
    bytes: () => proxy.bytes(),
    close: () => proxy.close(),
  };
}
