/** What RFC 9116 forbids or misses in a file. Whether `expires` has passed is not told here: that depends on the day. */
export type SecurityTxtProblem =
  | 'no-contact'
  | 'contact-no-uri'
  | 'contact-plain-http'
  | 'no-expires'
  | 'several-expires'
  | 'expires-unreadable'
  | 'several-languages'
  | 'canonical-elsewhere'
  | 'unreadable-line'
  | 'not-utf-8'
  | 'not-plain-text'
  | 'not-https'
  | 'not-well-known';

/** What a host says to those who find a vulnerability (RFC 9116). One per host: the better of the two places. */
export interface SecurityTxt {
  readonly host: string;
  readonly main: boolean;
  /** `/.well-known/security.txt`, or `/security.txt`, its place before the standard. */
  readonly place: 'well-known' | 'legacy';
  /** Address after redirects. */
  readonly url: string;
  readonly status: number;
  /** `other`: an answer with success that is no such file, as pages of soft 404s are. */
  readonly found: 'file' | 'other' | 'nothing';
  /** As in Response. */
  readonly trust: 'trusted' | 'untrusted' | 'none';
  /** As sent; null when missing. */
  readonly contentType: string | null;
  /** Within an OpenPGP cleartext signature, which is not verified. */
  readonly signed: boolean;
  /** In order, names in lower case; empty unless it is a file. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** ISO instant of the one Expires field; null when there is none, several, or it cannot be read. */
  readonly expires: string | null;
  readonly problems: readonly SecurityTxtProblem[];
  readonly sha256: string | null;
  readonly capturedAt: string;
}
