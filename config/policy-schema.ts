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

const timeOfDay = text.regex(
  /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/,
  'write a time of day in quotes, for example "20:00".',
);
const hours = strict({ from: timeOfDay, to: timeOfDay }).refine(({ from, to }) => from !== to, {
  path: ['to'],
  error: 'the hours end when they begin; write null to ask at any hour.',
});
const timeZone = text.refine(isTimeZone, 'must be the name of a time zone, for example "Europe/Sofia".');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

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
  hostPauseMs: whole,
  robotsMs: whole.max(24 * 60 * 60 * 1000, 'robots.txt must be read again after 24 hours (RFC 9309, 2.4).'),
  hours: hours.nullable(),
  timeZone,
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
const ownNetwork = strict({
  sentinels: z.array(text.regex(/^[^\s/:]+:\d{1,5}$/, 'write host:port, for example "dns.quad9.net:443".')),
  probeMs: atLeastOne,
  patienceMs: atLeastOne,
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
  stepMs: atLeastOne,
  recycleAfter: atLeastOne,
  recycleAfterMs: atLeastOne,
  recycleBytes: atLeastOne,
  mostBytes: atLeastOne,
});
const machine = strict({
  memoryBytes: atLeastOne,
  freeDiskBytes: whole,
});

export const policyFile: z.ZodType<CrawlPolicy> = strict({
  ...policy,
  timeouts,
  limits,
  ownNetwork,
  browser,
  machine,
});

/** A crawl.yaml that changes some of the values. */
export const policyChangesFile = strict({
  ...policy,
  timeouts: timeouts.partial(),
  limits: limits.partial(),
  ownNetwork: ownNetwork.partial(),
  browser: browser.partial(),
  machine: machine.partial(),
}).partial();
