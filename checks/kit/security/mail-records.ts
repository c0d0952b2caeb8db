import type { Evidence } from '../../../src/model/evidence.ts';
import type { DnsFacts } from '../../../src/model/observation/dns.ts';
import { citeMeasured } from '../cite.ts';
import { sorted } from '../order.ts';

/** Where nothing is published, the configured domain, else that of the portal: anybody may write in its name. */
export function usualMailDomain(dns: readonly DnsFacts[], emailDomain: string | null): DnsFacts | undefined {
  const configured = dns.find(({ name }) => name === emailDomain);
  const ofPortal = dns.filter(({ main, roles }) => main && roles.includes('domain'));
  return (
    configured ??
    sorted(
      ofPortal,
      ({ name }) => name.length,
      ({ name }) => name,
    )[0]
  );
}

/** The records as the name servers gave them. */
export function citeMailRecords({ name, spf, dmarc, mx, dnssec, capturedAt }: DnsFacts): Evidence[] {
  const texts = (record: typeof spf | typeof dmarc): string =>
    'text' in record
      ? record.text
      : 'texts' in record
        ? `${record.status}: ${record.texts.join(' | ')}`
        : record.status;
  const servers = mx.status === 'records' ? mx.records.map(({ exchange }) => exchange).join(' ') : mx.status;
  const at = { url: `https://${name}/`, capturedAt };
  const told = [
    `TXT ${name}: ${texts(spf)}`,
    `TXT _dmarc: ${texts(dmarc)}`,
    `MX: ${servers}`,
    `DNSSEC: ${dnssec.status}`,
  ];
  return told.map((measured) => citeMeasured('probe', at, measured));
}
