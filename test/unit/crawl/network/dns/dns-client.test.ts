import type { Answer } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDnsClient } from '../../../../../src/crawl/network/dns/dns-client.ts';
import { createQuery, readReply } from '../../../../../src/crawl/network/dns/message.ts';
import {
  knowing,
  NXDOMAIN,
  SERVFAIL,
  startDnsServer,
  type DnsServer,
  type Saying,
} from '../../../../kit/servers/dns-server.ts';

const address = (name: string, data = '93.184.216.34'): Answer => ({ type: 'A', name, data });
const question = { name: 'gradec.example', type: 'A' } as const;

async function serverSaying(say: Saying): Promise<DnsServer> {
  const server = await startDnsServer(say);
  onTestFinished(() => server.close());
  return server;
}

/** A client of one server, and the server. */
async function clientOf(say: Saying, believed = true) {
  const server = await serverSaying(say);
  return { server, dns: createDnsClient({ servers: [server], timeoutMs: 600, believed }) };
}

describe('An answer', () => {
  it('brings the records of the name and type asked for, and nothing else', async () => {
    const other: Answer = { type: 'TXT', name: 'gradec.example', data: 'hello' };
    const { dns } = await clientOf(() => ({ records: [address('gradec.example'), address('other.example'), other] }));
    expect(await dns.ask(question)).toMatchObject({ ok: true, exists: true, records: [address('gradec.example')] });
  });

  it('follows aliases to their end, in whatever order and case they stand', async () => {
    const { dns } = await clientOf(() => ({
      records: [
        address('C.example'),
        { type: 'CNAME', name: 'b.example', data: 'c.EXAMPLE' },
        { type: 'CNAME', name: 'gradec.example', data: 'b.example' },
      ],
    }));
    expect(await dns.ask(question)).toMatchObject({ records: [{ data: '93.184.216.34' }] });
  });

  it('D-07 with aliases in a circle ends without a record', async () => {
    const { dns } = await clientOf(() => ({
      records: [
        { type: 'CNAME', name: 'gradec.example', data: 'b.example' },
        { type: 'CNAME', name: 'b.example', data: 'gradec.example' },
      ],
    }));
    expect(await dns.ask(question)).toMatchObject({ ok: true, exists: true, records: [] });
  });

  it('that does not fit is fetched over TCP', async () => {
    const records = Array.from({ length: 200 }, (_, n) => address('gradec.example', `198.51.100.${n}`));
    const { dns, server } = await clientOf(() => ({ records, truncated: true }));
    const said = await dns.ask(question);
    expect(said.ok && said.records).toHaveLength(200);
    expect(server.heard.map(({ over }) => over)).toEqual(['udp', 'tcp']);
  });

  it('tells no such name, no such record, an error and silence apart', async () => {
    const { dns } = await clientOf(({ name }) => {
      if (name === 'gone.example') return NXDOMAIN;
      if (name === 'broken.example') return SERVFAIL;
      return name === 'silent.example' ? 'silence' : {};
    });
    const of = (name: string) => dns.ask({ name, type: 'A' });
    expect(await of('gone.example')).toMatchObject({ ok: true, exists: false, records: [] });
    expect(await of('empty.example')).toMatchObject({ ok: true, exists: true, records: [] });
    expect(await of('broken.example')).toMatchObject({ ok: false, because: 'dns_servfail' });
    expect(await of('silent.example')).toMatchObject({ ok: false, because: 'dns_timeout' });
  });

  it('of a server that looks nothing up is no denial', async () => {
    const { dns } = await clientOf(() => ({
      recursive: false,
      authorities: [{ type: 'NS', name: 'example', data: 'ns.example' }],
    }));
    expect(await dns.ask(question)).toMatchObject({ ok: false, because: 'dns_servfail' });
  });

  it('says whether the server validated it', async () => {
    const { dns } = await clientOf(() => ({ records: [address('gradec.example')], authentic: true }));
    expect(await dns.ask(question)).toMatchObject({ authentic: true });
  });
});

describe('A question', () => {
  it('is put again, the way old servers know, to one that does not know EDNS', async () => {
    const { dns, server } = await clientOf(({ edns }) =>
      edns ? { rcode: 1 } : { records: [address('gradec.example')] },
    );
    expect(await dns.ask(question)).toMatchObject({ ok: true, records: [{ data: '93.184.216.34' }] });
    expect(server.heard.map(({ edns }) => edns)).toEqual([true, false]);
  });

  it('lost on the way is asked again', async () => {
    let heard = 0;
    const { dns } = await clientOf(() => (heard++ === 0 ? 'silence' : { records: [address('gradec.example')] }));
    expect(await dns.ask(question)).toMatchObject({ ok: true });
  });

  it('goes to the next server when one is silent or cannot tell', async () => {
    const servers = await Promise.all(
      (['silence', SERVFAIL, { records: [address('gradec.example')] }] as const).map((said) =>
        serverSaying(() => said),
      ),
    );
    const dns = createDnsClient({ servers, timeoutMs: 900, believed: true });
    expect(await dns.ask(question)).toMatchObject({ ok: true, records: [{ data: '93.184.216.34' }] });
  });

  it('that nobody hears is our own fault', async () => {
    const server = await startDnsServer(() => 'silence');
    await server.close();
    const gone = createDnsClient({ servers: [server], timeoutMs: 600, believed: true });
    expect(await gone.ask(question)).toMatchObject({ ok: false, because: 'own_network_down' });
    const none = createDnsClient({ servers: [], timeoutMs: 600, believed: true });
    expect(await none.ask(question)).toMatchObject({ ok: false, because: 'own_network_down' });
  });

  it.each(['', 'a..example', `${'x'.repeat(64)}.example`, 'две.example', 'a b.example', `${'abc.'.repeat(70)}example`])(
    'about “%s” is not asked at all',
    async (name) => {
      const { dns, server } = await clientOf(() => ({}));
      expect(await dns.ask({ name, type: 'A' })).toMatchObject({ ok: false, because: 'invalid_url' });
      expect(server.heard).toEqual([]);
    },
  );

  it('can be put without validation', async () => {
    const { dns, server } = await clientOf(() => ({}));
    await dns.askUnchecked(question);
    expect(server.heard).toMatchObject([{ unchecked: true }]);
  });
});

describe('“No such name”', () => {
  it('of a server that knows the root of the Internet is believed, and the root is asked for once', async () => {
    const { dns, server } = await clientOf(
      ({ name }) =>
        name === '.' ? { records: [{ type: 'SOA', name: '.', data: { mname: 'a', rname: 'b' } }] } : NXDOMAIN,
      false,
    );
    for (const name of ['a.example', 'b.example']) {
      expect(await dns.ask({ name, type: 'A' })).toMatchObject({ ok: true, exists: false });
    }
    expect(server.heard.filter(({ name }) => name === '.')).toHaveLength(1);
  });

  it('of one that sees nothing of the Internet says nothing of the name', async () => {
    const { dns } = await clientOf(() => NXDOMAIN, false);
    expect(await dns.ask(question)).toMatchObject({ ok: false, because: 'own_network_down' });
  });

  it('of a server the operator chose is believed', async () => {
    const { dns, server } = await clientOf(knowing({}));
    expect(await dns.ask(question)).toMatchObject({ ok: true, exists: false });
    expect(server.heard).toHaveLength(1);
  });
});

describe('Bytes that are no answer', () => {
  it('with another id or to another question are passed over', async () => {
    const { dns } = await clientOf(() => (query) => {
      const reply = Buffer.from(query);
      reply.writeUInt16BE(0x8180, 2);
      reply.writeUInt16BE((query.readUInt16BE(0) + 1) & 0xffff, 0);
      return reply;
    });
    expect(await dns.ask(question)).toMatchObject({ ok: false, because: 'dns_timeout' });
  });

  it('but a broken one are an error of the server', async () => {
    const { dns } = await clientOf(() => (query) => query.subarray(0, 20));
    expect(await dns.ask(question)).toMatchObject({ ok: false, because: 'dns_servfail' });
  });

  it('nor are those of a broken answer over TCP', async () => {
    const { dns } = await clientOf(({ over }) =>
      over === 'udp' ? { truncated: true } : () => Buffer.from('not a message at all'),
    );
    expect(await dns.ask(question)).toMatchObject({ ok: false, because: 'dns_servfail' });
  });

  it('of any kind never throw', () => {
    const query = createQuery(question, { edns: true, unchecked: false });
    const begun = query.bytes.subarray(12, 32);
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
        fc.uint8Array({ maxLength: 600 }),
        fc.boolean(),
        (counts, noise, repeats) => {
          const head = Buffer.from([...query.bytes.subarray(0, 2), 0x81, 0x80, ...counts.flatMap((n) => [0, n])]);
          const bytes = Buffer.concat([head, ...(repeats ? [begun] : []), noise]);
          expect(() => readReply(bytes, query)).not.toThrow();
        },
      ),
    );
  });
});
