import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConnectTo } from '../../../../../src/crawl/network/connect-to.ts';
import { createAuditDns, type AuditDnsOptions } from '../../../../../src/crawl/network/dns/audit-dns.ts';
import { startDnsServer } from '../../../../kit/servers/dns-server.ts';

const question = { name: 'www.gradec.example', type: 'A' } as const;
const refused = { ok: false, because: 'not_planned' };

/** What an audit hears about a host of `gradec.example`, and what the resolver on this machine was asked. */
async function audit(options: Partial<AuditDnsOptions>, isGiven: boolean) {
  const server = await startDnsServer(() => ({}));
  onTestFinished(() => server.close());
  const given = { resolver: isGiven ? server : null, connectTo: [], contact: null, timeoutMs: 300 };
  const dns = createAuditDns({ ...given, ...options });
  return { said: await dns.ask(question), unchecked: await dns.askUnchecked(question), heard: server.heard.length };
}

const mapped = (text: string) => ({ connectTo: [parseConnectTo(text)], contact: 'mailto:audit@example.org' });

describe('Name servers are asked', () => {
  it('with a resolver on this machine, whether or not there is a contact', async () => {
    expect(await audit({}, true)).toMatchObject({ said: { ok: true }, heard: 2 });
    expect(await audit(mapped('www.gradec.example::127.0.0.1:8080'), true)).toMatchObject({ said: { ok: true } });
  });
});

describe('No name server is asked', () => {
  it('without a contact and without a resolver on this machine', async () => {
    expect(await audit({}, false)).toEqual({
      said: expect.objectContaining(refused) as unknown,
      unchecked: expect.objectContaining(refused) as unknown,
      heard: 0,
    });
    const elsewhere = { resolver: { address: '192.0.2.53', port: 53 } };
    expect(await audit(elsewhere, true)).toMatchObject({ said: refused, heard: 0 });
  });

  it.each(['gradec.example:80:127.0.0.1:8080', 'uslugi.gradec.example::127.0.0.1:8080', '::127.0.0.1:8080'])(
    'about a domain whose host --connect-to %s puts somewhere else',
    async (text) => {
      const { said, unchecked } = await audit(mapped(text), false);
      expect([said, unchecked]).toMatchObject([refused, refused]);
    },
  );
});
