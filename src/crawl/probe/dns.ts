import type { Answer } from 'dns-packet';
import type { DnsRecords } from '../../model/dns-records.ts';
import type { CaaRecord, Lookup } from '../../model/observation/dns.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { DnsClient } from '../network/dns/dns-client.ts';
import type { QuestionType } from '../network/dns/message.ts';
import { nameOf } from '../network/dns/message.ts';
import { organisationalDomain } from '../network/dns/organisational-domain.ts';
import { askDnssec } from './dnssec.ts';

const MOST_RECORDS = 50;
const LONGEST_TEXT = 4_096;

/** No name server answers, or none may be asked: the other questions would end the same way. */
const hopeless: ReadonlySet<Unseen> = new Set(['dns_timeout', 'own_network_down', 'not_planned', 'invalid_url']);

/** Asks for everything a name says of itself, one question after the other, some 15 in all. Never rejects. */
export async function askDns(dns: DnsClient, name: string): Promise<DnsRecords | { readonly unseen: Unseen }> {
  const capturedAt = new Date().toISOString();
  const organisational = organisationalDomain(name);
  const a = await lookUp(dns, name, 'A', readAddress);
  if (a.status === 'unseen' && hopeless.has(a.because)) return { unseen: a.because };
  const dmarc = await lookUp(dns, `_dmarc.${name}`, 'TXT', readText);
  return {
    name,
    organisational,
    a,
    aaaa: await lookUp(dns, name, 'AAAA', readAddress),
    ...(await climbForCaa(dns, name)),
    mx: await lookUp(dns, name, 'MX', readMx),
    txt: await lookUp(dns, name, 'TXT', readText),
    dmarc,
    organisationalDmarc:
      organisational === name ? dmarc : await lookUp(dns, `_dmarc.${organisational}`, 'TXT', readText),
    mtaSts: await lookUp(dns, `_mta-sts.${name}`, 'TXT', readText),
    tlsReports: await lookUp(dns, `_smtp._tls.${name}`, 'TXT', readText),
    dnssec: {
      status: await askDnssec(dns, name),
      ds: await lookUp(dns, organisational, 'DS', readAlgorithm),
      keys: await lookUp(dns, organisational, 'DNSKEY', readAlgorithm),
    },
    capturedAt,
  };
}

async function lookUp<T>(
  dns: DnsClient,
  name: string,
  type: QuestionType,
  read: (record: Answer) => T | null,
): Promise<Lookup<T>> {
  const said = await dns.ask({ name, type });
  if (!said.ok) return { status: 'unseen', because: said.because };
  if (!said.exists) return { status: 'nxdomain' };
  const records = said.records
    .slice(0, MOST_RECORDS)
    .map(read)
    .filter((record) => record !== null);
  return records.length === 0 ? { status: 'nodata' } : { status: 'records', records };
}

/** The records that hold for a name are its own, or those of the nearest name above it (RFC 8659, 3). */
async function climbForCaa(dns: DnsClient, name: string): Promise<Pick<DnsRecords, 'caa' | 'caaAt'>> {
  let caa: Lookup<CaaRecord> = { status: 'nodata' };
  for (let at = name; at !== ''; at = at.slice(at.indexOf('.')).slice(1)) {
    caa = await lookUp(dns, at, 'CAA', readCaa);
    if (caa.status === 'records') return { caa, caaAt: at };
    // Whether something stands there is not known, so what stands above it says nothing.
    if (caa.status === 'unseen' || !at.includes('.')) break;
  }
  return { caa, caaAt: null };
}

function readAddress(record: Answer): string | null {
  return record.type === 'A' || record.type === 'AAAA' ? record.data : null;
}

function readCaa(record: Answer): CaaRecord | null {
  if (record.type !== 'CAA') return null;
  const { tag, value, issuerCritical = false } = record.data;
  return { tag: tag.toLowerCase().slice(0, 15), value: value.slice(0, LONGEST_TEXT), critical: issuerCritical };
}

function readMx(record: Answer) {
  if (record.type !== 'MX') return null;
  return { preference: record.data.preference ?? 0, exchange: nameOf(record.data.exchange) };
}

/** The strings of a record belong together without anything between them (RFC 7208, 3.3). */
function readText(record: Answer): string | null {
  if (record.type !== 'TXT') return null;
  const strings = [record.data].flat().map((string) => Buffer.from(string));
  return Buffer.concat(strings).toString('utf8').slice(0, LONGEST_TEXT);
}

function readAlgorithm(record: Answer): number | null {
  return record.type === 'DS' || record.type === 'DNSKEY' ? record.data.algorithm : null;
}
