import type { Municipality } from '../model/municipality.ts';
import { createCalendar } from './calendar.ts';
import { createAuthority, selfSigned, type Authority, type Identity, type Validity } from './certificates.ts';
import type { Host } from './host.ts';
import { platformHosts } from './platforms/platforms.ts';
import { serve, type Listening } from './server.ts';
import type { Town } from './town.ts';
import { STAROBROD } from './starobrod/starobrod.ts';
import { YASENGRAD } from './yasengrad/yasengrad.ts';
import { ZLATODOL } from './zlatodol/zlatodol.ts';

/** The fictional municipalities. */
export const TOWNS: readonly Town[] = [ZLATODOL, STAROBROD, YASENGRAD];

/** Fictional municipalities that are being served on loopback. */
export interface Demo {
  readonly municipalities: readonly Municipality[];
  /** HOST:PORT:ADDRESS:PORT for the public ports 443 and 80 of every host, as curl's --connect-to takes it. */
  readonly connectTo: readonly string[];
  /** The certificate of the private authority that signed the hosts' certificates. */
  readonly caPem: string;
  /** Requests answered so far, by all hosts together. */
  requestCount(): number;
  close(): Promise<void>;
}

interface DemoOptions {
  /** YYYY-MM-DD: the day on which the content is up to date. The same day gives the same bytes. */
  readonly asOf: string;
  /** The ports on every address; without them any free ones. */
  readonly ports?: { readonly https: number; readonly http: number };
}

/** Every host of every municipality, and the platforms where they have profiles, as they are on a day. */
export function demoHosts(asOf: string): readonly Host[] {
  const calendar = createCalendar(asOf);
  return [...TOWNS.flatMap((town) => town.hosts(calendar)), ...platformHosts(calendar)];
}

/** Makes certificates, listens, and is ready when it returns. Throws when an address or a port is taken. */
export async function startDemo({ asOf, ports = { https: 0, http: 0 } }: DemoOptions): Promise<Demo> {
  const authority = createAuthority('Gradomer demo authority');
  const servers: { host: Host; listening: Listening }[] = [];
  let requests = 0;
  const close = async () => {
    await Promise.all(servers.map(({ listening }) => listening.close()));
  };
  try {
    for (const host of demoHosts(asOf)) {
      const place = { address: host.address, httpsPort: ports.https, httpPort: ports.http };
      const listening = await serve(host, identityOf(host, authority), place, () => {
        requests += 1;
      });
      servers.push({ host, listening });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    municipalities: TOWNS.map(({ municipality }) => municipality),
    connectTo: servers.flatMap(({ host, listening }) => host.names.flatMap((name) => connections(name, listening))),
    caPem: authority.certificate,
    requestCount: () => requests,
    close,
  };
}

function identityOf({ names, certificate }: Host, authority: Authority): Identity {
  if (certificate === 'self-signed') return selfSigned(names);
  return authority.issue(names, certificate === 'expired' ? expired() : undefined);
}

function connections(name: string, { address, httpsPort, httpPort }: Listening): string[] {
  return [`${name}:443:${address}:${httpsPort}`, `${name}:80:${address}:${httpPort}`];
}

/** A year that ended a month ago. */
function expired(): Validity {
  const day = 86_400_000;
  return { notBefore: new Date(Date.now() - 395 * day), notAfter: new Date(Date.now() - 30 * day) };
}
