import { findConnectTo, type ConnectTo } from './connect-to.ts';
import { failure } from './failure.ts';
import type { NetworkPolicy } from './network-policy.ts';

/**
 * A network that ends at what `--connect-to` names. A crawl that does not say who is asking (no contact) gets no other:
 * neither its links nor the pages it opens in the browser may reach real servers.
 */
export function closedNetwork(network: NetworkPolicy, connectTo: readonly ConnectTo[]): NetworkPolicy {
  const isNamed = (host: string, port: number) => findConnectTo(connectTo, host, port) !== undefined;
  const refused = failure('not_planned', 'without a contact only what --connect-to names is asked');
  return {
    ...network,
    route: (host, port) => (isNamed(host, port) ? network.route(host, port) : Promise.resolve(refused)),
    connect: (host, port, signal) =>
      isNamed(host, port) ? network.connect(host, port, signal) : Promise.resolve(refused),
  };
}
