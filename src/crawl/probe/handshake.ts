import { isIP } from 'node:net';
import { checkServerIdentity, connect } from 'node:tls';
import type { PeerCertificate, SecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from '../../model/observation/tls.ts';
import type { Unseen } from '../../model/unseen.ts';
import { codeOf } from '../network/failure.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';

/** How one handshake ended. */
export type Handshake =
  /** It completed; `distrust` is the code of what is wrong with the certificate, null when nothing is. */
  | { readonly kind: 'done'; readonly distrust: string | null; readonly chain: readonly Certificate[] }
  /** The server answered and the two sides could not agree. */
  | { readonly kind: 'failed'; readonly code: string; readonly chain: readonly Certificate[] }
  /** The network came between. */
  | { readonly kind: 'unseen'; readonly because: Unseen };

/** Both connecting and shaking hands, ms. */
const mostMs = 10_000;
const longestChain = 10;
const mostNames = 100;

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
      checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
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
      if (brokenOff.has(code)) end({ kind: 'unseen', because: 'tls_reset' });
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

const brokenOff: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);

/** Leaf first; ends at a certificate that names itself as issuer, or where the next is not at hand. */
function chainOf(socket: TLSSocket): Certificate[] {
  const chain: Certificate[] = [];
  let certificate: PeerCertificate | undefined = peerOf(socket);
  while (certificate !== undefined && chain.length < longestChain) {
    chain.push(asCertificate(certificate));
    const issuer: PeerCertificate | undefined = (certificate as { issuerCertificate?: PeerCertificate }).issuerCertificate;
    certificate = issuer?.fingerprint256 === certificate.fingerprint256 ? undefined : issuer;
  }
  return chain;
}

/** Node gives an empty object where the server has sent no certificate, and null when the socket is gone. */
function peerOf(socket: TLSSocket): PeerCertificate | undefined {
  const peer = socket.getPeerCertificate(true) as PeerCertificate | null;
  return peer !== null && 'raw' in peer ? peer : undefined;
}
