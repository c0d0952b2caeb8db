import type { TlsVerdict } from '../../../model/observation/tls.ts';
import type { Unseen } from '../../../model/unseen.ts';
import { isIncomplete } from './chain.ts';
import { isRefusedVisitor, type Handshake } from './handshake.ts';

const verdicts: Readonly<Record<string, TlsVerdict>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'name-mismatch',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
};

const noIssuer: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);

/** What a usual handshake means for a visitor, with the code behind it, or why it does not tell. */
export type Judged = { readonly verdict: TlsVerdict; readonly code: string | null } | { readonly unseen: Unseen };

/** `trustsFurther`: not only public roots were trusted. */
export function verdictOf(handshake: Handshake, trustsFurther: boolean): Judged {
  if (handshake.kind === 'unseen') return { unseen: handshake.because };
  if (handshake.kind === 'broken') return { unseen: 'tls_reset' };
  if (isRefusedVisitor(handshake)) return { unseen: 'auth_required' };
  if (handshake.kind === 'failed') return { verdict: 'no-tls', code: handshake.code };
  const { distrust: code, chain } = handshake;
  if (code === null) return { verdict: 'valid', code };
  if (noIssuer.has(code))
    return { verdict: isIncomplete(chain, trustsFurther) ? 'incomplete-chain' : 'untrusted', code };
  return { verdict: verdicts[code] ?? 'untrusted', code };
}
