/** Where on a page something stands. `main` is also what carries no landmark at all. */
export type Region = 'header' | 'nav' | 'main' | 'aside' | 'footer';

interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

export interface Link {
  /** Absolute and canonical. http(s) only, except `mailto:` and `tel:`, which are kept as written. */
  readonly url: string;
  /** Visible text, or the alternative text, aria-label or title in its place. White space collapsed. */
  readonly text: string;
  readonly region: Region;
  /** Lower-case tokens of `rel`. */
  readonly rel: readonly string[];
}

/** Another form of the page, as `<link rel=alternate>` names it: a feed, a language version, a print version. */
export interface Alternate {
  /** Absolute and canonical. */
  readonly url: string;
  /** MIME type in lower case, e.g. `application/rss+xml`; null when missing. */
  readonly type: string | null;
  /** Language tag in lower case, or `x-default`; null when missing. */
  readonly hreflang: string | null;
  readonly title: string | null;
}

/** One field of a form. `label` is the visible label, aria-label, placeholder or name, in that order. */
export interface Field {
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** What a hidden field sends, as written; absent on all others. */
  readonly value?: string;
}

export interface Form {
  readonly method: 'get' | 'post' | 'dialog';
  /** Absolute; null when the form has no address to send to and no script is known to handle it. */
  readonly action: string | null;
  readonly fields: readonly Field[];
  /** Texts of its buttons. */
  readonly buttons: readonly string[];
  /** Visible text of the form, capped at 2,000 characters. */
  readonly text: string;
  readonly region: Region;
  /** role=search, or search by its fields. */
  readonly search: boolean;
}

/** A date found on a page, with the words around it. */
export interface DatedText {
  /** ISO day, e.g. `2026-05-04`. */
  readonly date: string;
  /** The date as it stands on the page. */
  readonly text: string;
  /** The label before it („Последна актуализация:“), else null. */
  readonly label: string | null;
  readonly region: Region;
  /** Came from time[datetime], article:published_time or JSON-LD rather than running text. */
  readonly machine: boolean;
}

/** An entry of a dated list: the news, announcements, protocols a page lists. */
export interface DatedItem {
  readonly date: string;
  readonly text: string;
  readonly url: string | null;
}

/** Counts that judge the skeleton of a page. */
export interface Structure {
  readonly h1: number;
  /** The heading after the main one skips a level (h1 to h3). */
  readonly skipsHeading: boolean;
  readonly main: number;
  readonly nav: number;
  /** Ids that stand on more than one element, first few. */
  readonly duplicateIds: readonly string[];
  /** Gross errors of markup that a parser had to repair: unclosed or misnested elements. */
  readonly markupErrors: number;
}

/** A page of the municipality as a reader meets it. */
export interface Page {
  /** Final address. */
  readonly url: string;
  readonly host: string;
  /** Kind of the site the host belongs to, e.g. `portal`, `council`. */
  readonly site: string;
  readonly home: boolean;
  /** The DOM after scripts, when the template needs a browser; else the HTML as sent. */
  readonly source: 'http' | 'browser';
  readonly sha256: string;
  readonly capturedAt: string;
  readonly title: string;
  /** Encoding the HTML was read with, in which its forms send what is typed; absent on pages derived before it was kept. */
  readonly encoding?: string;
  /** The `lang` attribute of html, as written; null when missing. */
  readonly lang: string | null;
  /** Language the text is really in, by its letters and commonest words: `bg`, `en` or null. */
  readonly textLang: string | null;
  /** A news item, a list of news, or anything else. News mention every topic; they prove none. */
  readonly role: 'news-item' | 'news-list' | 'section';
  /** 200 with the text of an error, the answer of the missing-page probe, or an empty template: proves nothing. */
  readonly hollow: 'soft-404' | 'error-text' | 'empty-section' | null;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly alternates: readonly Alternate[];
  /** Addresses of `<link rel=me>` in the head; links in the text with that `rel` stand among `links`. */
  readonly me: readonly string[];
  /** Addresses that schema.org `sameAs` names (JSON-LD or microdata), but for those of persons. */
  readonly sameAs: readonly string[];
  readonly forms: readonly Form[];
  /** A button or scripted link outside of forms is called search: it may open one. Absent on pages derived before. */
  readonly searchControl?: boolean;
  readonly frames: readonly string[];
  /** Addresses of the scripts the page names, and those named in its scripts; what it asks for only a visit shows. */
  readonly scripts: readonly string[];
  readonly images: readonly { readonly src: string; readonly alt: string | null }[];
  /** Lower-case name or property → content. */
  readonly meta: Readonly<Record<string, string>>;
  /** Text of everything visible, and of the main region alone. White space collapsed, blocks on lines of their own. */
  readonly text: string;
  readonly mainText: string;
  readonly dates: readonly DatedText[];
  /** The page's own date: labelled update line, machine date, or newest list item; null when none is reliable. */
  readonly date: string | null;
  readonly items: readonly DatedItem[];
  readonly structure: Structure;
  /** Hash of the tag-path skeleton: pages made by the same template share it. */
  readonly template: string;
}
