import { isIP } from 'node:net';
import { organisationalDomain } from '../../crawl/network/dns/organisational-domain.ts';
import { plainHost } from '../../crawl/network/web-address.ts';
import { isSharedSuffix } from '../../crawl/rules/scope.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { DnsRole } from '../../model/observation/dns.ts';

/**
 * The names of a municipality to ask name servers about, and what each is to it. The domain of a host is its own unless
 * many administrations share it. `mail`: domains of published addresses, beside the configured one.
 */
export function dnsNames(
  { sites, emailDomain }: Pick<Municipality, 'sites' | 'emailDomain'>,
  mail: readonly string[],
): ReadonlyMap<string, readonly DnsRole[]> {
  const hosts = sites.flatMap(({ url }) => (url === null ? [] : [nameIn(new URL(url).hostname)])).filter(isName);
  const domains = hosts.map(organisationalDomain).filter((domain) => !isSharedSuffix(domain));
  const roles = new Map<string, DnsRole[]>();
  const add = (names: readonly string[], role: DnsRole): void => {
    for (const name of new Set(names)) roles.set(name, [...(roles.get(name) ?? []), role]);
  };
  add(hosts, 'site');
  add(domains, 'domain');
  add([...(emailDomain === null ? [] : [nameIn(emailDomain)]), ...mail].filter(isName), 'mail');
  return roles;
}

function nameIn(host: string): string {
  return (plainHost(host) ?? '').replace(/\.$/u, '');
}

/** Neither an address nor a name of this machine alone. */
function isName(name: string): boolean {
  return name.includes('.') && isIP(name) === 0;
}
