/** A cookie in the browser after a clean first visit with nothing clicked. */
export interface BrowserCookie {
  readonly name: string;
  readonly domain: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'Strict' | 'Lax' | 'None' | null;
  readonly session: boolean;
  readonly party: 'first' | 'third';
}

/** A request the page made by itself, before anyone consented to anything. */
export interface PageRequest {
  readonly url: string;
  readonly host: string;
  /** As Chromium names it: script, image, stylesheet, font, xhr, fetch, document (a frame), websocket, ping, other. */
  readonly type: string;
  readonly party: 'first' | 'third';
  /** Name of the tracker in config/trackers.yaml whose host this is; null for all others. */
  readonly tracker: string | null;
}

/** One clean first visit of a page in Chromium: fresh profile, nothing clicked, nothing accepted. */
export interface Visit {
  readonly url: string;
  readonly host: string;
  readonly main: boolean;
  readonly cookies: readonly BrowserCookie[];
  /** Keys only, never values. */
  readonly storage: readonly string[];
  readonly requests: readonly PageRequest[];
  readonly capturedAt: string;
}
