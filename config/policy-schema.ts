import { z } from 'zod';

import type { CrawlPolicy } from '../src/model/crawl-policy.ts';
import { strict, text, webAddress } from './fields.ts';

const share = z.number().min(0).max(1);
const whole = z.int().min(0);
const atLeastOne = z.int().min(1);

/** A mail or web address that people behind a site can write to; null without one. */
export const contactField = text
  .refine(
    (value) => z.email().safeParse(value.replace(/^mailto:/, '')).success || webAddress.safeParse(value).success,
    {
      error: ({ input }) => `"${String(input)}" must be a mail address or a web address that people can write to.`,
    },
  )
  .nullable();

const policy = {
  contact: contactField,
  userAgent: text.max(200).regex(/^[\x21-\x7e][\x20-\x7e]*$/, 'must be plain Latin letters and signs (ASCII).'),
  delayMs: whole,
  maxDelayMs: whole,
  perAddress: atLeastOne,
  concurrency: atLeastOne,
  pagesPerHost: atLeastOne,
  documentsPerHost: whole,
  maxDepth: whole,
  maxWaves: whole,
  hostMs: atLeastOne,
  retries: whole,
  retryAfterMs: whole,
  breaker: atLeastOne,
  externalLinks: whole,
};
const timeouts = strict({
  dnsMs: atLeastOne,
  connectMs: atLeastOne,
  headersMs: atLeastOne,
  idleMs: atLeastOne,
  totalMs: atLeastOne,
});
const limits = strict({
  pageBytes: atLeastOne,
  documentBytes: atLeastOne,
  ratio: atLeastOne,
  redirects: whole,
  headerBytes: atLeastOne,
});
const browser = strict({
  samplePages: whole,
  randomShare: share,
  pagesPerHost: whole,
  illustratedPages: whole,
  navigationMs: atLeastOne,
  quietMs: whole,
  settleMs: whole,
  dwellMs: whole,
  axeMs: atLeastOne,
  recycleAfter: atLeastOne,
});

export const policyFile: z.ZodType<CrawlPolicy> = strict({ ...policy, timeouts, limits, browser });

/** A crawl.yaml that changes some of the values. */
export const policyChangesFile = strict({
  ...policy,
  timeouts: timeouts.partial(),
  limits: limits.partial(),
  browser: browser.partial(),
}).partial();
