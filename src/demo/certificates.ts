import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { bits, element, integer, octets, oid, sequence, set, time, truth, utf8 } from './der.ts';

/** A certificate and its private key, both in PEM, as `https.createServer` takes them. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** A private authority. Whoever trusts its certificate (`--ca-file`) trusts what it issues, and nobody else does. */
export interface Authority {
  /** In PEM. */
  readonly certificate: string;
  /** Issues a server certificate for these host names and IPv4 addresses; the first is also its common name. */
  issue(names: readonly string[], validity?: Validity): Identity;
  /** An authority below this one: servers must send its certificate too, or their chain is incomplete. */
  createIntermediate(name: string): Authority;
}

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

interface Subject {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly validity: Validity;
  readonly extensions: readonly Buffer[];
}

const dayMs = 86_400_000;
const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Makes a new root authority, valid from yesterday for a year. Its private key never leaves the returned functions. */
export function createAuthority(name: string): Authority {
  const { publicKey, privateKey } = newKeys();
  const root = { name, publicKey, validity: aYear(), extensions: authorityExtensions };
  return authority(name, privateKey, certificate(root, name, privateKey));
}

/** A server certificate signed by nobody but itself. */
export function selfSigned(names: readonly string[]): Identity {
  const { publicKey, privateKey } = newKeys();
  const name = names[0] ?? '';
  const server = { name, publicKey, validity: aYear(), extensions: serverExtensions(names) };
  return { cert: certificate(server, name, privateKey), key: keyPem(privateKey) };
}

function authority(name: string, signingKey: KeyObject, own: string): Authority {
  return {
    certificate: own,
    issue(names, validity = aYear()) {
      const { publicKey, privateKey } = newKeys();
      const server = { name: names[0] ?? '', publicKey, validity, extensions: serverExtensions(names) };
      return { cert: certificate(server, name, signingKey), key: keyPem(privateKey) };
    },
    createIntermediate(below) {
      const { publicKey, privateKey } = newKeys();
      const subject = { name: below, publicKey, validity: aYear(), extensions: authorityExtensions };
      return authority(below, privateKey, certificate(subject, name, signingKey));
    },
  };
}

function aYear(): Validity {
  const now = Date.now();
  return { notBefore: new Date(now - dayMs), notAfter: new Date(now + 365 * dayMs) };
}

/** An X.509 certificate of version 3 (RFC 5280, 4.1) in PEM. */
function certificate(
  { name, publicKey, validity, extensions }: Subject,
  issuer: string,
  signingKey: KeyObject,
): string {
  const content = sequence(
    element(0xa0, integer(Uint8Array.of(2))),
    integer(Buffer.concat([Uint8Array.of(1), randomBytes(15)])),
    ecdsaWithSha256,
    commonName(issuer),
    sequence(time(validity.notBefore), time(validity.notAfter)),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(...extensions, ...keyIdentifiers(publicKey, signingKey))),
  );
  const signed = sequence(content, ecdsaWithSha256, bits(sign('sha256', content, signingKey)));
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function commonName(name: string): Buffer {
  return sequence(set(sequence(oid('2.5.4.3'), utf8(name))));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return critical ? sequence(oid(id), truth(), octets(value)) : sequence(oid(id), octets(value));
}

const basicConstraints = '2.5.29.19';
const keyUsage = '2.5.29.15';
const extendedKeyUsage = '2.5.29.37';
const subjectAltName = '2.5.29.17';
const subjectKeyIdentifier = '2.5.29.14';
const authorityKeyIdentifier = '2.5.29.35';
const serverAuth = '1.3.6.1.5.5.7.3.1';

/** May sign certificates and revocation lists: bits 5 and 6 of KeyUsage. */
const authorityExtensions = [
  extension(basicConstraints, true, sequence(truth())),
  extension(keyUsage, true, bits(Uint8Array.of(0b0000_0110), 1)),
];

function serverExtensions(names: readonly string[]): Buffer[] {
  return [
    extension(basicConstraints, true, sequence()),
    // digitalSignature, bit 0.
    extension(keyUsage, true, bits(Uint8Array.of(0b1000_0000), 7)),
    extension(extendedKeyUsage, false, sequence(oid(serverAuth))),
    extension(subjectAltName, false, sequence(...names.map(generalName))),
  ];
}

/** Which key this is and which signed it (RFC 5280, 4.2.1.1 and 4.2.1.2): strict clients look for both. */
function keyIdentifiers(publicKey: KeyObject, signingKey: KeyObject): Buffer[] {
  return [
    extension(subjectKeyIdentifier, false, octets(keyIdentifier(publicKey))),
    extension(authorityKeyIdentifier, false, sequence(element(0x80, keyIdentifier(createPublicKey(signingKey))))),
  ];
}

function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}

/** dNSName or iPAddress of GeneralName (RFC 5280, 4.2.1.6). */
function generalName(name: string): Buffer {
  return isIP(name) === 4 ? element(0x87, Buffer.from(name.split('.').map(Number))) : element(0x82, Buffer.from(name));
}

function keyPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
