import { afterEach, describe, expect, it } from 'vitest';
import { parseConnectTo } from '../../../../src/crawl/network/connect-to.ts';
import { createNetworkPolicy, type Refusal } from '../../../../src/crawl/network/network-policy.ts';
import { forbiddenPorts } from '../../../../src/crawl/network/ports.ts';
import { startNameServer, type FakeNameServer, type Zone } from '../../../kit/servers/name-server.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';

const publicAddress = '193.41.190.10';
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function policyWith(zone: Zone, { connectTo = [] as string[], ttl = 0, leastMs = 0, dnsMs = 600 } = {}) {
  const nameServer: FakeNameServer = await startNameServer(zone, ttl);
  open.push(nameServer);
  const refusals: Refusal[] = [];
  const policy = createNetworkPolicy({
    connectTo: connectTo.map(parseConnectTo),
    resolver: nameServer,
    timeouts: { dnsMs, connectMs: 300 },
    remember: { leastMs, mostMs: 600_000 },
    onRefused: (refusal) => refusals.push(refusal),
  });
  return { policy, nameServer, refusals };
}

describe('names', () => {
  it('lead to their public addresses, IPv6 beside IPv4', async () => {
    const { policy } = await policyWith(() => [publicAddress, '2a01:4f8::1']);
    expect(await policy.route('portal.example', 443)).toEqual({
      ok: true,
      targets: [
        { address: '2a01:4f8::1', port: 443, family: 6 },
        { address: publicAddress, port: 443, family: 4 },
      ],
    });
  });

  it.each([
    ['nxdomain', 'dns_nxdomain'],
    ['servfail', 'dns_servfail'],
    ['silence', 'dns_timeout'],
  ] as const)('that end in %s are not observed for that reason', async (said, because) => {
    const { policy } = await policyWith(() => said);
    expect(await policy.route('portal.example', 443)).toMatchObject({ ok: false, because });
  });

  it('that exist without an address count as not existing for the web', async () => {
    const { policy } = await policyWith(() => []);
    expect(await policy.route('portal.example', 443)).toMatchObject({ because: 'dns_nxdomain', detail: 'ENODATA' });
  });

  it.each(['a..b', `${'x'.repeat(70)}.example`, '-', '%zz', 'with space', ''])(
    'no server can have are refused: "%s"',
    async (host) => {
      const { policy } = await policyWith(() => 'nxdomain');
      expect(await policy.route(host, 443)).toMatchObject({ ok: false, because: 'dns_nxdomain' });
    },
  );

  it('blame nobody when our own name server is gone', async () => {
    const { policy, nameServer } = await policyWith(() => [publicAddress]);
    await nameServer.close();
    open.length = 0;
    expect(await policy.route('portal.example', 443)).toMatchObject({ because: 'own_network_down' });
  });

  it('D-03 slow to fail do not hold up the others', async () => {
    const { policy } = await policyWith((name) => (name.startsWith('dead') ? 'silence' : [publicAddress]));
    const dead = Array.from({ length: 20 }, (_, n) => policy.route(`dead${n}.example`, 443));
    const began = performance.now();
    expect((await policy.route('alive.example', 443)).ok).toBe(true);
    expect(performance.now() - began).toBeLessThan(400);
    for (const route of await Promise.all(dead)) expect(route).toMatchObject({ because: 'dns_timeout' });
  });

  it('are asked for once while their answer holds, and again after a failure', async () => {
    const { policy, nameServer } = await policyWith(
      (name) => (name === 'gone.example' ? 'nxdomain' : [publicAddress]),
      {
        ttl: 60,
      },
    );
    await Promise.all([policy.route('portal.example', 443), policy.route('Portal.example.', 80)]);
    await policy.route('portal.example', 443);
    await policy.route('gone.example', 443);
    await policy.route('gone.example', 443);
    expect(nameServer.questions.filter((question) => question === 'portal.example A')).toHaveLength(1);
    expect(nameServer.questions.filter((question) => question === 'gone.example A')).toHaveLength(2);
  });

  it('with a TTL of nothing are still remembered for the least time', async () => {
    const { policy, nameServer } = await policyWith(() => [publicAddress], { ttl: 0, leastMs: 10_000 });
    await policy.route('portal.example', 443);
    await policy.route('portal.example', 443);
    expect(nameServer.questions).toHaveLength(2);
  });
});

describe('a private address', () => {
  it('D-04 in a changed answer is refused when it is about to be used (rebinding)', async () => {
    const { policy, refusals } = await policyWith((_name, asked) => [asked <= 1 ? publicAddress : '169.254.169.254']);
    expect((await policy.route('rebind.example', 80)).ok).toBe(true);
    expect(await policy.connect('rebind.example', 80)).toMatchObject({ ok: false, because: 'ip_forbidden' });
    expect(refusals).toEqual([{ host: 'rebind.example', port: 80, address: '169.254.169.254' }]);
  });

  it('D-05 is dropped from a mixed answer and the public ones stay', async () => {
    const { policy, refusals } = await policyWith(() => ['10.0.0.1', publicAddress, '::1']);
    const route = await policy.route('mixed.example', 80);
    expect(route).toMatchObject({ ok: true, targets: [{ address: publicAddress }] });
    expect(refusals.map((refusal) => refusal.address)).toEqual(['::1', '10.0.0.1']);
  });

  it.each([
    '127.0.0.1',
    '127.1',
    '0x7f000001',
    '2130706433',
    '[::ffff:7f00:1]',
    '::ffff:127.0.0.1',
    '[::1]',
    '0.0.0.0',
    '[64:ff9b::7f00:1]',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '[fe80::1]',
  ])('D-06 written as %s is refused without a look-up', async (host) => {
    const server = await startRawServer('HTTP/1.1 200 OK\r\n\r\n');
    open.push(server);
    const { policy, nameServer } = await policyWith(() => [publicAddress]);
    expect(await policy.connect(host, server.port)).toMatchObject({ ok: false, because: 'ip_forbidden' });
    expect(server.connections()).toBe(0);
    expect(nameServer.questions).toEqual([]);
  });

  it('of localhost by name is refused', async () => {
    const { policy } = await policyWith(() => ['127.0.0.1', '::1']);
    expect(await policy.connect('localhost', 8080)).toMatchObject({ because: 'ip_forbidden' });
  });
});

describe('what --connect-to names', () => {
  it('is reached for that host and port, and nothing else beside it', async () => {
    const server = await startRawServer('');
    const other = await startRawServer('');
    open.push(server, other);
    const connectTo = [`portal.example:443:127.0.0.1:${server.port}`];
    const { policy } = await policyWith(() => ['127.0.0.1'], { connectTo });

    const reached = await policy.connect('portal.example', 443);
    expect(reached).toMatchObject({ ok: true, address: '127.0.0.1' });
    if (reached.ok) reached.socket.destroy();
    expect(await policy.connect('portal.example', server.port)).toMatchObject({ because: 'ip_forbidden' });
    expect(await policy.connect('127.0.0.1', server.port)).toMatchObject({ because: 'ip_forbidden' });
    expect(await policy.connect('portal.example', other.port)).toMatchObject({ because: 'ip_forbidden' });
    expect(other.connections()).toBe(0);
  });
});

describe('ports', () => {
  it.each([0, 22, 25, 6000, 6667, 10_080])('%i is refused before anything is asked', async (port) => {
    const { policy, nameServer, refusals } = await policyWith(() => [publicAddress]);
    expect(await policy.route('portal.example', port)).toMatchObject({ because: 'port_forbidden' });
    expect(nameServer.questions).toEqual([]);
    expect(refusals).toEqual([{ host: 'portal.example', port, address: null }]);
  });

  it.each([80, 443, 8080, 8443, 8009, 81, 3000])('%i is allowed', (port) => {
    expect(forbiddenPorts.has(port)).toBe(false);
  });
});
