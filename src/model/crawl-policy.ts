/** Hours of the day; a window whose end lies before its beginning goes over midnight. */
export interface VisitingHours {
  /** Times of day, `20:00` or `20:00:00`. */
  readonly from: string;
  readonly to: string;
}

/** How we behave as a guest, and where we stop. Times in milliseconds, sizes in bytes. From config/crawl.yaml. */
export interface CrawlPolicy {
  /** Address or mail shown in the User-Agent; null is enough for loopback only. */
  readonly contact: string | null;
  readonly userAgent: string;
  /** Least pause between two requests to one host. The site's own Crawl-delay still wins when longer. */
  readonly delayMs: number;
  /** Longest pause honoured from Crawl-delay. */
  readonly maxDelayMs: number;
  readonly perAddress: number;
  /** Requests under way at once over all hosts. */
  readonly concurrency: number;
  readonly pagesPerHost: number;
  readonly documentsPerHost: number;
  readonly maxDepth: number;
  readonly maxWaves: number;
  /** Longest time given to one host in one audit. */
  readonly hostMs: number;
  readonly timeouts: {
    readonly dnsMs: number;
    readonly connectMs: number;
    readonly headersMs: number;
    readonly idleMs: number;
    readonly totalMs: number;
  };
  readonly limits: {
    readonly pageBytes: number;
    readonly documentBytes: number;
    /** Decoded to received, looked at after the first mebibyte. */
    readonly ratio: number;
    readonly redirects: number;
    readonly headerBytes: number;
  };
  readonly retries: number;
  readonly retryAfterMs: number;
  /** Requests that fail in a row, for want of a connection or of a working server, after which a host is left alone. */
  readonly breaker: number;
  /** For how long it is left alone the first time; each further time twice as long. */
  readonly hostPauseMs: number;
  /** How long a robots.txt is believed. */
  readonly robotsMs: number;
  /** When hosts may be asked; null: at any time. */
  readonly hours: VisitingHours | null;
  /** IANA name of the zone whose clocks tell those hours. */
  readonly timeZone: string;
  readonly ownNetwork: {
    /** `host:port` of servers that can be reached whenever our own network is up. */
    readonly sentinels: readonly string[];
    /** How often it is looked whether the network is up again, and for how long at most. */
    readonly probeMs: number;
    readonly patienceMs: number;
  };
  readonly browser: {
    /** Pages per municipality in the seeded sample, and share of it that is random. */
    readonly samplePages: number;
    readonly randomShare: number;
    /** Pages per host rendered because their template needs it. */
    readonly pagesPerHost: number;
    /** Cited places per municipality that are looked at again to illustrate the judgements. */
    readonly illustratedPages: number;
    readonly navigationMs: number;
    readonly quietMs: number;
    readonly settleMs: number;
    /** Least time that an audited page stays open: counters and notices come late. */
    readonly dwellMs: number;
    readonly axeMs: number;
    /** Longest wait for what takes moments unless the browser hangs. */
    readonly stepMs: number;
    /** Pages, time and memory after which the browser is replaced by a fresh one. */
    readonly recycleAfter: number;
    readonly recycleAfterMs: number;
    readonly recycleBytes: number;
    /** Memory at which the browser is ended with whatever page is open. */
    readonly mostBytes: number;
  };
  /** What an audit may take of the machine it runs on. */
  readonly machine: {
    /** Memory of the audit's own process, without the browser. */
    readonly memoryBytes: number;
    /** Least space left on the disk of the database. */
    readonly freeDiskBytes: number;
  };
  /** External links tried for the broken-links indicator, per municipality. */
  readonly externalLinks: number;
}
