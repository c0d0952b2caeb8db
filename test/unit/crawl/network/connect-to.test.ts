import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConnectTo, parseConnectTo, parseResolver } from '../../../../src/crawl/network/connect-to.ts';

describe('--connect-to', () => {
  it.each([
    ['portal.example:443:127.0.0.1:8443', { host: 'portal.example', port: 443, address: '127.0.0.1', toPort: 8443 }],
    ['Portal.Example.::127.0.0.1:8443', { host: 'portal.example', port: null, address: '127.0.0.1', toPort: 8443 }],
    ['::127.0.0.1:8080', { host: null, port: null, address: '127.0.0.1', toPort: 8080 }],
    ['portal.example:80:127.0.0.1:', { host: 'portal.example', port: 80, address: '127.0.0.1', toPort: null }],
    ['община.example:80:[::1]:8080', { host: 'xn--80abvuc1e.example', port: 80, address: '::1', toPort: 8080 }],
    ['[::1]:80:[0:0:0:0:0:0:0:1]:81', { host: '::1', port: 80, address: '::1', toPort: 81 }],
  ])('reads %s', (text, entry) => {
    expect(parseConnectTo(text)).toEqual(entry);
  });

  it.each([
    ['portal.example', 'HOST:PORT:ADDRESS:PORT'],
    ['a:1:b', 'HOST:PORT:ADDRESS:PORT'],
    ['a:b:127.0.0.1:80', 'HOST:PORT:ADDRESS:PORT'],
    ['a:80::80', 'ADDRESS must be an IP address'],
    ['a:80:other.example:80', 'ADDRESS must be an IP address'],
    ['a:80:127.1:80', 'ADDRESS must be an IP address'],
    ['a:80:::1:80', 'HOST:PORT:ADDRESS:PORT'],
    ['a:99999:127.0.0.1:80', '99999 is not a port'],
    ['a:80:127.0.0.1:0', '0 is not a port'],
  ])('refuses %s and says why', (text, why) => {
    expect(() => parseConnectTo(text)).toThrow(why);
  });

  it('either reads a text or explains itself, and what it reads is an address', () => {
    const piece = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', '80', '[::1]', '127.0.0.1', 'a.example'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = pieces.join(':');
        try {
          expect(parseConnectTo(text).address).toMatch(/^[\d.]+$|:/);
        } catch (error) {
          expect((error as Error).message).toContain(`"${text}"`);
        }
      }),
    );
  });

  it('speaks of its host and port only, the first entry that fits', () => {
    const entries = ['a.example:80:127.0.0.1:1001', 'a.example::127.0.0.1:1002', ':443:127.0.0.1:1003'].map(
      parseConnectTo,
    );
    expect(findConnectTo(entries, 'A.example', 80)?.toPort).toBe(1001);
    expect(findConnectTo(entries, 'a.example.', 8080)?.toPort).toBe(1002);
    expect(findConnectTo(entries, 'b.example', 443)?.toPort).toBe(1003);
    expect(findConnectTo(entries, 'b.example', 80)).toBeUndefined();
    expect(findConnectTo(entries, '127.0.0.1', 1001)).toBeUndefined();
  });
});

describe('--resolver', () => {
  it.each([
    ['127.0.0.1:5300', { address: '127.0.0.1', port: 5300 }],
    ['[::1]:5300', { address: '::1', port: 5300 }],
    ['9.9.9.9', { address: '9.9.9.9', port: 53 }],
  ])('reads %s', (text, server) => {
    expect(parseResolver(text)).toEqual(server);
  });

  it.each(['', 'dns.example:53', '127.0.0.1:', '127.0.0.1:70000', '::1:53'])('refuses "%s" and says why', (text) => {
    expect(() => parseResolver(text)).toThrow(/ADDRESS|not a port/);
  });
});
