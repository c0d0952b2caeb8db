/** What a judgement looked through before it said that something is not there. */
export interface SearchLog {
  readonly pages: number;
  readonly documents: number;
  readonly hosts: readonly string[];
  readonly topics: readonly string[];
}

/** A pointer a person can open: where in the recording a finding comes from. */
export interface Evidence {
  /**
   * `page`, `link`, `document`, `header`: what stands there. `tls`, `cookie`, `request`, `axe`, `probe`: what was
   * measured there. `search`: the log of a search in vain.
   */
  readonly kind: 'page' | 'link' | 'document' | 'header' | 'tls' | 'cookie' | 'request' | 'axe' | 'probe' | 'search';
  readonly url: string;
  /** Words that stand literally at the address, white space collapsed: on the page, in the document, in the header. */
  readonly quote: string | null;
  /** What a measurement at the address gave, in our words. */
  readonly measured?: string;
  /** Where the quoted link leads. */
  readonly target?: string;
  /** ISO instant of the recording it was read from. */
  readonly capturedAt: string | null;
  /** Of the recorded bytes; null where there are none (handshakes, probes). */
  readonly sha256: string | null;
  readonly searched?: SearchLog;
}
