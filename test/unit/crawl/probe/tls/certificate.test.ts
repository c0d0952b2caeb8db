import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForHost } from '../../../../../src/crawl/network/certificate-name.ts';
import { readCertificate } from '../../../../../src/crawl/probe/tls/certificate.ts';
import { dotted, elementsOf } from '../../../../../src/crawl/probe/tls/der.ts';
import { oid } from '../../../../../src/demo/der.ts';
import { certify, ecSigner, forNames, rsaSigner } from '../../../../kit/x509.ts';

const signer = ecSigner('Signer');
const der = (...extensions: Parameters<typeof certify>[2]): Buffer =>
  new X509Certificate(certify(ecSigner('portal.example'), signer, extensions)).raw;

describe('A certificate', () => {
  it.each([
    ['portal.example', 'portal.example', true],
    ['PORTAL.example', 'portal.example', true],
    ['*.portal.example', 'www.portal.example', true],
    ['*.portal.example', 'portal.example', false],
    ['*.portal.example', 'a.b.portal.example', false],
    ['w*.portal.example', 'www.portal.example', false],
    ['portal.example', '192.0.2.1', false],
  ])('S-04 for %s is for %s: %s', (name, host, expected) => {
    expect(isForHost(der(forNames(name)), host)).toBe(expected);
  });

  it('that nobody can read is for nobody, and is no certificate', () => {
    expect(isForHost('nonsense', 'portal.example')).toBe(false);
    expect(readCertificate(Buffer.from('nonsense'))).toBeNull();
  });

  it('broken anywhere is read or not read: nothing throws', () => {
    const good = der(forNames('portal.example'));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (place, value, cut) => {
        const broken = Buffer.from(cut ? good.subarray(0, place) : good);
        if (!cut) broken[place] = value;
        expect(() => [readCertificate(broken), isForHost(broken, 'portal.example')]).not.toThrow();
      }),
    );
  });

  it('with names that are broken has none', () => {
    const certificate = readCertificate(der(['2.5.29.17', Buffer.from('ff00ff', 'hex')]));
    expect(certificate).toMatchObject({ subject: 'CN=portal.example', names: [] });
  });

  it.each([
    ['rsa sha256', 'sha256WithRSAEncryption'],
    ['rsa sha1', 'sha1WithRSAEncryption'],
  ] as const)('signed by %s says so', (by, signature) => {
    const pem = certify(ecSigner('a'), rsaSigner('b', 2048), [], by);
    expect(readCertificate(new X509Certificate(pem).raw)).toMatchObject({ signature });
  });
});

describe('DER', () => {
  it('of any bytes gives elements that lie within them, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const elements = elementsOf(Buffer.from(noise));
        const inside = elements.reduce((sum, { content }) => sum + content.length + 2, 0);
        expect(inside).toBeLessThanOrEqual(noise.length);
      }),
    );
  });

  it('identifiers are read as they were written', () => {
    const arcs = fc.tuple(fc.constantFrom(1, 2), fc.nat(39), fc.array(fc.nat(2 ** 28), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(arcs, ([first, second, rest]) => {
        const written = [first, second, ...rest].join('.');
        expect(dotted(elementsOf(oid(written))[0]?.content ?? Buffer.alloc(0))).toBe(written);
      }),
    );
  });
});
