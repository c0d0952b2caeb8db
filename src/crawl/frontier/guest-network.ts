import type { NetworkPolicy } from '../network/network-policy.ts';
import type { HostGate } from './host-gate.ts';

/** The network for the browser: what its pages ask of hosts we ask as well is counted among our own requests. */
export function guestNetwork(network: NetworkPolicy, { admit }: Pick<HostGate, 'admit'>): NetworkPolicy {
  return {
    ...network,
    async connect(host, port, signal) {
      const leave = await admit(port === 80 || port === 443 ? host : `${host}:${port}`);
      const reached = await network.connect(host, port, signal);
      if (reached.ok) reached.socket.once('close', leave);
      else leave();
      return reached;
    },
  };
}
