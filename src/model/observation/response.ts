/** A header as sent: lower-case name, value untouched. Repeated headers stay separate and in order. */
export type Header = readonly [name: string, value: string];

/** One answer on the way to the final one. */
export interface Hop {
  readonly url: string;
  readonly status: number;
  readonly headers: readonly Header[];
}

/** A Set-Cookie header, parsed; attributes as sent (RFC 6265bis). The value is not kept. */
export interface SentCookie {
  readonly name: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string | null;
  /** No Expires and no Max-Age: it ends with the browser. */
  readonly session: boolean;
  readonly domain: string | null;
}

/**
 * What was answered with: `home`, the home page of a configured site; `login`, a page that takes a password; `form`, one
 * with another form that is no search; `service`, any other page of a site for services or taxes; `page`, any other HTML
 * page. Of the rest a few per host: `document`, `error` (an address that is gone or fails), `missing` (one that cannot
 * exist). `plain`: the answer to `http://host/`, where it was asked for by itself.
 */
type ResponseRole = 'home' | 'login' | 'form' | 'service' | 'page' | 'document' | 'error' | 'missing' | 'plain';

/** One HTTP answer: its redirects and final headers. */
export interface Response {
  readonly url: string;
  readonly host: string;
  readonly role: ResponseRole;
  /** The host belongs to a site of kind `portal`. */
  readonly main: boolean;
  /** Certificate trust of the connection; `none` is plain HTTP. */
  readonly trust: 'trusted' | 'untrusted' | 'none';
  /** First request first; the last hop is the final answer. Never empty. */
  readonly hops: readonly Hop[];
  readonly cookies: readonly SentCookie[];
  readonly sha256: string | null;
  readonly capturedAt: string;
}
