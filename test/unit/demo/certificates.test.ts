import { X509Certificate, createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAuthority, selfSigned } from '../../../src/demo/certificates.ts';

describe('a private authority', () => {
  const authority = createAuthority('Орган на Върбовец');
  const root = new X509Certificate(authority.certificate);

  it('signs itself and may sign others', () => {
    expect(root.ca).toBe(true);
    expect(root.subject).toBe('CN=Орган на Върбовец');
    expect(root.verify(root.publicKey)).toBe(true);
  });

  it('issues a certificate for names and addresses, with its key', () => {
    const { cert, key } = authority.issue(['portal.example', 'www.portal.example', '127.0.0.1']);
    const leaf = new X509Certificate(cert);
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(leaf.checkIssued(root)).toBe(true);
    expect(leaf.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(leaf.checkHost('www.portal.example')).toBe('www.portal.example');
    expect(leaf.checkHost('other.example')).toBeUndefined();
    expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(leaf.ca).toBe(false);
    expect(Date.parse(leaf.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(leaf.validTo)).toBeGreaterThan(Date.now());
  });

  it('issues for as long as it is told, also past 2049', () => {
    const validity = { notBefore: new Date('2049-12-31T23:59:59Z'), notAfter: new Date('2051-02-03T04:05:06Z') };
    const leaf = new X509Certificate(authority.issue(['portal.example'], validity).cert);
    expect(Date.parse(leaf.validFrom)).toBe(validity.notBefore.getTime());
    expect(Date.parse(leaf.validTo)).toBe(validity.notAfter.getTime());
  });

  it('never gives two certificates one number', () => {
    const serials = Array.from(
      { length: 5 },
      () => new X509Certificate(authority.issue(['a.example']).cert).serialNumber,
    );
    expect(new Set(serials).size).toBe(5);
  });

  it('vouches for an authority below it', () => {
    const intermediate = authority.createIntermediate('Below');
    const below = new X509Certificate(intermediate.certificate);
    const leaf = new X509Certificate(intermediate.issue(['portal.example']).cert);
    expect(below.checkIssued(root) && below.ca).toBe(true);
    expect(leaf.checkIssued(below)).toBe(true);
    expect(leaf.verify(root.publicKey)).toBe(false);
  });

  it('can carry many names', () => {
    const names = Array.from({ length: 300 }, (_, n) => `host-${n}.portal.example`);
    expect(new X509Certificate(authority.issue(names).cert).checkHost('host-299.portal.example')).toBeDefined();
  });
});

it('a self-signed certificate vouches for itself only', () => {
  const { cert } = selfSigned(['portal.example']);
  const alone = new X509Certificate(cert);
  expect(alone.verify(alone.publicKey)).toBe(true);
  expect(alone.ca).toBe(false);
});
