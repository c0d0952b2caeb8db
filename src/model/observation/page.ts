import type { FormKind, ListKind } from '../lexicon.ts';

/** Where on a page something stands. `main` is also what carries no landmark at all. */
export type Region = 'header' | 'nav' | 'main' | 'aside' | 'footer';

interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** As a heading; otherwise it only looks like one: a bold line of its own, the title of something that folds. */
  readonly marked: boolean;
}

export interface Link {
  /** Absolute and canonical. http(s) only, except `mailto:`, `tel:`, `viber:` and `tg:`, which are kept as written. */
  readonly url: string;
  /** Visible text, or the alternative text, aria-label or title in its place. White space collapsed. */
  readonly text: string;
  readonly region: Region;
  /** Lower-case tokens of `rel`. */
  readonly rel: readonly string[];
  /** How many lists it stands in: 1 for the main entries of a menu, 2 for those below them, 0 outside of lists. */
  readonly level: number;
  /** Marked as the place where the visitor is (`aria-current`, or a class that menus use for it). */
  readonly current: boolean;
  /** Language of what it leads to, as its author says (`hreflang`), in lower case; absent when not said. */
  readonly hreflang?: string;
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

/** One field of a form. `label` is the visible label, aria-label, placeholder, title or name, in that order. */
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
  /** role=search, or search by its fields: `kind` is then `search`. */
  readonly search: boolean;
  /** What it is for, by its fields and what it is called; `other` when nothing tells. */
  readonly kind: FormKind;
}

/** A form or chat of another service that the page brings in: a frame with a questionnaire, the script of a chat. */
export interface Embed {
  /** What the service is for, or what the words around its frame call it; `other` when nothing tells. */
  readonly kind: FormKind;
  /** Address of the frame or script. */
  readonly url: string;
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

/** Dated entries that belong together. */
export interface DatedList {
  /** By the heading above it, else by its page, else by its entries; `other` when nothing tells. */
  readonly kind: ListKind;
  /** The heading it stands under; null when there is none near. */
  readonly heading: string | null;
  readonly region: Region;
  /** In the order of the page, at most 300 on all lists of a page. */
  readonly items: readonly DatedItem[];
}

/** What a page tells of a list that goes on elsewhere. */
export interface Paging {
  /** The next page of the list; null when no link leads there. */
  readonly next: string | null;
  /** How many pages there are: as said („страница 1 от 24“), else the highest number of the pager; null when neither. */
  readonly pages: number | null;
  /** How many entries there are in all, as said („1–10 от 240“); null when it is not. */
  readonly total: number | null;
  /** Links named by a year or a month of a year. */
  readonly periods: number;
}

/** A table of data; tables that only arrange the page are left out. */
export interface DataTable {
  /** Its caption; null when it has none. */
  readonly caption: string | null;
  /** Texts of its header cells, at most 30. */
  readonly headers: readonly string[];
  /** All rows, those of headers included. */
  readonly rows: number;
  readonly columns: number;
  /** Texts of the first rows below the headers: at most 10 rows of 12 cells of 200 characters. */
  readonly cells: readonly (readonly string[])[];
  readonly region: Region;
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
  /** Names on the trail from the home page to this one, outermost first. */
  readonly breadcrumbs: readonly string[];
  readonly links: readonly Link[];
  readonly alternates: readonly Alternate[];
  /** Addresses of `<link rel=me>` in the head; links in the text with that `rel` stand among `links`. */
  readonly me: readonly string[];
  /** Addresses that schema.org `sameAs` names (JSON-LD or microdata), but for those of persons. */
  readonly sameAs: readonly string[];
  /** Addresses that social plugins without a frame of their own are to show, e.g. `data-href` of an `fb-page`. */
  readonly plugins: readonly string[];
  readonly forms: readonly Form[];
  /** A button or scripted link outside of forms is called search: it may open one. Absent on pages derived before. */
  readonly searchControl?: boolean;
  readonly embeds: readonly Embed[];
  /** Addresses of the pages and documents it shows within itself (iframe, frame, object, embed). */
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
  /** Entries of all dated lists, in the order of the page. */
  readonly items: readonly DatedItem[];
  readonly lists: readonly DatedList[];
  /** Null when the page tells of no further pages or periods. */
  readonly paging: Paging | null;
  readonly tables: readonly DataTable[];
  readonly structure: Structure;
  /** Hash of the tag-path skeleton: pages made by the same template share it. */
  readonly template: string;
}
