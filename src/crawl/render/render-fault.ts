import type { Unseen } from '../../model/unseen.ts';
import { Late } from './within.ts';

/** A visit that ended without a page, and the reason evaluators will read. */
export class RenderFault extends Error {
  readonly because: Unseen;

  constructor(because: Unseen, detail: string) {
    super(detail);
    this.because = because;
  }
}

/** Chromium's net error codes, by what they mean for an observation. The first pattern that matches wins. */
const netErrors: readonly (readonly [RegExp, Unseen])[] = [
  [/^ERR_CERT_DATE_INVALID$/, 'tls_expired'],
  [/^ERR_CERT_COMMON_NAME_INVALID$/, 'tls_name'],
  [/^ERR_(CERT_|SSL_PINNED|BAD_SSL_CLIENT_AUTH_CERT)/, 'tls_untrusted'],
  [/^ERR_SSL_CLIENT_AUTH/, 'auth_required'],
  [/^ERR_SSL_/, 'tls_protocol'],
  [/^ERR_(NAME_NOT_RESOLVED|DNS_)/, 'dns_nxdomain'],
  [/^ERR_CONNECTION_REFUSED$|^ERR_ADDRESS_UNREACHABLE$/, 'conn_refused'],
  [/^ERR_TUNNEL_CONNECTION_FAILED$/, 'conn_refused'],
  [/^ERR_(CONNECTION_TIMED_OUT|TIMED_OUT)$/, 'conn_timeout'],
  [/^ERR_(CONNECTION_|EMPTY_RESPONSE|SOCKET_)/, 'conn_reset'],
  [/^ERR_UNSAFE_PORT$/, 'port_forbidden'],
  [/^ERR_TOO_MANY_REDIRECTS$/, 'redirect_loop'],
  [/^ERR_UNSAFE_REDIRECT$|^ERR_DISALLOWED_URL_SCHEME$|^ERR_UNKNOWN_URL_SCHEME$/, 'redirected_out_of_scope'],
  [/^ERR_RESPONSE_HEADERS_TOO_BIG$/, 'header_overflow'],
  [/^ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_)/, 'http_truncated'],
  [/^ERR_(INVALID_AUTH|PROXY_AUTH|UNEXPECTED_PROXY_AUTH)/, 'auth_required'],
  [/^ERR_(INVALID_|RESPONSE_HEADERS|HTTP2_|CONTENT_DECODING)/, 'http_malformed'],
  [/^ERR_(PROXY_|INTERNET_DISCONNECTED|NETWORK_)/, 'own_network_down'],
  [/^ERR_ABORTED$/, 'unsupported_type'],
];

/** The reason behind whatever Playwright rejected with while it loaded or read a page. */
export function faultOf(error: unknown): RenderFault {
  if (error instanceof RenderFault) return error;
  if (error instanceof Late) return new RenderFault('render_hang', error.message);
  const message = error instanceof Error ? error.message : String(error);
  const detail = message.split('\n', 1)[0]?.slice(0, 300) ?? '';
  const code = /net::(ERR_[A-Z0-9_]+)/.exec(message)?.[1];
  if (code !== undefined) return new RenderFault(unseenOf(code), code);
  if (message.includes('Download is starting')) return new RenderFault('unsupported_type', 'download');
  if (message.includes('Timeout')) return new RenderFault('timeout_headers', detail);
  return new RenderFault('render_crash', detail);
}

function unseenOf(code: string): Unseen {
  return netErrors.find(([pattern]) => pattern.test(code))?.[1] ?? 'http_malformed';
}
