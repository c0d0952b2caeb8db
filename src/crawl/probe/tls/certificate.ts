import { X509Certificate } from 'node:crypto';
import type { Certificate } from '../../../model/observation/tls.ts';
import { dotted, elementsOf } from './der.ts';

const mostNames = 100;
const longestText = 500;

/** Names of the algorithms certificates are signed with (RFC 3279, 4055, 5758, 8410). */
const signatures: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2WithRSAEncryption',
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  '1.2.840.113549.1.1.10': 'rsassaPss',
  '1.2.840.113549.1.1.11': 'sha256WithRSAEncryption',
  '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption',
  '1.2.840.113549.1.1.14': 'sha224WithRSAEncryption',
  '1.2.840.10040.4.3': 'dsa-with-SHA1',
  '2.16.840.1.101.3.4.3.2': 'dsa-with-SHA256',
  '1.2.840.10045.4.1': 'ecdsa-with-SHA1',
  '1.2.840.10045.4.3.1': 'ecdsa-with-SHA224',
  '1.2.840.10045.4.3.2': 'ecdsa-with-SHA256',
  '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384',
  '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

const timestamps = '1.3.6.1.4.1.11129.2.4.2';
const policies = '2.5.29.32';
/** Arc of the CA/Browser Forum under which domain, organisation and extended validation have their policies. */
const forumPolicy = /^2\.23\.140\.1\.(?:1|2\.\d)$/u;
const constructed3 = 0xa3;

/** A certificate from its DER form; null when it cannot be read: OpenSSL lets through dates that are none. */
export function readCertificate(der: Buffer): Certificate | null {
  try {
    return asCertificate(new X509Certificate(der));
  } catch {
    return null;
  }
}

function asCertificate(certificate: X509Certificate): Certificate {
  const { signature, extensions } = partsOf(certificate.raw);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: [...(certificate.subjectAltName ?? '').matchAll(/DNS:([^,"]+)/g)].slice(0, mostNames).map((m) => m[1] ?? ''),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    key: keyOf(certificate),
    signature,
    issuerUrl: issuerUrl(certificate.infoAccess),
    publicMarks: extensions.has(timestamps) || policiesOf(extensions.get(policies)).some((id) => forumPolicy.test(id)),
    pem: certificate.toString(),
  };
}

/** Node writes one attribute of a distinguished name per line; without any it gives nothing at all. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replaceAll('\n', ', ').slice(0, longestText);
}

function issuerUrl(infoAccess: string | undefined): string | null {
  const url = /^CA Issuers - URI:"?(https?:[^\s"]+)/mu.exec(infoAccess ?? '')?.[1];
  return url?.slice(0, longestText) ?? null;
}

/** A key on a curve or of a kind that OpenSSL does not know has no readable type. */
function keyOf(certificate: X509Certificate): Certificate['key'] {
  try {
    const { asymmetricKeyType: type = 'unknown' } = certificate.publicKey;
    return { type, bits: certificate.toLegacyObject().bits ?? null };
  } catch {
    return { type: 'unknown', bits: null };
  }
}

/** What Node does not tell of a certificate (RFC 5280, 4.1): how it was signed, and its extensions by identifier. */
function partsOf(der: Buffer): { signature: string; extensions: ReadonlyMap<string, Buffer> } {
  const [certificate] = elementsOf(der);
  const [content, algorithm] = elementsOf(certificate?.content ?? Buffer.alloc(0));
  const signature = firstIdentifier(algorithm?.content);
  const box = elementsOf(content?.content ?? Buffer.alloc(0)).find(({ tag }) => tag === constructed3);
  const [list] = elementsOf(box?.content ?? Buffer.alloc(0));
  const extensions = elementsOf(list?.content ?? Buffer.alloc(0)).map(({ content: extension }) => {
    const value = elementsOf(extension).at(-1)?.content ?? Buffer.alloc(0);
    return [firstIdentifier(extension), value] as const;
  });
  return { signature: signatures[signature] ?? signature, extensions: new Map(extensions) };
}

function policiesOf(extension: Buffer | undefined): string[] {
  const [list] = elementsOf(extension ?? Buffer.alloc(0));
  return elementsOf(list?.content ?? Buffer.alloc(0)).map(({ content }) => firstIdentifier(content));
}

function firstIdentifier(content: Buffer | undefined): string {
  return dotted(elementsOf(content ?? Buffer.alloc(0))[0]?.content ?? Buffer.alloc(0));
}
