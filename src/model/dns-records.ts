import type { CaaRecord, Dnssec, Lookup, MxRecord } from './observation/dns.ts';

/** What name servers said of one name: raw, before any policy is read from the texts. TXT strings are joined. */
export interface DnsRecords {
  readonly name: string;
  /** The name registered below a public suffix; the name itself when there is none. */
  readonly organisational: string;
  readonly a: Lookup<string>;
  readonly aaaa: Lookup<string>;
  readonly caa: Lookup<CaaRecord>;
  readonly caaAt: string | null;
  readonly mx: Lookup<MxRecord>;
  readonly txt: Lookup<string>;
  /** TXT of `_dmarc` below the name, and below the organisational domain; the same when that is the name. */
  readonly dmarc: Lookup<string>;
  readonly organisationalDmarc: Lookup<string>;
  readonly mtaSts: Lookup<string>;
  readonly tlsReports: Lookup<string>;
  readonly dnssec: Dnssec;
  readonly capturedAt: string;
}
