import { constants } from 'node:crypto';
import { createSecureContext, rootCertificates } from 'node:tls';
import type { SecureVersion } from 'node:tls';
import type { Certificate, TlsFacts, TlsVerdict } from '../../model/observation/tls.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { shakeHands } from './handshake.ts';
import type { Handshake } from './handshake.ts';

/** A host to probe, and the way there. */
export interface TlsTarget {
  readonly host: string;
  readonly port: number;
  /** As in TlsFacts. */
  readonly main: boolean;
  readonly network: Pick<NetworkPolicy, 'connect'>;
  /** Further roots in PEM, beside the public ones. */
  readonly ca: string | null;
}

const versions: readonly SecureVersion[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** OpenSSL refuses TLS 1.0, 1.1 and short keys by itself; the probe must see them to report them. */
const anything = { ciphers: 'DEFAULT:@SECLEVEL=0', secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT };

const verdicts: Readonly<Record<string, TlsVerdict>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'name-mismatch',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'name-mismatch',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
};
const noIssuer: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);

/**
 * What a host shows of its TLS: the verdict on its certificate against the public roots (and `ca`), the chain as sent,
 * and each protocol version tried alone. Nine connections at most, one after the other. A handshake that fails is a
 * finding; a network that fails, or a server that insists on a client's certificate, leaves it unseen. Never rejects.
 */
export async function probeTls(target: TlsTarget): Promise<TlsFacts | { readonly unseen: Unseen }> {
  const { host, port, main, network, ca } = target;
  const capturedAt = new Date().toISOString();
  const trusting = createSecureContext({
    ...anything,
    minVersion: 'TLSv1',
    ca: ca === null ? [...rootCertificates] : [...rootCertificates, ca],
  });
  const verdict = await shakeHands(network, host, port, trusting);
  if (verdict.kind === 'unseen') return { unseen: verdict.because };
  if (verdict.kind === 'failed') {
    if (wantsClientCertificate(verdict)) return { unseen: 'auth_required' };
    return { host, port, main, verdict: 'no-tls', code: verdict.code, versions: [], chain: [], capturedAt };
  }
  const tried = await tryVersions(target);
  const chain = tried.chain.length > 0 ? tried.chain : verdict.chain;
  const code = verdict.distrust;
  return { host, port, main, verdict: verdictOf(code, chain), code, versions: tried.versions, chain, capturedAt };
}

/** With an empty store, so that no root of ours is taken for one the server sent. */
async function tryVersions({
  host,
  port,
  network,
}: TlsTarget): Promise<{ versions: string[]; chain: readonly Certificate[] }> {
  const agreed: string[] = [];
  let chain: readonly Certificate[] = [];
  for (const version of versions) {
    const context = createSecureContext({ ...anything, minVersion: version, maxVersion: version, ca: [] });
    const first = await shakeHands(network, host, port, context);
    // Old versions are often refused by a broken connection, so one that broke proves nothing only the first time.
    const handshake = first.kind === 'unseen' ? await shakeHands(network, host, port, context) : first;
    if (handshake.kind === 'unseen') continue;
    if (handshake.kind === 'failed' && !wantsClientCertificate(handshake)) continue;
    agreed.push(version);
    chain = handshake.chain;
  }
  return { versions: agreed, chain };
}

function verdictOf(code: string | null, chain: readonly Certificate[]): TlsVerdict {
  if (code === null) return 'valid';
  const [leaf, ...above] = chain;
  const alone = leaf !== undefined && above.length === 0 && leaf.issuer !== leaf.subject;
  if (noIssuer.has(code)) return alone ? 'incomplete-chain' : 'untrusted';
  return verdicts[code] ?? 'untrusted';
}

/** The server has shown its certificate and hung up on a visitor who has none. */
function wantsClientCertificate({ code, chain }: Extract<Handshake, { kind: 'failed' }>): boolean {
  return chain.length > 0 && /ALERT_(?:HANDSHAKE_FAILURE|BAD_CERTIFICATE|CERTIFICATE_REQUIRED)/.test(code);
}
