import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { PeerCertificate } from 'node:tls';

/**
 * Whether a certificate is for a host: by its subjectAltName alone, as browsers read it (RFC 9525), never by the common
 * name. `bytes` are DER or PEM, `host` is without brackets. Never throws.
 */
export function isForHost(bytes: Buffer | string, host: string): boolean {
  try {
    const certificate = new X509Certificate(bytes);
    const match =
      isIP(host) === 0
        ? certificate.checkHost(host, { subject: 'never', partialWildcards: false })
        : certificate.checkIP(host);
    return match !== undefined;
  } catch {
    return false;
  }
}

/** What Node takes as `checkServerIdentity`: by itself it would be content with a common name, which no browser reads. */
export function nameError(host: string, { raw }: PeerCertificate): Error | undefined {
  if (isForHost(raw, host)) return undefined;
  return Object.assign(new Error(`the certificate is not for ${host}`), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
}
