import type { DnsRecords } from '../../model/dns-records.ts';
import type { DnsFacts, DnsRole, Lookup } from '../../model/observation/dns.ts';
import { readDmarc } from './dmarc.ts';
import { readSpf } from './spf.ts';

/** What the records of a name say, its mail policies read. */
export function deriveDns(
  records: DnsRecords,
  { roles, main }: { readonly roles: readonly DnsRole[]; readonly main: boolean },
): DnsFacts {
  const { name, a, aaaa, caa, caaAt, mx, dnssec, capturedAt } = records;
  return {
    ...{ name, roles, main, a, aaaa, caa, caaAt, mx, dnssec, capturedAt },
    spf: readSpf(records.txt),
    dmarc: readDmarc(records),
    mtaSts: beginning(records.mtaSts, /^v=STSv1[ \t]*;/u),
    tlsReports: beginning(records.tlsReports, /^v=TLSRPTv1[ \t]*;/u),
  };
}

function beginning(said: Lookup<string>, start: RegExp): Lookup<string> {
  if (said.status !== 'records') return said;
  const records = said.records.filter((text) => start.test(text));
  return records.length === 0 ? { status: 'nodata' } : { status: 'records', records };
}
