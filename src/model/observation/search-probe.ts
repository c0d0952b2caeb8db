/** One harmless GET query to the site's own search. */
export interface SearchQuery {
  readonly words: string;
  /** `page` and `document` look for a known item, `inflected` for a page by another form of a word. */
  readonly kind: 'page' | 'document' | 'inflected';
  /** The known item's address. */
  readonly wanted: string;
  readonly url: string;
  readonly status: number;
  /** The item is among the first ten results. */
  readonly found: boolean;
  readonly results: readonly string[];
}

/** The known-item test of the portal's search form. */
export interface SearchProbe {
  /** The page the form stands on; null when no search form or link was found on any page. */
  readonly page: string | null;
  /** `form`: GET form tried. `outside`: sends to another host. `script`: post or script only, not tried. */
  readonly kind: 'form' | 'outside' | 'script' | 'none';
  readonly action: string | null;
  readonly queries: readonly SearchQuery[];
  readonly capturedAt: string;
}
