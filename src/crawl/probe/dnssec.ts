import type { Dnssec } from '../../model/observation/dns.ts';
import type { DnsClient } from '../network/dns/dns-client.ts';
import { rootQuestion, type Question } from '../network/dns/message.ts';

/**
 * Whether the answers about a name are signed, as far as the server asked tells. A server that does not even validate
 * the root, which is signed and known to all, says nothing by leaving the AD bit out. One that refuses a name it gives
 * away once validation is turned off found it wrongly signed; it is asked a third time, for an error can be a passing one.
 */
export async function askDnssec(dns: DnsClient, name: string): Promise<Dnssec['status']> {
  const question: Question = { name, type: 'SOA' };
  const said = await dns.ask(question);
  if (said.ok) {
    if (said.authentic) return 'secure';
    const root = await dns.ask(rootQuestion);
    return root.ok && root.authentic ? 'insecure' : 'unknown';
  }
  if (said.because !== 'dns_servfail' || !(await dns.askUnchecked(question)).ok) return 'unknown';
  const again = await dns.ask(question);
  return !again.ok && again.because === 'dns_servfail' ? 'bogus' : 'unknown';
}
