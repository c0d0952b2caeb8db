import { isIP } from 'node:net';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import { canonicalAddress, isPublicAddress } from './addresses.ts';
import { connectToFirst, type Connected, type Target } from './connect.ts';
import { findConnectTo, hostKey, type ConnectTo, type NameServer } from './connect-to.ts';
import { failure, type Failure } from './failure.ts';
import { createNameLookup } from './name-lookup.ts';
import { forbiddenPorts } from './ports.ts';

export interface NetworkPolicyOptions {
  readonly connectTo: readonly ConnectTo[];
  /** Null asks the system's name servers. */
  readonly resolver: NameServer | null;
  readonly timeouts: Pick<CrawlPolicy['timeouts'], 'dnsMs' | 'connectMs'>;
  /** How long answers of name servers are kept, whatever their TTL says, ms. Default 30 s to 10 min. */
  readonly remember?: { readonly leastMs: number; readonly mostMs: number };
  /** Told of every address or port refused: an entry for the security log. */
  readonly onRefused?: (refusal: Refusal) => void;
}

export interface Refusal {
  readonly host: string;
  readonly port: number;
  /** The address refused; null when the port was. */
  readonly address: string | null;
}

/** The addresses a host may be reached at, best first; never empty. */
interface Route {
  readonly ok: true;
  readonly targets: readonly Target[];
}

/**
 * The one way out: every connection of the crawler, of the browser and of the probes is chosen here. Nothing but public
 * addresses and what `--connect-to` names can be reached. No method throws.
 */
export interface NetworkPolicy {
  /** Where `host:port` is, resolved and filtered anew; host is a name or any spelling of an address. */
  route(host: string, port: number): Promise<Route | Failure>;
  /** A TCP connection to `host:port` along its route. The socket already has an error listener. */
  connect(host: string, port: number, signal?: AbortSignal): Promise<Connected | Failure>;
}

/** The first of the root servers: no resolver of the public Internet has never heard of it. */
const publicName = 'a.root-servers.net';

const usualMemory = { leastMs: 30_000, mostMs: 600_000 };

export function createNetworkPolicy(options: NetworkPolicyOptions): NetworkPolicy {
  const { connectTo, resolver, timeouts, onRefused, remember = usualMemory } = options;
  // A server named by the operator may know what it likes.
  const control = resolver === null ? publicName : null;
  const lookUp = createNameLookup({ resolver, control, timeoutMs: timeouts.dnsMs, remember });

  const route = async (host: string, port: number): Promise<Route | Failure> => {
    if (forbiddenPorts.has(port)) {
      onRefused?.({ host, port, address: null });
      return failure('port_forbidden', `port ${port}`);
    }
    const mapped = findConnectTo(connectTo, host, port);
    if (mapped !== undefined) return { ok: true, targets: [target(mapped.address, mapped.toPort ?? port)] };

    const literal = canonicalAddress(host);
    const found = literal === null ? await lookUp(hostKey(host)) : { ok: true as const, addresses: [literal] };
    if (!found.ok) return found;
    const targets = found.addresses.filter((address) => {
      if (isPublicAddress(address)) return true;
      onRefused?.({ host, port, address });
      return false;
    });
    if (targets.length === 0) return failure('ip_forbidden', found.addresses.slice(0, 4).join(', '));
    return { ok: true, targets: targets.map((address) => target(address, port)) };
  };

  const connect = async (host: string, port: number, signal?: AbortSignal): Promise<Connected | Failure> => {
    const way = await route(host, port);
    return way.ok ? connectToFirst(way.targets, timeouts.connectMs, signal) : way;
  };

  return { route, connect };
}

function target(address: string, port: number): Target {
  const plain = canonicalAddress(address) ?? address;
  return { address: plain, port, family: isIP(plain) === 6 ? 6 : 4 };
}
