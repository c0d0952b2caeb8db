import { type Socket, isIP } from 'node:net';
import { connect } from 'node:tls';
import type { ConnectionOptions, SecureContext, TLSSocketOptions } from 'node:tls';
import type { DetailedPeerCertificate, EphemeralKeyInfo, TLSSocket } from 'node:tls';
import type { AgreedTerms, Certificate } from '../../../model/observation/tls.ts';
import type { Unseen } from '../../../model/unseen.ts';
import { turnsAway } from '../../fetch/fault.ts';
import { nameError } from '../../network/certificate-name.ts';
import { codeOf } from '../../network/failure.ts';
import { readCertificate } from './certificate.ts';

/** The network came between (`unseen`), or the server hung up without a word (`broken`). */
export type Lost = { readonly kind: 'broken' } | { readonly kind: 'unseen'; readonly because: Unseen };

/**
 * How one handshake ended. `done`: `distrust` is the code of what is wrong with the certificate, null when nothing is.
 * `failed`: the server answered and the two sides could not agree. The chain holds what the server sent, as far as each
 * certificate leads to the next, and roots of ours that it leads to.
 */
export type Handshake =
  | {
      readonly kind: 'done';
      readonly distrust: string | null;
      readonly chain: readonly Certificate[];
      readonly agreed: AgreedTerms;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly chain: readonly Certificate[] }
  | Lost;

const longestChain = 10;

/** The connection broke: it says nothing of what the server accepts. */
const broken: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);
/** More was sent than OpenSSL reads; others may. */
const tooLong = 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE';

/** One handshake over a connected socket, with SNI for names. Never rejects; the socket is destroyed at the end. */
export function shakeHands(
  plain: Socket,
  name: string,
  secureContext: SecureContext,
  signal: AbortSignal,
): Promise<Handshake> {
  return new Promise((resolve) => {
    let stapled = false;
    const options: ConnectionOptions & Pick<TLSSocketOptions, 'requestOCSP'> = {
      socket: plain,
      secureContext,
      ...(isIP(name) === 0 ? { servername: name } : {}),
      checkServerIdentity: (_, certificate) => nameError(name, certificate),
      rejectUnauthorized: false,
      requestOCSP: true,
      ALPNProtocols: ['h2', 'http/1.1'],
    };
    const socket = connect(options);
    const end = (handshake: Handshake): void => {
      signal.removeEventListener('abort', giveUp);
      resolve(handshake);
      socket.destroy();
    };
    const giveUp = (): void => {
      end({ kind: 'unseen', because: 'tls_reset' });
    };
    signal.addEventListener('abort', giveUp, { once: true });
    socket.on('OCSPResponse', (response: Buffer | null) => {
      stapled = response !== null && response.length > 0;
    });
    socket.on('error', (error) => {
      const code = codeOf(error);
      if (code === tooLong) giveUp();
      else end(broken.has(code) ? { kind: 'broken' } : { kind: 'failed', code, chain: chainOf(socket) });
    });
    socket.once('close', () => {
      end({ kind: 'broken' });
    });
    socket.once('secureConnect', () => {
      const distrust = socket.authorized ? null : codeOf(socket.authorizationError);
      end({ kind: 'done', distrust, chain: chainOf(socket), agreed: agreedOf(socket, stapled) });
    });
  });
}

/** The server has shown its certificate and hung up on a visitor who has none. */
export function isRefusedVisitor(handshake: Handshake): boolean {
  return handshake.kind === 'failed' && handshake.chain.length > 0 && turnsAway(handshake.code);
}

function agreedOf(socket: TLSSocket, stapled: boolean): AgreedTerms {
  const { type = '', name = type, size } = (socket.getEphemeralKeyInfo() ?? {}) as Partial<EphemeralKeyInfo>;
  const protocol = socket.alpnProtocol;
  return {
    version: socket.getProtocol() ?? '',
    suite: socket.getCipher().standardName,
    ephemeralKey: size === undefined ? null : { name, bits: size },
    alpn: typeof protocol === 'string' ? protocol : null,
    stapled,
  };
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
