/** A subject a municipal site may have a section on, with the words it goes by. Pattern language: config/lexicon/README.md. */
export interface Topic {
  readonly id: string;
  readonly bg: string;
  readonly en: string;
  /** Count in link text, title, h1-h3, file name, document title. */
  readonly strong: readonly string[];
  /** Count only when they are the whole text. */
  readonly strongExact: readonly string[];
  /** Count only together with something else. */
  readonly weak: readonly string[];
  readonly slugs: readonly string[];
  readonly hosts: readonly string[];
  /** Veto a hit in the same link, heading or sentence. */
  readonly negative: readonly string[];
  /** Name of the freshness rule, e.g. `monthly`, `budget`, `none`. */
  readonly currency: string;
  /** Texts that must be recognised, most of them seen on real sites. Run by a test, not used by the software. */
  readonly examples?: readonly string[] | undefined;
}

/** A host whose mere linking proves a topic, e.g. the national procurement system. */
export interface ProofHost {
  readonly host: string;
  readonly topics: readonly string[];
}

export interface Lexicon {
  readonly version: string;
  readonly topics: readonly Topic[];
  readonly proofHosts: readonly ProofHost[];
  /** Phrases that mark an empty template section, an error page, a news item. */
  readonly marks: {
    readonly emptySection: readonly string[];
    readonly errorText: readonly string[];
    readonly notFound: readonly string[];
    readonly dateLabels: readonly string[];
  };
}
