/** The verdict of one handshake with SNI, against the public roots only; browsers' repairs (AIA) are not made. */
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
}

/** What the TLS probe found on one host and port. */
export interface TlsFacts {
  readonly host: string;
  readonly port: number;
  /** Host belongs to a site of kind `portal`; the first of them is the main one. */
  readonly main: boolean;
  readonly verdict: TlsVerdict;
  /** OpenSSL's or Node's code behind the verdict, e.g. `CERT_HAS_EXPIRED`; null when valid. */
  readonly code: string | null;
  /** Versions that completed a handshake when each was tried alone, e.g. `TLSv1.2`. */
  readonly versions: readonly string[];
  /** Leaf first, as sent by the server; empty when no handshake succeeded. */
  readonly chain: readonly Certificate[];
  readonly capturedAt: string;
}
