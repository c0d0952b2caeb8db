import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { checkServerIdentity, connect } from 'node:tls';
import type { DetailedPeerCertificate, PeerCertificate, SecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from '../../model/observation/tls.ts';
import type { Unseen } from '../../model/unseen.ts';
import { codeOf } from '../network/failure.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';

/**
 * How one handshake ended. `done`: `distrust` is the code of what is wrong with the certificate, null when nothing is.
 * `failed`: the server answered and the two sides could not agree. `unseen`: the network came between.
 * The chain holds what the server sent, as far as each certificate leads to the next.
 */
export type Handshake =
  | { readonly kind: 'done'; readonly distrust: string | null; readonly chain: readonly Certificate[] }
  | { readonly kind: 'failed'; readonly code: string; readonly chain: readonly Certificate[] }
  | { readonly kind: 'unseen'; readonly because: Unseen };

/** Both connecting and shaking hands, ms. */
const mostMs = 10_000;
const longestChain = 10;
const mostNames = 100;
const longestText = 500;

/** The connection broke, which says nothing of what the server accepts. */
const broken: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);

/** One handshake with SNI on a connection of its own. Never rejects. */
export async function shakeHands(
  network: Pick<NetworkPolicy, 'connect'>,
  host: string,
  port: number,
  secureContext: SecureContext,
): Promise<Handshake> {
  const connected = await network.connect(host, port, AbortSignal.timeout(mostMs));
  if (!connected.ok) return { kind: 'unseen', because: connected.because };
  const name = host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return new Promise((resolve) => {
    const socket = connect({
      socket: connected.socket,
      secureContext,
      ...(isIP(name) === 0 ? { servername: name } : {}),
      checkServerIdentity: (_, certificate) => identityError(name, certificate),
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
    });
    const end = (handshake: Handshake): void => {
      clearTimeout(deadline);
      resolve(handshake);
      socket.destroy();
    };
    const deadline = setTimeout(() => {
      end({ kind: 'unseen', because: 'tls_reset' });
    }, mostMs);
    socket.on('error', (error) => {
      const code = codeOf(error);
      if (broken.has(code)) end({ kind: 'unseen', because: 'tls_reset' });
      else end({ kind: 'failed', code, chain: chainOf(socket) });
    });
    socket.once('close', () => {
      end({ kind: 'unseen', because: 'tls_reset' });
    });
    socket.once('secureConnect', () => {
      const distrust = socket.authorized ? null : codeOf(socket.authorizationError);
      end({ kind: 'done', distrust, chain: chainOf(socket) });
    });
  });
}

/** A malformed subjectAltName makes Node throw here, where nobody could catch it. */
function identityError(name: string, certificate: PeerCertificate): Error | undefined {
  try {
    return checkServerIdentity(name, certificate);
  } catch (error) {
    return error as Error;
  }
}

/** Leaf first; ends at a certificate that is its own issuer, or where the next one is not at hand. */
function chainOf(socket: TLSSocket): Certificate[] {
  const chain: Certificate[] = [];
  let link = linkOf(socket.getPeerCertificate(true));
  while (link !== null && chain.length < longestChain) {
    const certificate = readCertificate(link.raw);
    if (certificate === null) break;
    chain.push(certificate);
    const issuer = linkOf(link.issuerCertificate);
    link = issuer?.fingerprint256 === link.fingerprint256 ? null : issuer;
  }
  return chain;
}

/** Node gives an empty object where no certificate was sent, null when the socket is gone. */
function linkOf(certificate: object | null | undefined): DetailedPeerCertificate | null {
  return certificate != null && 'raw' in certificate ? (certificate as DetailedPeerCertificate) : null;
}

/** Null when it cannot be read: what OpenSSL lets through may still have dates that are none. */
function readCertificate(der: Buffer): Certificate | null {
  try {
    return asCertificate(new X509Certificate(der));
  } catch {
    return null;
  }
}

function asCertificate(certificate: X509Certificate): Certificate {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: [...(certificate.subjectAltName ?? '').matchAll(/DNS:([^,"]+)/g)].slice(0, mostNames).map((m) => m[1] ?? ''),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** Node writes one attribute of a distinguished name per line; without any it gives nothing at all. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replaceAll('\n', ', ').slice(0, longestText);
}
