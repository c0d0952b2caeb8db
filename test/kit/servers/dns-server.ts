import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import {
  AUTHENTIC_DATA,
  CHECKING_DISABLED,
  RECURSION_AVAILABLE,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
  decode,
  encode,
  type Answer,
  type Packet,
  type RecordType,
} from 'dns-packet';
import type { NameServer } from '../../../src/crawl/network/connect-to.ts';
import { listen } from './listening.ts';

/** One question as the server heard it. */
interface Heard {
  readonly name: string;
  readonly type: RecordType;
  readonly over: 'udp' | 'tcp';
  readonly edns: boolean;
  readonly unchecked: boolean;
}

/** What is answered: records, a fault, nothing, or bytes of any kind (made from the query's). */
export interface Said {
  readonly records?: readonly Answer[];
  readonly authorities?: readonly Answer[];
  readonly rcode?: number;
  readonly authentic?: boolean;
  /** Over UDP the answer is cut and has to be fetched over TCP. */
  readonly truncated?: boolean;
  readonly recursive?: boolean;
}

export type Saying = (heard: Heard) => Said | 'silence' | ((query: Buffer) => Buffer);

export interface DnsServer extends NameServer {
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}

export const NXDOMAIN: Said = { rcode: 3 };
export const SERVFAIL: Said = { rcode: 2 };

/** A recursive name server on loopback, over UDP and TCP on one port, that knows what `say` tells it. */
export async function startDnsServer(say: Saying): Promise<DnsServer> {
  const heard: Heard[] = [];
  const answer = (query: Buffer, over: Heard['over']): Buffer | null => {
    const packet = decode(query);
    const one = hear(packet, over);
    if (one === null) return null;
    heard.push(one);
    const said = say(one);
    if (said === 'silence') return null;
    return typeof said === 'function' ? said(query) : encode(replyTo(packet, said, over));
  };

  const tcp = await listen(
    createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.on('data', (bytes) => {
        const reply = answer(bytes.subarray(2), 'tcp');
        if (reply === null) return;
        const length = Buffer.alloc(2);
        length.writeUInt16BE(reply.length);
        socket.write(length);
        socket.end(reply);
      });
    }),
  );
  const udp = createSocket('udp4');
  udp.on('message', (query, from) => {
    const reply = answer(query, 'udp');
    if (reply !== null) udp.send(reply, from.port, from.address);
  });
  await new Promise<void>((bound) => udp.bind(tcp.port, '127.0.0.1', bound));
  return {
    address: '127.0.0.1',
    port: tcp.port,
    heard,
    async close() {
      await Promise.all([tcp.close(), new Promise<void>((closed) => udp.close(closed))]);
    },
  };
}

function hear({ questions = [], flags = 0, additionals = [] }: Packet, over: Heard['over']): Heard | null {
  const [question] = questions;
  if (question === undefined) return null;
  const edns = additionals.some(({ type }) => type === 'OPT');
  return { ...question, over, edns, unchecked: (flags & CHECKING_DISABLED) !== 0 };
}

function replyTo({ id = 0, questions = [] }: Packet, said: Said, over: Heard['over']): Packet {
  const cut = said.truncated === true && over === 'udp';
  const marks = [
    RECURSION_DESIRED,
    said.recursive === false ? 0 : RECURSION_AVAILABLE,
    said.authentic === true ? AUTHENTIC_DATA : 0,
    cut ? TRUNCATED_RESPONSE : 0,
    said.rcode ?? 0,
  ];
  return {
    type: 'response',
    id,
    flags: marks.reduce((all, mark) => all | mark),
    questions,
    answers: cut ? [] : [...(said.records ?? [])],
    authorities: [...(said.authorities ?? [])],
  };
}

/** Records by `name TYPE`; a name without any does not exist. The domain `.` is known and signed if it stands there. */
export function knowing(zone: Readonly<Record<string, readonly unknown[]>>): Saying {
  const names = new Set(Object.keys(zone).map((key) => key.split(' ')[0]));
  return ({ name, type }) => {
    if (!names.has(name)) return NXDOMAIN;
    const records = (zone[`${name} ${type}`] ?? []).map((data) => ({ name, type, data, ttl: 60 }) as Answer);
    return { records };
  };
}
