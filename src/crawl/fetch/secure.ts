import { constants } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect, createSecureContext, rootCertificates, type SecureContext, type TLSSocket } from 'node:tls';
import { nameError } from '../network/certificate-name.ts';
import { hostKey } from '../network/connect-to.ts';
import { codeOf, failure, type Failure } from '../network/failure.ts';
import { turnsAway } from './fault.ts';

export interface Secured {
  readonly ok: true;
  readonly socket: TLSSocket;
  /** Code of the verification error; null when the certificate is trusted. */
  readonly distrust: string | null;
}

/** Contexts made once: parsing all roots for every connection would cost more than the handshake. */
export interface SecureContexts {
  readonly usual: SecureContext;
  /** TLS 1.0 and weak keys allowed: only to read what could not be read otherwise, never trusted. */
  readonly legacy: SecureContext;
}

export function createSecureContexts(ca: string | undefined): SecureContexts {
  const trusted = ca === undefined ? {} : { ca: [...rootCertificates, ca] };
  return {
    usual: createSecureContext(trusted),
    legacy: createSecureContext({
      ...trusted,
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
      secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    }),
  };
}

/**
 * TLS over a connected socket, always with SNI for names. The certificate is verified (chain, dates, name) and the
 * verdict handed back instead of ending the connection. Never throws; on failure the socket is destroyed.
 */
export function secure(
  socket: Socket,
  host: string,
  secureContext: SecureContext,
  timeoutMs: number,
): Promise<Secured | Failure> {
  return new Promise((resolve) => {
    const name = hostKey(host);
    const tls = connect({
      socket,
      host: name,
      ...(isIP(name) === 0 ? { servername: name } : {}),
      secureContext,
      ALPNProtocols: ['http/1.1'],
      checkServerIdentity: (_, certificate) => nameError(name, certificate),
      rejectUnauthorized: false,
    });
    const fail = (reason: Failure): void => {
      clearTimeout(deadline);
      tls.destroy();
      resolve(reason);
    };
    const deadline = setTimeout(() => {
      fail(failure('tls_reset', `no handshake in ${timeoutMs} ms`));
    }, timeoutMs);
    // Stays for the socket's whole life: an error between two owners must not end the process.
    tls.on('error', (error: Error) => {
      fail(handshakeFailure(error, tls));
    });
    tls.once('close', () => {
      fail(failure('tls_reset', 'closed during the handshake'));
    });
    tls.once('secureConnect', () => {
      clearTimeout(deadline);
      const { authorized, authorizationError } = tls;
      resolve({ ok: true, socket: tls, distrust: authorized ? null : codeOf(authorizationError) });
    });
  });
}

function handshakeFailure(error: Error, tls: TLSSocket): Failure {
  const code = codeOf(error);
  if (turnsAway(code) && hasShownCertificate(tls)) return failure('auth_required', code);
  const broken = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE'].includes(code);
  return failure(broken ? 'tls_reset' : 'tls_protocol', code);
}

/** Node gives an empty object where no certificate was sent, null when the socket is gone. */
function hasShownCertificate(tls: TLSSocket): boolean {
  return 'raw' in ((tls.getPeerCertificate() as object | null) ?? {});
}

/** Answers in something other than TLS, or speaks HTTP/2 alone: asking again with older versions would be in vain. */
const hopeless = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
]);

/** Whether the handshake failed over what the two sides accept, so that an old server may answer to older terms. */
export function mayBeLegacy(reason: Failure): boolean {
  return reason.because === 'tls_protocol' && !hopeless.has(reason.detail);
}
