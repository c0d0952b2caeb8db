import type { Municipality } from '../model/municipality.ts';
import { ORIGINS, ZLATODOL, type HostKey } from './addresses.ts';
import { createCalendar } from './calendar.ts';
import { createAuthority, type Validity } from './certificates.ts';
import { councilHost } from './council/host.ts';
import type { Host } from './host.ts';
import { oldHost } from './old/host.ts';
import { portalHost } from './portal/host.ts';
import { serve, type Listening } from './server.ts';
import { servicesHost } from './services/host.ts';

/** A fictional municipality that is being served on loopback. */
export interface Demo {
  readonly municipality: Municipality;
  /** HOST:PORT:ADDRESS:PORT for the public ports 443 and 80 of every host, as curl's --connect-to takes it. */
  readonly connectTo: readonly string[];
  /** The certificate of the private authority that signed the hosts' certificates. */
  readonly caPem: string;
  readonly origins: Readonly<Record<HostKey, string>>;
  /** Requests answered so far, by all hosts together. */
  requestCount(): number;
  close(): Promise<void>;
}

interface DemoOptions {
  /** YYYY-MM-DD: the day on which the content is up to date. The same day gives the same bytes. */
  readonly asOf: string;
  /** A loopback address for each host, instead of 127.80.0.1 and the next ones. */
  readonly addresses?: Partial<Record<HostKey, string>>;
  /** The ports on every address; without them any free ones. */
  readonly ports?: { readonly https: number; readonly http: number };
}

const ADDRESSES: Readonly<Record<HostKey, string>> = {
  portal: '127.80.0.1',
  council: '127.80.0.2',
  services: '127.80.0.3',
  old: '127.80.0.4',
};

const KEYS = ['portal', 'council', 'services', 'old'] as const satisfies readonly HostKey[];

/** The hosts of the municipality as they are on a day. */
export function demoHosts(asOf: string): Record<HostKey, Host> {
  const calendar = createCalendar(asOf);
  return {
    portal: portalHost(calendar),
    council: councilHost(calendar),
    services: servicesHost(calendar),
    old: oldHost(),
  };
}

/** Makes certificates, listens, and is ready when it returns. Throws when an address or a port is taken. */
export async function startDemo({ asOf, addresses = {}, ports }: DemoOptions): Promise<Demo> {
  const hosts = demoHosts(asOf);
  const authority = createAuthority('Gradomer demo authority');
  const servers: { host: Host; listening: Listening }[] = [];
  let requests = 0;
  const close = async () => {
    await Promise.all(servers.map(({ listening }) => listening.close()));
  };
  try {
    for (const key of KEYS) {
      const host = hosts[key];
      const place = {
        address: addresses[key] ?? ADDRESSES[key],
        httpsPort: ports?.https ?? 0,
        httpPort: ports?.http ?? 0,
      };
      const identity = authority.issue(host.names, host.certificate === 'expired' ? expired() : undefined);
      const listening = await serve(host, identity, place, () => {
        requests += 1;
      });
      servers.push({ host, listening });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    municipality: ZLATODOL,
    connectTo: servers.flatMap(({ host, listening }) => host.names.flatMap((name) => connections(name, listening))),
    caPem: authority.certificate,
    origins: ORIGINS,
    requestCount: () => requests,
    close,
  };
}

function connections(name: string, { address, httpsPort, httpPort }: Listening): string[] {
  return [`${name}:443:${address}:${httpsPort}`, `${name}:80:${address}:${httpPort}`];
}

/** A year that ended a month ago. */
function expired(): Validity {
  const day = 86_400_000;
  return { notBefore: new Date(Date.now() - 395 * day), notAfter: new Date(Date.now() - 30 * day) };
}
