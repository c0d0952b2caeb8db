import type { CrawlPolicy } from '../../model/crawl-policy.ts';

/** How one host takes our requests. Plain data: it can be stored. */
export interface Pace {
  /** Smoothed time to answer, milliseconds; null before the first answer. */
  readonly latencyMs: number | null;
  /** The pause is this many times the usual one; 1 when the host is at ease. */
  readonly slowdown: number;
  /** Good answers since the pause last changed. */
  readonly successes: number;
  /** When the host was last slowed down, on the clock of `Exchange`; null when never. */
  readonly slowedAt: number | null;
}

/** What one request said about its host. `strained`: 429, 503 or a timeout. `other`: neither good nor strained. */
export interface Exchange {
  readonly outcome: 'good' | 'strained' | 'other';
  /** Milliseconds on a clock that never goes back. */
  readonly startedAt: number;
  readonly endedAt: number;
}

export const firstPace: Pace = { latencyMs: null, slowdown: 1, successes: 0, slowedAt: null };

const slowdownStep = 2;
const longestSlowPauseMs = 60_000;
/** Reaches the longest pause from a usual one of a second; more would only take longer to recover from. */
const maxSlowdown = 64;
const recoveryStep = 0.9;
const successesToRecover = 20;
const smoothing = 0.2;
const jitterShare = 0.2;

/** Any answer may show that a host has become slower; only a good one that it has become faster. */
function latencyAfter(latencyMs: number | null, ms: number, outcome: Exchange['outcome']): number | null {
  if (latencyMs === null) return outcome === 'good' ? ms : null;
  return ms > latencyMs || outcome === 'good' ? latencyMs + smoothing * (ms - latencyMs) : latencyMs;
}

function recovered(pace: Pace): Pace {
  const successes = pace.successes + 1;
  if (successes < successesToRecover) return { ...pace, successes };
  return { ...pace, successes: 0, slowdown: Math.max(1, pace.slowdown * recoveryStep) };
}

/** Requests that were already under way when the host was slowed down tell nothing about the slower pace. */
function strained(pace: Pace, { startedAt, endedAt }: Exchange): Pace {
  if (pace.slowedAt !== null && startedAt < pace.slowedAt) return pace;
  return { ...pace, successes: 0, slowedAt: endedAt, slowdown: Math.min(maxSlowdown, pace.slowdown * slowdownStep) };
}

/** Twice as slow after strain, once per burst; a tenth faster after twenty good answers. */
export function paceAfter(pace: Pace, exchange: Exchange): Pace {
  const { outcome, startedAt, endedAt } = exchange;
  const next = { ...pace, latencyMs: latencyAfter(pace.latencyMs, Math.max(0, endedAt - startedAt), outcome) };
  if (outcome === 'good') return recovered(next);
  return outcome === 'strained' ? strained(next, exchange) : next;
}

export interface DelayFacts {
  readonly policy: Pick<CrawlPolicy, 'delayMs' | 'maxDelayMs'>;
  /** From robots.txt; null when the site asks for none. */
  readonly crawlDelaySeconds: number | null;
  readonly pace: Pace;
  /** In [0, 1). Lengthens the pause by up to a fifth; it never shortens what the site asks for. */
  readonly random: number;
}

/** Milliseconds between the end of one request to a host and the start of the next. */
export function nextDelay({ policy, crawlDelaySeconds, pace, random }: DelayFacts): number {
  const wanted = Math.max((crawlDelaySeconds ?? 0) * 1000, policy.delayMs, 2 * (pace.latencyMs ?? 0));
  const usual = Math.min(wanted, Math.max(policy.maxDelayMs, policy.delayMs));
  const slowed = Math.max(usual, Math.min(usual * pace.slowdown, longestSlowPauseMs));
  return Math.round(slowed * (1 + jitterShare * random));
}
