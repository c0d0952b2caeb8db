import type { Socket } from 'node:net';
import { stopName } from '../../model/stop-name.ts';
import { failure } from './failure.ts';
import type { NetworkPolicy } from './network-policy.ts';

/** Hosts whose owners asked us to stop, kept from everything that goes out: crawler, browser, probes. */
export interface StopSwitch {
  /** A network in which they cannot be reached. */
  readonly network: NetworkPolicy;
  /** Whether a host, with or without `www.` and a port, is one of them. */
  has(host: string): boolean;
  /** These hosts, and no others, are stopped from now on. What is under way with them breaks off. */
  set(hosts: readonly string[]): void;
}

/** Connections are closed, not only refused: one that is kept open for later would go on being used. */
export function createStopSwitch(network: NetworkPolicy): StopSwitch {
  let stopped: ReadonlySet<string> = new Set();
  const open = new Map<Socket, string>();
  const refused = failure('asked_to_stop', 'its owner asked us to stop');
  const has = (host: string) => stopped.has(stopName(host));

  return {
    has,
    network: {
      ...network,
      route: (host, port) => (has(host) ? Promise.resolve(refused) : network.route(host, port)),
      async connect(host, port, signal) {
        const reached = has(host) ? refused : await network.connect(host, port, signal);
        if (!reached.ok) return reached;
        const { socket } = reached;
        open.set(socket, host);
        socket.once('close', () => open.delete(socket));
        if (!has(host)) return reached;
        socket.destroy();
        return refused;
      },
    },
    set(hosts) {
      stopped = new Set(hosts);
      for (const [socket, host] of open) if (has(host)) socket.destroy();
    },
  };
}
