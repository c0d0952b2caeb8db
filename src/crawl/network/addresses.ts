import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { plainHost } from './web-address.ts';

/** IPv4 ranges that are not the public Internet: the IANA special-purpose registry (RFC 6890), multicast and above. */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // The platform address of a large cloud: public by number, reachable only from inside its machines.
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** Inside 2000::/3: protocol assignments with Teredo and ORCHID, documentation, 6to4, documentation again. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function blockList(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

const closed4 = blockList(special4, 'ipv4');
const closed6 = blockList(special6, 'ipv6');
const globalUnicast = blockList(['2000::/3'], 'ipv6');
const nat64 = blockList(['64:ff9b::/96'], 'ipv6');

/**
 * An IP address in its one canonical spelling, or null when the text is not an address. Takes every spelling a URL may
 * use (`127.1`, `0x7f000001`, `2130706433`, `[::ffff:127.0.0.1]`), because the WHATWG host parser reads it.
 */
export function canonicalAddress(host: string): string | null {
  const plain = plainHost(host);
  return plain === null || isIP(plain) === 0 ? null : plain;
}

/** The last 32 bits of a canonical IPv6 address as IPv4: what a NAT64 gateway (RFC 6052) connects to. */
function lastFourBytes(address: string): string {
  const groups = address.split(':').slice(-2);
  const [high = 0, low = 0] = groups.map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function isOwn(address: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((cards) => cards ?? []);
  return own.some((card) => canonicalAddress(card.address) === address);
}

/**
 * Whether an address belongs to the public Internet and is not this machine. Asked at connect time, of every address,
 * however it was come by. IPv6 is allowed by its one public range, so a range invented tomorrow is closed today.
 */
export function isPublicAddress(address: string): boolean {
  const plain = canonicalAddress(address);
  if (plain === null || isOwn(plain)) return false;
  if (isIP(plain) === 4) return !closed4.check(plain, 'ipv4');
  if (nat64.check(plain, 'ipv6')) return isPublicAddress(lastFourBytes(plain));
  return globalUnicast.check(plain, 'ipv6') && !closed6.check(plain, 'ipv6');
}

/** Whether an address is this machine's loopback: nobody else's server can be behind it. */
export function isLoopbackAddress(address: string): boolean {
  const plain = canonicalAddress(address);
  return plain !== null && (plain === '::1' || plain.startsWith('127.'));
}
