import { promises as dns } from 'node:dns';
import { isIP } from 'node:net';
import { isLoopbackAddress } from '../addresses.ts';
import { parseResolver, type ConnectTo, type NameServer } from '../connect-to.ts';
import { failure } from '../failure.ts';
import { createDnsClient, type DnsClient } from './dns-client.ts';
import { organisationalDomain } from './organisational-domain.ts';

export interface AuditDnsOptions {
  /** Null asks the system's name servers. */
  readonly resolver: NameServer | null;
  readonly connectTo: readonly ConnectTo[];
  readonly contact: string | null;
  readonly timeoutMs: number;
}

/**
 * The name servers an audit may ask. A crawl that does not say who is asking (no contact) asks only a `--resolver` on
 * this machine. Where `--connect-to` says where a host is, the system's name servers speak of another one by that name,
 * or of none: they are not asked about any name of its domain.
 */
export function createAuditDns({ resolver, connectTo, contact, timeoutMs }: AuditDnsOptions): DnsClient {
  if (contact === null && (resolver === null || !isLoopbackAddress(resolver.address))) return closed;
  if (resolver !== null) return createDnsClient({ servers: [resolver], timeoutMs, believed: true });
  const system = createDnsClient({ servers: systemNameServers(), timeoutMs, believed: false });
  const mapped = new Set(connectTo.map(({ host }) => host && organisationalDomain(host)));
  const isMapped = (name: string) => mapped.has(null) || mapped.has(organisationalDomain(name));
  return {
    ask: (question) => (isMapped(question.name) ? closed : system).ask(question),
    askUnchecked: (question) => (isMapped(question.name) ? closed : system).askUnchecked(question),
  };
}

const refused = failure('not_planned', 'no name server may be asked about this name');

const closed: DnsClient = {
  ask: () => Promise.resolve(refused),
  askUnchecked: () => Promise.resolve(refused),
};

/** As the system names them: `192.0.2.1`, `2001:db8::1`, `[2001:db8::1]:5353`, `fe80::1%eth0`. */
function systemNameServers(): NameServer[] {
  return dns.getServers().map((text) => (isIP(text) === 0 ? parseResolver(text) : { address: text, port: 53 }));
}
