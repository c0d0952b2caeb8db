import type { Faults } from '../laboratory/fault.ts';

export const tcpFaults: Faults = {
  'T-01': { fault: 'Refused' },
  'T-02': { fault: 'SYN blackhole' },
  'T-03': { fault: 'RST after request / mid-body' },
  'T-04': { fault: 'Accept, then silence' },
  'T-05': { fault: 'Keep-alive closed as we send (stale socket)' },
  'T-06': { fault: 'IPv6 broken, IPv4 fine' },
  'T-07': { fault: 'Server accepts 1 connection, refuses more' },
  'T-08': { fault: 'Half-open (peer vanished, no FIN)' },
};
