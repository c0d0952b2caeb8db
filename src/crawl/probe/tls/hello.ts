import { randomBytes } from 'node:crypto';
import type { TlsVersion } from '../../../model/observation/tls.ts';

/** Versions a hello of ours can offer: what comes after them needs keys to be spoken. */
export type OldVersion = Exclude<TlsVersion, 'TLSv1.3'>;

export const wireVersions: Readonly<Record<OldVersion, number>> = {
  SSLv3: 0x0300,
  TLSv1: 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
};

/** What a client offers: one version as the highest, and cipher suites by number, best first. */
export interface Offer {
  readonly version: OldVersion;
  readonly suites: readonly number[];
  /** For SNI; null for a host that is an address. */
  readonly serverName: string | null;
}

/** Says that the client knows safe renegotiation (RFC 5746, 3.3): some servers refuse whoever does not. */
const safeRenegotiation = 0x00ff;

/** x25519, secp256r1, secp384r1, secp521r1. */
const curves = [0x001d, 0x0017, 0x0018, 0x0019];

/** PSS, PKCS #1, ECDSA, EdDSA and DSA, with SHA-2 and, for old servers, SHA-1. */
const signatures = [
  ...[0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080a, 0x080b, 0x0804, 0x0805, 0x0806],
  ...[0x0401, 0x0501, 0x0601, 0x0301, 0x0303, 0x0203, 0x0201, 0x0402, 0x0202],
];

/** Some load balancers hang on a hello of 256 to 511 bytes (RFC 7685). */
const hangs = { least: 256, most: 511 };

/** A ClientHello in a record of its own (RFC 5246, 7.4.1.2; RFC 6101 for SSLv3), ready to be sent. */
export function clientHello(offer: Offer): Buffer {
  const bare = handshake(offer, []);
  const isLong = bare.length >= hangs.least && bare.length <= hangs.most;
  // An extension takes 4 bytes before its content.
  const padding = isLong ? [extension(21, Buffer.alloc(Math.max(0, hangs.most + 1 - bare.length - 4)))] : [];
  const message = offer.version === 'SSLv3' ? bare : handshake(offer, padding);
  const recordVersion = offer.version === 'SSLv3' ? 0x0300 : 0x0301;
  return Buffer.concat([Buffer.of(22), number(recordVersion, 2), counted(2, message)]);
}

function handshake({ version, suites, serverName }: Offer, padding: readonly Buffer[]): Buffer {
  const extensions = version === 'SSLv3' ? [] : [...usualExtensions(version, serverName), ...padding];
  const body = Buffer.concat([
    number(wireVersions[version], 2),
    randomBytes(32),
    counted(1),
    counted(2, numbers([...suites, safeRenegotiation])),
    counted(1, Buffer.of(0)),
    ...(extensions.length > 0 ? [counted(2, ...extensions)] : []),
  ]);
  return Buffer.concat([Buffer.of(1), counted(3, body)]);
}

/** No ALPN: a server may refuse whoever offers other protocols than its own, never one who offers none. */
function usualExtensions(version: OldVersion, serverName: string | null): Buffer[] {
  return [
    ...(serverName === null ? [] : [extension(0, counted(2, Buffer.of(0), counted(2, Buffer.from(serverName))))]),
    extension(23),
    extension(10, counted(2, numbers(curves))),
    extension(11, counted(1, Buffer.of(0))),
    ...(version === 'TLSv1.2' ? [extension(13, counted(2, numbers(signatures)))] : []),
  ];
}

function extension(type: number, content: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([number(type, 2), counted(2, content)]);
}

/** Content after its length in so many bytes. */
function counted(bytes: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([number(content.length, bytes), content]);
}

function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

function numbers(values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => number(value, 2)));
}
