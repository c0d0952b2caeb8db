import { getDomain } from 'tldts';

/** The name registered below a public suffix (RFC 7489, 3.2); the name itself when there is none. */
export function organisationalDomain(name: string): string {
  return getDomain(name, { allowPrivateDomains: true, validateHostname: false }) ?? name;
}
