import type { ElementNote } from './layout.ts';
import type { Region } from './page.ts';

/** One place where the Tab key stops. */
export interface FocusStop extends ElementNote {
  readonly kind: 'link' | 'button' | 'field' | 'frame' | 'other';
  readonly region: Region;
  /** Whether a reader sees that it has the focus (WCAG 2.1, 2.4.7); `unknown` where neither styles nor pictures tell. */
  readonly focusVisible: 'yes' | 'no' | 'unknown';
  /** Its `aria-expanded`; null when it opens nothing. */
  readonly expanded: boolean | null;
  readonly inDialog: boolean;
}

/** The focus goes round among these and never leaves by Tab. */
export interface FocusTrap {
  readonly stops: readonly ElementNote[];
  /** They stand in a dialog, which may keep the focus until it is answered. */
  readonly dialog: boolean;
  /** Shift+Tab leads out. */
  readonly backwards: boolean;
}

/** A link among the first stops that leads to a place on the same page. */
export interface SkipLink extends ElementNote {
  /** The id it names, without `#`. */
  readonly target: string;
  readonly targetExists: boolean;
  /** After Enter the focus goes on from its target; null when that could not be seen. */
  readonly movesFocus: boolean | null;
}

/** A walk through a page by the Tab key alone, from its beginning. Nothing is pressed but Tab, and Enter on the skip link. */
export interface KeyboardWalk {
  readonly url: string;
  readonly main: boolean;
  readonly home: boolean;
  readonly title: string;
  /** In order, at most 60. */
  readonly stops: readonly FocusStop[];
  /** The walk came to the end of the page. */
  readonly complete: boolean;
  /** Visible elements that the Tab key should reach; frames count once. */
  readonly reachable: number;
  /** Visible links and buttons of menus (`nav`), and those of them that were reached. */
  readonly menu: { readonly entries: number; readonly reached: number };
  readonly trap: FocusTrap | null;
  readonly skipLink: SkipLink | null;
  /** Elements with a `tabindex` above 0, which upsets the order of all others (WCAG 2.1, 2.4.3). */
  readonly positiveTabindex: number;
  readonly capturedAt: string;
}
