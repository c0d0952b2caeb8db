import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, isLoopbackAddress, isPublicAddress } from '../../../../src/crawl/network/addresses.ts';

describe('an address that is not public', () => {
  it.each([
    ['this network', '0.0.0.0'],
    ['private, class A', '10.1.2.3'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['the end of carrier-grade NAT', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.255.254'],
    ['cloud metadata', '169.254.169.254'],
    ['a cloud platform', '168.63.129.16'],
    ['private, class B', '172.16.0.1'],
    ['the end of private, class B', '172.31.255.255'],
    ['protocol assignments', '192.0.0.192'],
    ['documentation 1', '192.0.2.1'],
    ['6to4 relays', '192.88.99.1'],
    ['private, class C', '192.168.1.1'],
    ['benchmarks', '198.19.255.255'],
    ['documentation 2', '198.51.100.7'],
    ['documentation 3', '203.0.113.9'],
    ['multicast', '224.0.0.251'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['IPv6 loopback', '::1'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped, whatever is inside', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64 to loopback', '64:ff9b::7f00:1'],
    ['NAT64 to a private address', '64:ff9b::10.0.0.1'],
    ['NAT64 with an empty end', '64:ff9b::'],
    ['local NAT64', '64:ff9b:1::808:808'],
    ['discard only', '100::1'],
    ['Teredo', '2001:0:53aa:64c:0:0:0:1'],
    ['ORCHID', '2001:20::1'],
    ['IPv6 documentation', '2001:db8::1'],
    ['newer IPv6 documentation', '3fff::1'],
    ['6to4 to a private address', '2002:7f00:1::1'],
    ['segment routing', '5f00::1'],
    ['unique local', 'fd12:3456:789a::1'],
    ['unique local, cloud metadata', 'fd00:ec2::254'],
    ['link local', 'fe80::1'],
    ['link local with a zone', 'fe80::1%lo'],
    ['site local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['no address at all', 'portal.example'],
    ['nothing', ''],
  ])('is refused: %s (%s)', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '9.255.255.255', '11.0.0.0', '100.128.0.0', '172.32.0.1', '193.41.190.1', '223.255.255.255'])(
    'is not confused with its public neighbour %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(['2a01:4f8::1', '2606:4700:4700::1111', '2001:4860:4860::8888', '64:ff9b::808:808'])(
    'is not confused with public IPv6 %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('includes every address of this machine', () => {
    const own = Object.values(networkInterfaces()).flatMap((cards) => cards ?? []);
    expect(own.length).toBeGreaterThan(0);
    for (const { address } of own) expect(isPublicAddress(address)).toBe(false);
  });
});

/** An IPv4 address inside one of the private ranges. */
const privateAddress = fc.oneof(
  fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
);

type Bytes = readonly [number, number, number, number];
const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const number = ([a, b, c, d]: Bytes): number => ((a * 256 + b) * 256 + c) * 256 + d;

const spellings: readonly ((bytes: Bytes) => string)[] = [
  (bytes) => bytes.join('.'),
  (bytes) => String(number(bytes)),
  (bytes) => `0x${number(bytes).toString(16)}`,
  (bytes) => `0${number(bytes).toString(8)}`,
  (bytes) => bytes.map((byte) => `0x${hex(byte)}`).join('.'),
  (bytes) => bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
  ([a, b, c, d]) => `${a}.${(b * 256 + c) * 256 + d}`,
  ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  (bytes) => `${bytes.join('.')}.`,
  (bytes) => bytes.join('。'),
  (bytes) => bytes.map((byte) => `%${hex(String(byte).charCodeAt(0))}${String(byte).slice(1)}`).join('.'),
  (bytes) => `[::ffff:${bytes.join('.')}]`,
  ([a, b, c, d]) => `[::FFFF:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}]`,
  ([a, b, c, d]) => `[0:0:0:0:0:ffff:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}]`,
  (bytes) => `[64:ff9b::${bytes.join('.')}]`,
  ([a, b, c, d]) => `[2002:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}::1]`,
];

it('no spelling of a private address passes for a public one, nor for a name', () => {
  fc.assert(
    fc.property(privateAddress, fc.constantFrom(...spellings), (bytes, spell) => {
      const read = canonicalAddress(spell(bytes));
      expect(read).not.toBeNull();
      expect(isPublicAddress(spell(bytes))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it('an address is public in all its spellings or in none', () => {
  const anyAddress = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  fc.assert(
    fc.property(anyAddress, (bytes) => {
      const plain = isPublicAddress(bytes.join('.'));
      for (const spell of spellings.slice(0, 10)) expect(isPublicAddress(spell(bytes))).toBe(plain);
    }),
  );
});

it('whatever the text, reading it as an address does not throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof isPublicAddress(text)).toBe('boolean');
    }),
  );
});

it.each([
  ['127.0.0.1', true],
  ['127.9.8.7', true],
  ['[::1]', true],
  ['0x7f000001', true],
  ['10.0.0.1', false],
  ['localhost', false],
])('loopback is told from the rest: %s', (address, loopback) => {
  expect(isLoopbackAddress(address)).toBe(loopback);
});
