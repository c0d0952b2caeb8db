import { createAuthority, selfSigned, type Identity } from '../../../src/demo/certificates.ts';
import type { Host } from '../../../src/demo/host.ts';
import { serve, type Listening } from '../../../src/demo/server.ts';
import { startDnsServer, type DnsServer, type Said } from '../../kit/servers/dns-server.ts';
import { platformHosts } from './platforms.ts';
import type { PortalFile, PortalHost } from './portal-file.ts';
import { portalHost } from './portal-host.ts';

/** A municipality that is being served on loopback. */
export interface Served {
  readonly caPem: string;
  /** HOST:PORT:ADDRESS:PORT for the public ports of every host. */
  readonly connectTo: readonly string[];
  /** ADDRESS:PORT of a name server that knows the mail domain, and of no other name whether it exists. */
  readonly resolver: string;
  close(): Promise<void>;
}

const dayMs = 86_400_000;
/** Nothing listens there. */
const closedPort = 1;

/** Serves a portal folder: its hosts, the platforms where it has profiles, its mail domain. */
export async function servePortal(folder: string, about: PortalFile): Promise<Served> {
  const authority = createAuthority('Gradomer bench authority');
  const own = about.hosts.map((told, n) => ({ told, host: portalHost(folder, told, `127.90.0.${n + 1}`) }));
  const platforms = platformHosts(about.profiles, (n) => `127.90.1.${n + 1}`);
  const all: { told: PortalHost | null; host: Host }[] = [...own, ...platforms.map((host) => ({ told: null, host }))];
  const servers: Listening[] = [];
  const connectTo: string[] = [];
  for (const { told, host } of all) {
    const identity = identityOf(host, (names, validity) => authority.issue(names, validity));
    const place = { address: host.address, httpsPort: 0, httpPort: 0 };
    const listening = await serve(host, { ...identity, ...versionsOf(told) }, place, () => undefined);
    servers.push(listening);
    const httpPort = told?.http === 'closed' ? closedPort : listening.httpPort;
    for (const name of host.names) {
      connectTo.push(`${name}:443:${host.address}:${listening.httpsPort}`, `${name}:80:${host.address}:${httpPort}`);
    }
  }
  const dns = await serveNames(about);
  return {
    caPem: authority.certificate,
    connectTo,
    resolver: `${dns.address}:${dns.port}`,
    close: async () => {
      await Promise.all([...servers, dns].map((it) => it.close()));
    },
  };
}

function identityOf(
  { names, certificate }: Host,
  issue: (names: readonly string[], validity?: Validity) => Identity,
): Identity {
  if (certificate === 'self-signed') return selfSigned(names);
  if (certificate === 'valid') return issue(names);
  return issue(names, { notBefore: new Date(Date.now() - 400 * dayMs), notAfter: new Date(Date.now() - 30 * dayMs) });
}

interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** As Node names them; the old ones only work with the ciphers of their time. */
function versionsOf(told: PortalHost | null): object {
  const versions = [...(told?.tls ?? [1.2, 1.3])].sort();
  const name = (version: number | undefined) => `TLSv${version === 1 ? '1' : String(version)}`;
  const isOld = (versions[0] ?? 1.2) < 1.2;
  return {
    minVersion: name(versions[0]),
    maxVersion: name(versions.at(-1)),
    ...(isOld ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
  };
}

/** A name server for the mail domain. Of names outside it says that it failed, as one that is cut off from the world. */
function serveNames({ emailDomain, hosts, dns }: PortalFile): Promise<DnsServer> {
  const domain = emailDomain ?? hosts[0]?.host.replace(/^www\./u, '') ?? 'portal.example';
  const text = (data: string) => [Buffer.from(data)];
  const zone: Record<string, readonly unknown[]> = {
    [`${domain} A`]: ['127.90.0.1'],
    ...(dns.mx === undefined ? {} : { [`${domain} MX`]: dns.mx.map((exchange) => ({ preference: 10, exchange })) }),
    ...(dns.spf === undefined ? {} : { [`${domain} TXT`]: [text(dns.spf)] }),
    ...(dns.dmarc === undefined ? {} : { [`_dmarc.${domain} TXT`]: [text(dns.dmarc)] }),
    ...(dns.caa === undefined
      ? {}
      : { [`${domain} CAA`]: dns.caa.map((value) => ({ flags: 0, tag: 'issue', value })) }),
  };
  for (const { host } of hosts) zone[`${host} A`] = ['127.90.0.1'];
  const isOurs = (name: string) =>
    name === domain || name.endsWith(`.${domain}`) || hosts.some(({ host }) => host === name);
  return startDnsServer(({ name, type }): Said => {
    if (!isOurs(name)) return { rcode: 2 };
    const records = (zone[`${name} ${type}`] ?? []).map((data) => ({ name, type, data, ttl: 60 }) as never);
    const exists = Object.keys(zone).some((key) => key.startsWith(`${name} `));
    return exists ? { records, authentic: dns.dnssec === true } : { rcode: 3 };
  });
}
