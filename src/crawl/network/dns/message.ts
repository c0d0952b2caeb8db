import { randomInt } from 'node:crypto';
import {
  CHECKING_DISABLED,
  DNSSEC_OK,
  RECURSION_DESIRED,
  decode,
  encode,
  type Answer,
  type DecodedPacket,
  type RecordType,
} from 'dns-packet';

/** Small enough never to be cut into pieces on the way (DNS flag day 2020). */
const UDP_BYTES = 1232;

const LONGEST_ALIAS_CHAIN = 16;

export type QuestionType = Extract<RecordType, 'A' | 'AAAA' | 'CAA' | 'DNSKEY' | 'DS' | 'MX' | 'SOA' | 'TXT'>;

export interface Question {
  /** In ASCII, without a final dot; `.` is the root. */
  readonly name: string;
  readonly type: QuestionType;
}

/** Something every name server of the Internet knows, and signed. */
export const rootQuestion: Question = { name: '.', type: 'SOA' };

/** How a question is put: with EDNS (RFC 6891), which old servers do not know; without validation (CD, RFC 4035). */
export interface Manner {
  readonly edns: boolean;
  readonly unchecked: boolean;
}

export interface Query {
  readonly id: number;
  readonly question: Question;
  readonly bytes: Buffer;
}

/** The answer that belongs to a query. */
export interface Reply {
  readonly rcode: number;
  readonly truncated: boolean;
  /** The server validated what it says (AD). */
  readonly authentic: boolean;
  /** The server neither looked the name up nor owns it: it says where else to ask. */
  readonly referral: boolean;
  /** Records of the type asked for, of the name or what it is an alias of. */
  readonly records: readonly Answer[];
}

const shape = /^(?:[a-z0-9_-]{1,63}\.){0,127}[a-z0-9_-]{1,63}$/u;

/** Whether a name fits into a question at all. */
export function isAskable(name: string): boolean {
  return name === '.' || (name.length <= 253 && shape.test(name));
}

export function createQuery(question: Question, { edns, unchecked }: Manner): Query {
  const id = randomInt(65_536);
  const opt = {
    type: 'OPT' as const,
    name: '.',
    udpPayloadSize: UDP_BYTES,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: DNSSEC_OK,
    flag_do: true,
    options: [],
  };
  const bytes = encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED | (unchecked ? CHECKING_DISABLED : 0),
    questions: [question],
    additionals: edns ? [opt] : [],
  });
  return { id, question, bytes };
}

/** Null when the bytes are no answer to this query; `unreadable` when they claim to be. */
export function readReply(bytes: Buffer, { id, question }: Query): Reply | 'unreadable' | null {
  if (bytes.length < 12 || bytes.readUInt16BE(0) !== id) return null;
  const packet = decoded(bytes);
  if (packet === null) return 'unreadable';
  return packet.flag_qr && answers(packet, question) ? replyOf(packet, question) : null;
}

function decoded(bytes: Buffer): DecodedPacket | null {
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

function answers({ questions }: DecodedPacket, { name, type }: Question): boolean {
  const [asked] = questions ?? [];
  return asked?.type === type && nameOf(asked.name) === name;
}

function replyOf(packet: DecodedPacket, question: Question): Reply {
  const { answers: records = [], authorities = [], flags = 0 } = packet;
  const isDenial = authorities.some(({ type }) => type === 'SOA');
  return {
    rcode: flags & 15,
    truncated: packet.flag_tc,
    authentic: packet.flag_ad,
    referral: records.length === 0 && !isDenial && !packet.flag_aa && !packet.flag_ra,
    records: alongAliases(records, question),
  };
}

function alongAliases(answers: readonly Answer[], { name, type }: Question): Answer[] {
  const names = new Set([name]);
  let at: string | undefined = name;
  for (let steps = 0; at !== undefined && steps < LONGEST_ALIAS_CHAIN; steps++) {
    const owner: string = at;
    const alias = answers.find((answer) => answer.type === 'CNAME' && nameOf(answer.name) === owner);
    at = alias?.type === 'CNAME' ? nameOf(alias.data) : undefined;
    if (at !== undefined) names.add(at);
  }
  return answers.filter((answer) => answer.type === type && names.has(nameOf(answer.name)));
}

/** As names are compared: in lower case, without a final dot. */
export function nameOf(text: string): string {
  return text === '.' ? text : text.toLowerCase().replace(/\.$/u, '');
}
