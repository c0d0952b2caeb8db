import type { Hop } from './response.ts';

/** What `http://host/` answers. Redirects by script or `<meta>` are none: the page was served in the clear by then. */
export interface HttpsUpgrade {
  /** Without a port: plain HTTP is asked for on port 80. */
  readonly host: string;
  readonly main: boolean;
  readonly url: string;
  /**
   * `upgraded`: redirects to HTTPS on an own host. `clear`: serves a page without. `elsewhere`: redirects to hosts that
   * are not the municipality's. `closed`: refuses the connection, twice. `error`: answers with an error, or redirects
   * without end.
   */
  readonly outcome: 'upgraded' | 'clear' | 'elsewhere' | 'closed' | 'error';
  /** Where the last redirect leads, or the address that answered; null when closed. */
  readonly leadsTo: string | null;
  /** Answers over plain HTTP and any after them; those over HTTPS are not asked for anew. Empty when closed. */
  readonly hops: readonly Hop[];
  /** The first redirect leads to HTTPS on the same host, as HSTS needs (RFC 6797, 7.2). */
  readonly sameHostFirst: boolean;
  /** Every redirect on the way is permanent (301, 308). */
  readonly permanent: boolean;
  readonly capturedAt: string;
}
