import type { Unseen } from '../../model/unseen.ts';
import { codeOf, failure, type Failure } from '../network/failure.ts';

const reasons: Readonly<Record<string, Unseen>> = {
  ECONNRESET: 'conn_reset',
  EPIPE: 'conn_reset',
  ECONNABORTED: 'conn_reset',
  // The connection ended, and was cleared away, just as it was taken out for this request.
  UND_ERR_DESTROYED: 'conn_reset',
  UND_ERR_CLOSED: 'conn_reset',
  ETIMEDOUT: 'timeout_idle',
  UND_ERR_HEADERS_TIMEOUT: 'timeout_headers',
  UND_ERR_BODY_TIMEOUT: 'timeout_idle',
  UND_ERR_HEADERS_OVERFLOW: 'header_overflow',
  HPE_HEADER_OVERFLOW: 'header_overflow',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'http_truncated',
};

/** Alerts by which a server that has shown its certificate turns away whoever has none; any version of TLS. */
export function turnsAway(code: string): boolean {
  return /ALERT_(?:HANDSHAKE_FAILURE|BAD_CERTIFICATE|CERTIFICATE_REQUIRED)/u.test(code);
}

/**
 * The failure behind an error met while an answer was awaited or read. `begun` says whether its headers had arrived: a
 * connection closed then has cut the answer short.
 */
export function exchangeFailure(error: unknown, begun: boolean): Failure {
  const code = codeOf(error);
  // The parser's own code for it is lost on the way.
  if (code === 'UND_ERR_SOCKET' || code.includes('Invalid EOF state')) return closedFailure(error, begun);
  // Before the body this means two lengths that contradict each other.
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' && !begun) return failure('http_malformed', code);
  if (turnsAway(code)) return failure('auth_required', code);
  const known = reasons[code];
  // Whether a connection that was reset looks reset or closed is chance, and so it must not matter.
  if (begun && known === 'conn_reset') return failure('http_truncated', code);
  if (known !== undefined) return failure(known, code);
  return failure(code.startsWith('ERR_SSL_') ? 'tls_reset' : 'http_malformed', code);
}

function closedFailure(error: unknown, begun: boolean): Failure {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('bad ')) return failure('http_malformed', message);
  return failure(begun ? 'http_truncated' : 'conn_reset', message);
}
