import { getDomain } from 'tldts';

/** Whether a host belongs to the same registrable domain (Public Suffix List, private part included) as the page's. */
export function partyOf(host: string, pageHost: string): 'first' | 'third' {
  return site(host) === site(pageHost) ? 'first' : 'third';
}

/** An IP address or a bare name has no registrable domain: it is a site of its own. */
function site(host: string): string {
  const bare = host.replace(/^\./, '').toLowerCase();
  return getDomain(bare, { allowPrivateDomains: true }) ?? bare;
}
