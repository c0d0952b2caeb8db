import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { bits, element, integer, octets, oid, sequence, set, time, utf8 } from '../../src/demo/der.ts';

/** A key pair and the name it goes by, able to issue certificates. */
export interface Signer {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** An extension that is not critical: its identifier, dotted, and its value in DER. */
export type Extension = readonly [id: string, value: Buffer];

const dayMs = 86_400_000;

export const ecSigner = (name: string): Signer => ({ name, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });

export const rsaSigner = (name: string, modulusLength: number): Signer => ({
  name,
  ...generateKeyPairSync('rsa', { modulusLength }),
});

/** A certificate for any subject, with any extensions: the odd ones that the demo's authority would never issue. */
export function certify(
  subject: Signer,
  issuer: Signer,
  extensions: readonly Extension[],
  by: keyof typeof algorithms = 'ec sha256',
): string {
  const algorithm = algorithms[by];
  const content = sequence(
    element(0xa0, integer(Uint8Array.of(2))),
    integer(Buffer.concat([Uint8Array.of(1), randomBytes(15)])),
    algorithm,
    commonName(issuer.name),
    sequence(time(new Date(Date.now() - dayMs)), time(new Date(Date.now() + 90 * dayMs))),
    commonName(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(...extensions.map(([id, value]) => sequence(oid(id), octets(value))))),
  );
  const signed = sequence(content, algorithm, bits(sign(by.slice(by.indexOf(' ') + 1), content, issuer.privateKey)));
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

export const keyPem = ({ privateKey }: Signer): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const algorithms = {
  'ec sha256': sequence(oid('1.2.840.10045.4.3.2')),
  'rsa sha256': sequence(oid('1.2.840.113549.1.1.11'), element(0x05)),
  'rsa sha1': sequence(oid('1.2.840.113549.1.1.5'), element(0x05)),
};

const commonName = (name: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), utf8(name))));

export const forNames = (...names: readonly string[]): Extension => [
  '2.5.29.17',
  sequence(...names.map((name) => element(0x82, Buffer.from(name)))),
];

/** The policy of domain validation by the CA/Browser Forum. */
export const forumPolicy: Extension = ['2.5.29.32', sequence(sequence(oid('2.23.140.1.2.1')))];

/** Timestamps of public logs; only that they are there is looked at. */
export const logTimestamps: Extension = ['1.3.6.1.4.1.11129.2.4.2', octets(Buffer.from([0, 0]))];

/** Where the certificate of the issuer can be had. */
export const issuerAt = (url: string): Extension => [
  '1.3.6.1.5.5.7.1.1',
  sequence(sequence(oid('1.3.6.1.5.5.7.48.2'), element(0x86, Buffer.from(url)))),
];
