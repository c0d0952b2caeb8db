import type { BrowserCookie } from './visit.ts';

/** A button on the first layer of a notice. */
export interface ConsentButton {
  readonly says: 'accept' | 'reject' | 'settings' | 'dismiss' | 'other';
  /** At most 80 characters. */
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
  /** Stands on a colour of its own or in a frame: a button to the eye, not a word of the text. */
  readonly drawn: boolean;
}

/** The notice about cookies that a first visitor meets. */
export type ConsentNotice =
  | {
      readonly shown: 'yes';
      /** Its text, at most 600 characters. */
      readonly quote: string;
      /** The product that shows it, e.g. `Cookiebot`; null when it is none of the known ones. */
      readonly manager: string | null;
      readonly buttons: readonly ConsentButton[];
      /**
       * `as-plainly`: a refusal stands on the first layer, drawn like the agreement and not much smaller.
       * `less-plainly`: it stands there, but as a word of the text, or small. `not-offered`: it does not stand there.
       */
      readonly refusal: 'as-plainly' | 'less-plainly' | 'not-offered';
    }
  | { readonly shown: 'no' }
  /**
   * A known product was at work and showed nothing we could read; an overlaid frame could not be read; or the page was
   * too large to be searched to its end.
   */
  | {
      readonly shown: 'unknown';
      readonly because: 'silent-manager' | 'unread-frame' | 'too-large';
      readonly manager: string | null;
    };

/** What a site put into the browser, and whom else it asked for anything. */
export interface Stored {
  readonly cookies: readonly BrowserCookie[];
  /** Keys of localStorage and sessionStorage. */
  readonly storage: readonly string[];
  /** Hosts of others, with the tracker in config/trackers.yaml whose host it is; null for all others. */
  readonly thirdParties: readonly { readonly host: string; readonly tracker: string | null }[];
}

/** What came of clicking the refusal, on a visit of its own: the only thing that is ever clicked. */
export type Refusal =
  | {
      readonly clicked: true;
      /** The notice had gone two seconds later. */
      readonly noticeGone: boolean;
      /** In the browser then; third parties are those asked after the click. */
      readonly after: Stored;
    }
  /** `sends-form` and `leads-away`: clicking would have sent a form or left the page, so it was not clicked. */
  | { readonly clicked: false; readonly because: 'sends-form' | 'leads-away' | 'not-there-again' | 'not-seen' };

/** How a home page asks for consent, and what it does before it has it. */
export interface Consent {
  readonly url: string;
  readonly host: string;
  readonly main: boolean;
  readonly home: boolean;
  readonly notice: ConsentNotice;
  /** After a clean first visit of some seconds, with nothing clicked. */
  readonly before: Stored;
  /** Null when no refusal stands on the first layer. */
  readonly refusal: Refusal | null;
  readonly capturedAt: string;
}
