import { describe, expect, it, onTestFinished } from 'vitest';
import { createDnsClient } from '../../../../src/crawl/network/dns/dns-client.ts';
import { askDns } from '../../../../src/crawl/probe/dns.ts';
import type { DnsRecords } from '../../../../src/model/dns-records.ts';
import { knowing, SERVFAIL, startDnsServer, type Saying } from '../../../kit/servers/dns-server.ts';

const key = Buffer.from('00'.repeat(32), 'hex');
const soa = { mname: 'ns.gradec.example', rname: 'host.gradec.example' };

const zone = {
  '. SOA': [{ mname: 'a.root', rname: 'nstld' }],
  'example SOA': [soa],
  'gradec.example A': ['93.184.216.34', '93.184.216.35'],
  'gradec.example AAAA': ['2001:db8::1'],
  'gradec.example SOA': [soa],
  'gradec.example CAA': [
    { flags: 0, tag: 'issue', value: 'ca.example' },
    { flags: 128, tag: 'IODEF', value: 'mailto:it@gradec.example' },
  ],
  'gradec.example MX': [{ preference: 10, exchange: 'MX.gradec.example.' }],
  'gradec.example TXT': [['v=spf1 include:_spf.ca', 'rrier.example -all'], ['site-verification=1']],
  '_dmarc.gradec.example TXT': [['v=DMARC1; p=reject']],
  '_mta-sts.gradec.example TXT': [['v=STSv1; id=1']],
  '_smtp._tls.gradec.example TXT': [['v=TLSRPTv1; rua=mailto:tls@gradec.example']],
  'gradec.example DS': [{ keyTag: 1, algorithm: 13, digestType: 2, digest: key }],
  'gradec.example DNSKEY': [{ flags: 257, algorithm: 13, key }],
  'obs.gradec.example A': ['93.184.216.36'],
  'obs.gradec.example SOA': [],
};

async function ask(name: string, say: Saying = knowing(zone)) {
  const server = await startDnsServer(say);
  onTestFinished(() => server.close());
  const dns = createDnsClient({ servers: [server], timeoutMs: 600, believed: true });
  return { records: await askDns(dns, name), server };
}

async function recordsOf(name: string, say?: Saying): Promise<DnsRecords> {
  const { records } = await ask(name, say);
  if ('unseen' in records) throw new Error(records.unseen);
  return records;
}

describe('Of a name is recorded', () => {
  it('all that name servers say of it, texts joined', async () => {
    expect(await recordsOf('gradec.example')).toMatchObject({
      name: 'gradec.example',
      organisational: 'gradec.example',
      a: { status: 'records', records: ['93.184.216.34', '93.184.216.35'] },
      aaaa: { status: 'records', records: ['2001:db8::1'] },
      mx: { status: 'records', records: [{ preference: 10, exchange: 'mx.gradec.example' }] },
      txt: { status: 'records', records: ['v=spf1 include:_spf.carrier.example -all', 'site-verification=1'] },
      dmarc: { status: 'records', records: ['v=DMARC1; p=reject'] },
      mtaSts: { status: 'records' },
      tlsReports: { status: 'records' },
      dnssec: { ds: { status: 'records', records: [13] }, keys: { status: 'records', records: [13] } },
    });
  });

  it('whether a record is missing, the name, or the answer', async () => {
    const records = await recordsOf('obs.gradec.example', (heard) =>
      heard.type === 'AAAA' ? SERVFAIL : knowing(zone)(heard),
    );
    expect(records).toMatchObject({
      a: { status: 'records' },
      aaaa: { status: 'unseen', because: 'dns_servfail' },
      mx: { status: 'nodata' },
      dmarc: { status: 'nxdomain' },
      organisationalDmarc: { status: 'records', records: ['v=DMARC1; p=reject'] },
    });
  });

  it('nothing when no server answers, after one question', async () => {
    const { records, server } = await ask('gradec.example', () => 'silence');
    expect(records).toEqual({ unseen: 'dns_timeout' });
    expect(new Set(server.heard.map(({ type }) => type))).toEqual(new Set(['A']));
  });
});

describe('CAA', () => {
  it('is the name’s own', async () => {
    expect(await recordsOf('gradec.example')).toMatchObject({
      caaAt: 'gradec.example',
      caa: {
        records: [
          { tag: 'issue', value: 'ca.example', critical: false },
          { tag: 'iodef', value: 'mailto:it@gradec.example', critical: true },
        ],
      },
    });
  });

  it('or that of the nearest name above it', async () => {
    expect(await recordsOf('new.obs.gradec.example')).toMatchObject({ caaAt: 'gradec.example' });
  });

  it('is missing when no name up to the top has any', async () => {
    const { records, server } = await ask('www.selo.example');
    expect(records).toMatchObject({ caa: { status: 'nodata' }, caaAt: null });
    expect(server.heard.filter(({ type }) => type === 'CAA').map(({ name }) => name)).toEqual([
      'www.selo.example',
      'selo.example',
      'example',
    ]);
  });

  it('is not known when a name on the way does not answer', async () => {
    const say: Saying = (heard) =>
      heard.type === 'CAA' && heard.name === 'obs.gradec.example' ? SERVFAIL : knowing(zone)(heard);
    expect(await recordsOf('new.obs.gradec.example', say)).toMatchObject({
      caa: { status: 'unseen', because: 'dns_servfail' },
      caaAt: null,
    });
  });
});

describe('DNSSEC', () => {
  /** The zone as a server says it that marks these names as validated. */
  const validating =
    (...signed: string[]): Saying =>
    (heard) => {
      const said = knowing(zone)(heard);
      return typeof said === 'object' && signed.includes(heard.name) ? { ...said, authentic: true } : said;
    };
  const status = async (say: Saying) => (await recordsOf('gradec.example', say)).dnssec.status;

  it.each([
    ['secure', 'the server validated the answer', validating('.', 'gradec.example')],
    ['insecure', 'the server validates the root but not the name', validating('.')],
    ['unknown', 'the server validates nothing', validating()],
    [
      'bogus',
      'the server refuses the name unless told not to validate',
      (heard) => (heard.type === 'SOA' && !heard.unchecked ? SERVFAIL : knowing(zone)(heard)),
    ],
    [
      'unknown',
      'the server refuses the name either way',
      (heard) => (heard.type === 'SOA' ? SERVFAIL : knowing(zone)(heard)),
    ],
  ] as [string, string, Saying][])('%s: %s', async (expected, _why, say) => {
    expect(await status(say)).toBe(expected);
  });

  it('unknown: the refusal was a passing one', async () => {
    let refusals = 0;
    const say: Saying = (heard) =>
      heard.type === 'SOA' && !heard.unchecked && refusals++ < 2 ? SERVFAIL : knowing(zone)(heard);
    expect(await status(say)).toBe('unknown');
  });
});
