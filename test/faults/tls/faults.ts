import type { Faults } from '../laboratory/fault.ts';

export const tlsFaults: Faults = {
  'S-01': { fault: 'Expired' },
  'S-02': { fault: 'Not yet valid while our clock is wrong' },
  'S-03': { fault: 'Self-signed / unknown root / revoked (OCSP unknown)' },
  'S-04': { fault: 'Name mismatch; CN only, no SAN; wildcard depth' },
  'S-05': { fault: 'Incomplete chain (browsers repair through AIA, Node does not)' },
  'S-06': { fault: 'Only TLS 1.0/1.1, RC4, 3DES, DH-1024, RSA-512' },
  'S-07': { fault: 'SNI required / wrong vhost without SNI' },
  'S-08': { fault: 'Plain HTTP on 443; TLS on 80' },
  'S-09': { fault: 'Client certificate requested / required' },
  'S-10': { fault: 'Handshake that never ends; 10,000-SAN or 100 kB chain; renegotiation storm' },
  'S-11': { fault: 'ALPN h2 then GOAWAY / RST_STREAM / huge frames / CONTINUATION flood' },
  'S-12': { fault: 'HSTS preload / upgrade differs: http and https serve different sites' },
};
