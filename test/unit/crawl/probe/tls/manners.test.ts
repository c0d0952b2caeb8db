import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TlsTarget } from '../../../../../src/crawl/probe/tls.ts';
import { listen } from '../../../../kit/servers/listening.ts';
import type { OldTerms } from '../../../../kit/servers/old-tls-server.ts';
import { anySuite, certificates, probe, seen, startOld, startTls } from './probing.ts';

describe('The addresses of a host', () => {
  /** A host at several loopback addresses on one port, as its name server would list them. */
  const at = (port: number, ...addresses: readonly string[]): Pick<TlsTarget, 'network'> => ({
    network: {
      route: () =>
        Promise.resolve({
          ok: true,
          targets: addresses.map((address) => ({ address, port, family: address.includes(':') ? 6 : 4 })),
        }),
    },
  });

  it('T-06 are each shaken hands with, IPv6 first, and what differs shows', async () => {
    const first = await startTls(certificates.good);
    await startTls(certificates.expired, '127.0.0.2', first.port);
    const facts = await seen(first, at(first.port, '127.0.0.1', '127.0.0.2', '::1'));
    expect(facts.verdict).toBe('valid');
    expect(facts.addresses).toMatchObject([
      { address: '::1', verdict: null, unseen: expect.stringMatching(/^(?:conn_refused|own_network_down)$/) as string },
      { address: '127.0.0.1', verdict: 'valid', unseen: null },
      { address: '127.0.0.2', verdict: 'expired', unseen: null },
    ]);
    const shown = new Set(facts.addresses.map(({ certificate }) => certificate));
    expect(shown.size).toBe(3);
  });

  it('are no more than four', async () => {
    const first = await startTls(certificates.good);
    const many = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
    expect((await seen(first, at(first.port, ...many))).addresses).toHaveLength(4);
  });
});

describe('The manners of the probe', () => {
  it('are one connection at a time, each in its turn: about ten with a good server, never more than thirty', async () => {
    const { good } = certificates;
    const worst: OldTerms = {
      versions: [0x0300, 0x0301, 0x0302, 0x0303],
      suites: [0x0001, 0x0018, 0x0003, 0x0009, 0x0005, 0x000a, 0x002f],
      chain: [good.cert],
      refuse: (socket) => socket.resetAndDestroy(),
    };
    for (const [server, most] of [
      [await startTls(good), 10],
      [await startTls({ ...good, ...anySuite, minVersion: 'TLSv1' }), 14],
      [await startOld(worst), 30],
    ] as const) {
      let [turns, now] = [0, 0];
      const turn = async <T>(work: () => Promise<T>): Promise<T> => {
        turns += 1;
        expect((now += 1)).toBe(1);
        return work().finally(() => (now -= 1));
      };
      await seen(server, { turn });
      expect(server.connections()).toBe(turns);
      expect(turns).toBeLessThanOrEqual(most);
    }
  });

  it('let it be stopped at once, in the middle of a silence', async () => {
    const silent = await listen(createServer((socket) => socket.on('error', () => socket.destroy())));
    onTestFinished(() => silent.close());
    const stop = new AbortController();
    const probing = probe(silent, { signal: stop.signal });
    await expect.poll(() => silent.connections()).toBe(1);
    const asked = performance.now();
    stop.abort(new Error('stopped'));
    await expect(probing).rejects.toThrow('stopped');
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(silent.connections()).toBe(1);
  });
});
