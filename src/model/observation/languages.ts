/** Pages of the own hosts in one language. */
export interface LanguageVersion {
  /** ISO 639-1, lower case, e.g. `en`. */
  readonly language: string;
  /** Addresses of the pages whose text is in it: by its letters and commonest words, else as address or `lang` say. */
  readonly pages: readonly string[];
  /** Addresses that name this language, though their text is in another. */
  readonly untranslated: readonly string[];
  /** Newest day of its pages, ISO; null when none is dated. */
  readonly newest: string | null;
}

/** Two pages that say the same in two languages. Both were read. */
export interface LanguagePair {
  readonly languages: readonly [string, string];
  readonly urls: readonly [string, string];
  /** `hreflang` in the head, a switch of languages on the page, or addresses that differ only in the language. */
  readonly how: 'hreflang' | 'switch' | 'address';
}

/** In which languages the own hosts can be read, told from all pages together. */
export interface Languages {
  /** The language of most pages comes first. */
  readonly versions: readonly LanguageVersion[];
  /** At most 2,000. */
  readonly pairs: readonly LanguagePair[];
  /** Address of a service that translates automatically (script, frame or link); null when none is seen. */
  readonly translator: string | null;
}
