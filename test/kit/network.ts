import type { HttpSettings } from '../../src/crawl/fetch/settings.ts';
import { parseConnectTo } from '../../src/crawl/network/connect-to.ts';
import { createNetworkPolicy, type NetworkPolicyOptions } from '../../src/crawl/network/network-policy.ts';
import type { Listening } from './servers/listening.ts';

/** A network in which the named hosts are servers of the test, and times are short. */
export function networkOf(servers: Readonly<Record<string, Listening>>, more: Partial<NetworkPolicyOptions> = {}) {
  const connectTo = Object.entries(servers).map(([host, { address, port }]) =>
    parseConnectTo(`${host}::${address.includes(':') ? `[${address}]` : address}:${port}`),
  );
  return createNetworkPolicy({ connectTo, resolver: null, timeouts: { dnsMs: 400, connectMs: 400 }, ...more });
}

/** How a client under test behaves: the real limits, and times that keep a test short. */
export const shortSettings: HttpSettings = {
  contact: 'mailto:audit@example.org',
  userAgent: 'Gradomer/0.1',
  timeouts: { dnsMs: 400, connectMs: 400, headersMs: 400, idleMs: 400, totalMs: 4000 },
  limits: { pageBytes: 1_000_000, documentBytes: 1_000_000, ratio: 200, redirects: 10, headerBytes: 16_384 },
};
