import type { Unseen } from '../unseen.ts';

/**
 * The verdict of one handshake with SNI, against the public roots only; browsers' repairs (AIA) are not made.
 * `incomplete-chain`: nothing leads on from the certificate, and it bears the marks of a public authority, or the
 * operator trusts further authorities and it may be of one of them. `untrusted`: its way leads to nobody known.
 */
export type TlsVerdict =
  'valid' | 'expired' | 'not-yet-valid' | 'name-mismatch' | 'self-signed' | 'untrusted' | 'incomplete-chain' | 'no-tls';

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** DNS names of the subjectAltName, as written. */
  readonly names: readonly string[];
  /** ISO 8601 instants. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Hex SHA-256 of the DER form. */
  readonly sha256: string;
  /** Kind of key, as OpenSSL names it (`rsa`, `ec`, `ed25519`), and its size in bits; null where the kind says it. */
  readonly key: { readonly type: string; readonly bits: number | null };
  /** The algorithm it was signed with, e.g. `sha256WithRSAEncryption`; the object identifier of one we do not know. */
  readonly signature: string;
  /** Where the issuer's certificate can be had (AIA caIssuers, RFC 5280, 4.2.2.1); browsers mend a chain with it. */
  readonly issuerUrl: string | null;
  /** Bears what only public authorities put in: timestamps of public logs (RFC 6962) or a CA/Browser Forum policy. */
  readonly publicMarks: boolean;
  /** The certificate itself, for whatever is asked of it later. */
  readonly pem: string;
}

/** What can be wrong with the chain as sent though it may verify all the same (RFC 5246, 7.4.2). */
export type ChainNote = 'wrong-order' | 'root-sent' | 'unrelated-sent';

/** SSLv2 is not tried: its hello is a language of its own. */
export type TlsVersion = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/**
 * What became of something offered alone. `refused`: the server said no, or hung up twice on this and went on answering
 * otherwise. `unclear`: nothing can be said of it (silence, a broken way, the limit of connections).
 */
export type TrialOutcome = 'accepted' | 'refused' | 'unclear';

interface VersionTrial {
  readonly version: TlsVersion;
  readonly outcome: TrialOutcome;
  /** The cipher suite agreed on, by its IANA name; null when none was. */
  readonly suite: string | null;
}

/**
 * Groups of cipher suites a server should not accept; a suite is in the first it belongs to. `null`: nothing is
 * encrypted. `anonymous`: nobody proves who the server is. `export`: keys made breakable for export. `des`: keys of 56
 * bits. `rc4`: broken (RFC 7465). `64-bit-block`: 3DES and IDEA, open to collisions (Sweet32). `no-forward-secrecy`:
 * whoever gets the server's key later can read what was recorded today.
 */
export type WeakGroup = 'null' | 'anonymous' | 'export' | 'des' | 'rc4' | '64-bit-block' | 'no-forward-secrecy';

/** What became of a weak group, offered without anything better on TLS 1.2 and below; TLS 1.3 has no such suites. */
interface WeakSuiteTrial {
  readonly group: WeakGroup;
  readonly outcome: TrialOutcome;
  /** One suite of the group that was agreed on, by its IANA name, and on which version; null when none was. */
  readonly suite: string | null;
  readonly version: TlsVersion | null;
}

/** What a usual client and the server agreed on. */
export interface AgreedTerms {
  readonly version: string;
  /** IANA name of the cipher suite. */
  readonly suite: string;
  /** Key agreed on for this connection only, e.g. `X25519` or `DH` and its size in bits; null without one. */
  readonly ephemeralKey: { readonly name: string; readonly bits: number } | null;
  /** Protocol chosen of `h2` and `http/1.1` (ALPN, RFC 7301); null when the server chose none. */
  readonly alpn: string | null;
  /** An OCSP answer came with the certificate (RFC 6066, 8); what it says was not looked into. */
  readonly stapled: boolean;
}

/** One of the addresses of the host, shaken hands with on its own. */
export interface TlsAddress {
  /** IPv4 or IPv6. */
  readonly address: string;
  /** Null when it was not seen; then why. */
  readonly verdict: TlsVerdict | null;
  readonly unseen: Unseen | null;
  /** SHA-256 of the certificate shown there, as in Certificate; null when none was. */
  readonly certificate: string | null;
}

/** What the TLS probe found on one host and port. Verdict, chain and trials are of the first address that answered. */
export interface TlsFacts {
  readonly host: string;
  readonly port: number;
  /** Host belongs to a site of kind `portal`; the first of them is the main one. */
  readonly main: boolean;
  readonly verdict: TlsVerdict;
  /** OpenSSL's or Node's code behind the verdict, e.g. `CERT_HAS_EXPIRED`; null when valid. */
  readonly code: string | null;
  /** Versions the server agreed to when each was tried alone, oldest first, e.g. `TLSv1.2`. */
  readonly versions: readonly string[];
  /** Leaf first, as sent by the server; empty when none was sent. */
  readonly chain: readonly Certificate[];
  readonly capturedAt: string;
  /** Whether the certificate is for this host, whatever else is wrong with it; null without a certificate. */
  readonly nameMatches: boolean | null;
  /** Null where only TLS 1.3 shows the chain, whose order is then not seen. */
  readonly chainNotes: readonly ChainNote[] | null;
  /** Null when no handshake was completed. */
  readonly agreed: AgreedTerms | null;
  /** Every version once, oldest first; empty where there is no TLS to try. */
  readonly versionTrials: readonly VersionTrial[];
  /** Every weak group once; empty where there is no TLS to try. */
  readonly weakSuites: readonly WeakSuiteTrial[];
  /** In the order they were tried; no more than four. */
  readonly addresses: readonly TlsAddress[];
}

/** A host and port that was seen well enough to say that there is no TLS on it. */
export function withoutTls(
  place: Pick<TlsFacts, 'host' | 'port' | 'main' | 'capturedAt' | 'addresses'>,
  code: string,
): TlsFacts {
  return {
    ...place,
    verdict: 'no-tls',
    code,
    versions: [],
    chain: [],
    nameMatches: null,
    chainNotes: null,
    agreed: null,
    versionTrials: [],
    weakSuites: [],
  };
}
