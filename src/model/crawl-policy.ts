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
  /** Consecutive transport errors after which a host is left alone. */
  readonly breaker: number;
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
    readonly recycleAfter: number;
  };
  /** External links tried for the broken-links indicator, per municipality. */
  readonly externalLinks: number;
}
