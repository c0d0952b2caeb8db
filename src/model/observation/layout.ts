/** An element of a page, told so that a person finds it again. */
export interface ElementNote {
  /** CSS selector, at most 300 characters. Elements in shadow trees are told from their host on. */
  readonly selector: string;
  /** Its text or accessible name, at most 80 characters; empty when it has none. */
  readonly name: string;
}

/** What a page does to a screen of one width. All lengths in CSS pixels. */
export interface ScreenFit {
  readonly width: number;
  readonly height: number;
  /** The room the content takes up, at least that of the screen. */
  readonly contentWidth: number;
  readonly contentHeight: number;
  /**
   * A reader has to scroll the page sideways: its content is over 2 px wider than the screen, and not only by what cannot be
   * narrower: maps, films, embedded pages, preformatted text. A wide table that scrolls in a box of its own widens nothing.
   */
  readonly scrollsSideways: boolean;
  /** What sticks out and has no excuse, first few; `beyond` by so much. */
  readonly overflowing: readonly (ElementNote & { readonly beyond: number })[];
  /** Parts that stick out and may. */
  readonly excused: number;
  /** Lines of text that end beyond the edge of a page that cannot be scrolled sideways: nobody can read their end. */
  readonly cutOff: { readonly count: number; readonly nodes: readonly ElementNote[] };
  readonly targets: {
    /** Visible links, buttons and fields outside running text. */
    readonly count: number;
    /** Those under 24 x 24 px without enough space around them (WCAG 2.2, 2.5.8). */
    readonly small: number;
    /** The first few of them. */
    readonly nodes: readonly (ElementNote & { readonly width: number; readonly height: number })[];
  };
  /** Sizes of visible text, in px: the one most of it is set in, and the least that 20 characters or more are set in. */
  readonly text: { readonly usualPx: number; readonly leastPx: number; readonly least: ElementNote } | null;
  /** Names of links, buttons and fields that show without scrolling, at most 100. */
  readonly firstScreen: readonly string[];
}

/** How a page of the sample fits a phone (320 and 360 px), a tablet (768) and an ordinary screen (1280). */
export interface Layout {
  readonly url: string;
  readonly main: boolean;
  readonly home: boolean;
  readonly title: string;
  /** The viewport setting; null when the page has none. */
  readonly viewport: {
    readonly content: string;
    /** False with `user-scalable=no` or a `maximum-scale` under 2 (WCAG 2.1, 1.4.4). */
    readonly zoomable: boolean;
  } | null;
  /** By width, the narrowest first. */
  readonly screens: readonly ScreenFit[];
  /** Elements of the page; only the first 20,000 were measured. */
  readonly elements: number;
  readonly capturedAt: string;
}
