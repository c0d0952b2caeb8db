import { createSocket, type RemoteInfo } from 'node:dgram';
import { isIP } from 'node:net';
import type { NameServer } from '../../../src/crawl/network/connect-to.ts';

/** What the name server says of a name: addresses, or the way it fails. Asked anew for every query. */
export type Zone = (name: string, asked: number) => readonly string[] | 'nxdomain' | 'servfail' | 'silence';

export interface FakeNameServer extends NameServer {
  /** Questions received, as `name A` or `name AAAA`. */
  readonly questions: readonly string[];
  close(): Promise<void>;
}

const A = 1;
const AAAA = 28;
const rcodes = { nxdomain: 3, servfail: 2 } as const;

/** A DNS server on loopback (RFC 1035, UDP), saying of each name what `zone` says. `asked` counts its A questions. */
export async function startNameServer(zone: Zone, ttl = 0): Promise<FakeNameServer> {
  const socket = createSocket('udp4');
  const questions: string[] = [];

  socket.on('message', (query: Buffer, from: RemoteInfo) => {
    const { name, type, end } = readQuestion(query);
    const question = `${name} ${type === A ? 'A' : 'AAAA'}`;
    questions.push(question);
    const said = zone(name, questions.filter((each) => each === `${name} A`).length);
    if (said === 'silence') return;
    socket.send(reply(query, end, said, type, ttl), from.port, from.address);
  });

  await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
  return {
    address: '127.0.0.1',
    port: socket.address().port,
    questions,
    close: () => new Promise((closed) => socket.close(closed)),
  };
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function reply(
  query: Buffer,
  end: number,
  said: Exclude<ReturnType<Zone>, 'silence'>,
  type: number,
  ttl: number,
): Buffer {
  const family = type === A ? 4 : type === AAAA ? 6 : 0;
  const addresses = typeof said === 'string' ? [] : said.filter((address) => isIP(address) === family);
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (typeof said === 'string' ? rcodes[said] : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  return Buffer.concat([header, query.subarray(12, end), ...addresses.map((address) => record(address, type, ttl))]);
}

function record(address: string, type: number, ttl: number): Buffer {
  const data = type === A ? Buffer.from(address.split('.').map(Number)) : ipv6Bytes(address);
  const head = Buffer.alloc(12);
  // A pointer to the name in the question, then type, class IN, TTL and length.
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(ttl, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const zeros = Array<string>(8 - groups(head).length - groups(tail).length).fill('0');
  const all = [...groups(head), ...(address.includes('::') ? zeros : []), ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
