import type { ElementNote } from './layout.ts';

/** A connection as it is imitated: kilobits per second, and milliseconds before each answer. */
export interface Connection {
  readonly downKbps: number;
  readonly upKbps: number;
  readonly latencyMs: number;
}

/** One load of a page with a clean profile. Times in milliseconds from the moment it was asked for. */
export interface PageLoad {
  /** Largest contentful paint; null when the page showed neither text nor picture. */
  readonly lcpMs: number | null;
  /** What was painted then. */
  readonly largest: ElementNote | null;
  /** First byte of the page, redirects included; as the server answered, without the imitated latency. */
  readonly ttfbMs: number;
  /** End of the load event; null when it had not come. */
  readonly loadMs: number | null;
  /** Received from the network, headers and TLS included; sound and film are not fetched. */
  readonly bytes: number;
  readonly requests: number;
  /** Share of this machine's processors in use just before, 0 to 1: a busy machine measures itself. */
  readonly busy: number;
}

/**
 * How fast a home page loads on a mobile connection that is the same in every audit, imitated by the browser, measured
 * from one place when nothing else of the run is under way.
 */
export interface Timing {
  readonly url: string;
  readonly main: boolean;
  readonly home: boolean;
  readonly connection: Connection;
  /** All loads, in order: three, or fewer when some failed. */
  readonly loads: readonly PageLoad[];
  /** Of each figure by itself; null when no load gave it. */
  readonly median: {
    readonly lcpMs: number | null;
    readonly ttfbMs: number;
    readonly loadMs: number | null;
    readonly bytes: number;
    readonly requests: number;
  };
  readonly capturedAt: string;
}
