import type { CrawlPolicy } from '../../model/crawl-policy.ts';

/** What the client must know of how to behave: the crawl's policy as it is, and what an operator may add. */
export interface HttpSettings extends Pick<CrawlPolicy, 'contact' | 'userAgent' | 'timeouts' | 'limits'> {
  /** Certificates in PEM trusted beside the usual roots (`--ca-file`). */
  readonly ca?: string;
  /** Slowest body put up with, once it has had this long. Default: 1 KiB/s after 10 s. */
  readonly leastRate?: LeastRate;
}

export interface LeastRate {
  readonly bytesPerSecond: number;
  readonly afterMs: number;
}

export const usualLeastRate: LeastRate = { bytesPerSecond: 1024, afterMs: 10_000 };
