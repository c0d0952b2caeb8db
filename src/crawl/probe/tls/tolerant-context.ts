import { constants } from 'node:crypto';
import { createSecureContext, type SecureContext, type SecureVersion } from 'node:tls';

/** TLS 1.3 has two more suites than OpenSSL offers by itself. */
const suites = 'TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256:DEFAULT:@SECLEVEL=0';
const usual = 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256';

/** OpenSSL refuses TLS 1.0, 1.1 and short keys by itself; the probe must see them to report them. */
export function tolerantContext(options: {
  readonly minVersion: SecureVersion;
  /** Roots in PEM; an empty list trusts nobody. */
  readonly ca: readonly string[];
}): SecureContext {
  return createSecureContext({
    ...options,
    ca: [...options.ca],
    ciphers: `${usual}:${suites}`,
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  });
}
