import { describe, expect, it } from 'vitest';
import { clientHello, wireVersions, type Offer, type OldVersion } from '../../../../../src/crawl/probe/tls/hello.ts';
import { allSuites, suiteName, weakGroups, weakSuites } from '../../../../../src/crawl/probe/tls/suites.ts';

const versions = Object.keys(wireVersions) as OldVersion[];

function offer(over: Partial<Offer> = {}): Buffer {
  return clientHello({ version: 'TLSv1.2', suites: [0xc02f], serverName: 'portal.example', ...over });
}

describe('Our hello', () => {
  it.each(versions)('for %s offers that version and exactly these suites', (version) => {
    const hello = offer({ version, suites: [0x0005, 0xc02f] });
    expect(hello[0]).toBe(22);
    expect(hello.readUInt16BE(3)).toBe(hello.length - 5);
    expect(hello.readUIntBE(6, 3)).toBe(hello.length - 9);
    expect(hello.readUInt16BE(9)).toBe(wireVersions[version]);
    // Session identifier of no bytes, three suites: the two and the sign of safe renegotiation, no compression.
    expect(hello.subarray(43, 54).toString('hex')).toBe('00' + '0006' + '0005c02f00ff' + '0100');
  });

  it('names the host, except for SSLv3, which knows no extensions, and hosts that are addresses', () => {
    expect(offer().includes('portal.example')).toBe(true);
    expect(offer({ version: 'SSLv3' })).toHaveLength(52);
    expect(offer({ serverName: null }).length).toBe(offer().length - 9 - 'portal.example'.length);
  });

  it('is never of a length at which load balancers hang', () => {
    for (let count = 1; count < 128; count += 1) {
      for (const version of ['TLSv1', 'TLSv1.2'] as const) {
        const length = offer({ version, suites: allSuites.slice(0, count) }).length - 5;
        expect(length < 256 || length > 511, `${count} suites: ${length} bytes`).toBe(true);
      }
    }
  });
});

describe('The suites', () => {
  it('are each known once, by number and by name, and few enough for servers that read no more than 128', () => {
    expect(new Set(allSuites).size).toBe(allSuites.length);
    expect(new Set(allSuites.map(suiteName)).size).toBe(allSuites.length);
    // One more says that we know safe renegotiation.
    expect(allSuites.length).toBeLessThan(128);
    expect(suiteName(0x000a)).toBe('TLS_RSA_WITH_3DES_EDE_CBC_SHA');
    expect(suiteName(0x1a1a)).toBe('0x1a1a');
  });

  it('are weak for what their names say', () => {
    const marks = {
      null: /NULL/,
      anonymous: /_anon_/,
      export: /EXPORT/,
      des: /WITH_DES_CBC/,
      rc4: /RC4_128/,
      '64-bit-block': /3DES|IDEA/,
      'no-forward-secrecy': /^TLS_(?:RSA|ECDH_\w+)_WITH_/,
    };
    const weak = weakGroups.flatMap((group) =>
      weakSuites[group].map(([number]) => ({ group, name: suiteName(number) })),
    );
    for (const { group, name } of weak)
      expect(
        weakGroups.find((each) => marks[each].test(name)),
        name,
      ).toBe(group);
    const good = allSuites.slice(0, allSuites.length - weak.length).map(suiteName);
    expect(
      good.filter(
        (name) => !/^TLS_(?:ECDHE|DHE)_(?:RSA|ECDSA|DSS)_WITH_(?:AES|CHACHA20|CAMELLIA|ARIA|SEED)_/.test(name),
      ),
    ).toEqual([]);
  });
});
