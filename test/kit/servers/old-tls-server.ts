import type { Socket } from 'node:net';
import { X509Certificate } from 'node:crypto';
import { startRawServer, type RawServer } from './raw-server.ts';

/** What an old machine speaks: numbers of versions and suites as on the wire. */
export interface OldTerms {
  readonly versions: readonly number[];
  /** In the order the server prefers them. */
  readonly suites: readonly number[];
  /** In PEM, leaf first. */
  readonly chain: readonly string[];
  /** How it refuses; by an alert unless said otherwise. */
  readonly refuse?: (socket: Socket) => void;
}

const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
const counted = (bytes: number, content: Buffer): Buffer => Buffer.concat([number(content.length, bytes), content]);
const message = (type: number, content: Buffer): Buffer => Buffer.concat([Buffer.of(type), counted(3, content)]);

/**
 * A server of suites and versions that OpenSSL has forgotten. It answers a hello as far as ServerHelloDone and can go no
 * further, which is all a probe may want of it. Each record carries one message, so that they arrive in pieces.
 */
export function startOldTlsServer({ versions, suites, chain, refuse = sayNo }: OldTerms): Promise<RawServer> {
  return startRawServer((socket, request) => {
    const { highest, offered } = readHello(Buffer.from(request, 'latin1'));
    const version = Math.max(...versions.filter((each) => each <= highest));
    const suite = suites.find((each) => offered.includes(each));
    if (!Number.isFinite(version) || suite === undefined) {
      refuse(socket);
      return;
    }
    const hello = Buffer.concat([
      number(version, 2),
      Buffer.alloc(32, 7),
      Buffer.of(0),
      number(suite, 2),
      Buffer.of(0),
    ]);
    const certificates = Buffer.concat(chain.map((pem) => counted(3, new X509Certificate(pem).raw)));
    const flight = [message(2, hello), message(11, counted(3, certificates)), message(14, Buffer.alloc(0))];
    for (const each of flight) socket.write(Buffer.concat([Buffer.of(22), number(version, 2), counted(2, each)]));
  });
}

/** handshake_failure, fatal. */
function sayNo(socket: Socket): void {
  socket.end(Buffer.of(21, 3, 0, 0, 2, 2, 40));
}

/** Offers nothing where the bytes are no hello of SSLv3 or TLS. */
function readHello(record: Buffer): { highest: number; offered: number[] } {
  const at = 44 + (record[43] ?? 0);
  if (record[0] !== 22 || record[5] !== 1 || record.length < at + 2) return { highest: 0, offered: [] };
  const suites = record.subarray(at + 2, at + 2 + record.readUInt16BE(at));
  const offered = Array.from({ length: suites.length >> 1 }, (_, place) => suites.readUInt16BE(place * 2));
  return { highest: record.readUInt16BE(9), offered };
}
