/** `personal`: names, mail, phones, national identifiers. `login`: a password or PIN. `payment`: card or account, or a system made for paying. */
export type DataKind = 'personal' | 'login' | 'payment';

/** One place that shows what a host takes. */
export interface DataProof {
  readonly takes: DataKind;
  /**
   * `form`: its fields ask for it. `embed`: a form of another service in a frame. `link`: leads to a system made for it,
   * known by its host (config/lexicon, proof hosts), or called so and on a host of which no page was read.
   */
  readonly how: 'form' | 'embed' | 'link';
  readonly page: string;
  /** Label of the field (its name where it has none), text of the link, or address of the frame. */
  readonly quote: string;
  /** Address the form sends to or the link leads to. */
  readonly target: string;
  /** Neither the page (of a form) nor the target is plain HTTP. */
  readonly https: boolean;
  readonly capturedAt: string;
  readonly sha256: string;
}

/** A host that takes personal data, a login or a payment, or that the municipality sends people to for it. */
export interface DataHost {
  /** With its port where that is not the usual one; may be a bare IP address. */
  readonly host: string;
  /** A host of the municipality. */
  readonly own: boolean;
  /** Each once. */
  readonly takes: readonly DataKind[];
  /** Of every place found, not only of those kept as proofs. */
  readonly https: boolean;
  /** The first few of each kind: forms, then frames, then links. */
  readonly proofs: readonly DataProof[];
}
