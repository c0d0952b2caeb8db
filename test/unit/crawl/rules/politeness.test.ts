import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPace, nextDelay, paceAfter } from '../../../../src/crawl/rules/politeness.ts';
import type { Exchange, Pace } from '../../../../src/crawl/rules/politeness.ts';
import { retryAfterMs } from '../../../../src/crawl/rules/retry-after.ts';

const policy = { delayMs: 1000, maxDelayMs: 30_000 };

function delay(crawlDelaySeconds: number | null, pace: Partial<Pace> = {}, random = 0): number {
  return nextDelay({ policy, crawlDelaySeconds, pace: { ...firstPace, ...pace }, random });
}

/** Requests one after the other, each answered after `ms`. */
function exchanges(count: number, outcome: Exchange['outcome'], ms = 100, from = 0): Exchange[] {
  return Array.from({ length: count }, (_, n) => ({
    outcome,
    startedAt: from + n * 1000,
    endedAt: from + n * 1000 + ms,
  }));
}

function after(...requests: Exchange[]): Pace {
  return requests.reduce(paceAfter, firstPace);
}

describe('the pause between two requests', () => {
  test.each<[why: string, ms: number, crawlDelay: number | null, pace: Partial<Pace>]>([
    ['is a second where nothing else is asked', 1000, null, {}],
    ['is what robots.txt asks', 5000, 5, {}],
    ['is never shorter than ours', 1000, 0.2, {}],
    ['is honoured up to thirty seconds', 30_000, 3600, {}],
    ['is twice the time a slow server needs', 4000, null, { latencyMs: 2000 }],
    ['is at most thirty seconds for a very slow server', 30_000, null, { latencyMs: 60_000 }],
    ['doubles under strain', 2000, null, { slowdown: 2 }],
    ['is at most a minute under strain', 60_000, null, { slowdown: 64, latencyMs: 5000 }],
    ['doubles what robots.txt asks, under strain', 20_000, 10, { slowdown: 2 }],
  ])('%s', (_why, ms, crawlDelay, pace) => {
    expect(delay(crawlDelay, pace)).toBe(ms);
  });

  test('varies by up to a fifth, never below what is asked', () => {
    expect(delay(5, {}, 0.5)).toBe(5500);
    expect(delay(5, {}, 0.999)).toBeLessThan(6000);
  });

  test('may be set to more than the longest Crawl-delay honoured', () => {
    const slow = { delayMs: 45_000, maxDelayMs: 30_000 };
    expect(nextDelay({ policy: slow, crawlDelaySeconds: null, pace: firstPace, random: 0 })).toBe(45_000);
  });

  test('is zero only where the operator wants it so', () => {
    const none = { delayMs: 0, maxDelayMs: 30_000 };
    expect(nextDelay({ policy: none, crawlDelaySeconds: null, pace: firstPace, random: 0.5 })).toBe(0);
    expect(nextDelay({ policy: none, crawlDelaySeconds: 2, pace: firstPace, random: 0 })).toBe(2000);
  });
});

describe('the pace of a host', () => {
  test('halves when it is strained', () => {
    expect(after(...exchanges(1, 'strained')).slowdown).toBe(2);
    expect(after(...exchanges(3, 'strained')).slowdown).toBe(8);
    expect(after(...exchanges(50, 'strained')).slowdown).toBe(64);
  });

  test('halves once for a burst of requests under way together', () => {
    const burst = [100, 110, 120].map((endedAt) => ({ outcome: 'strained' as const, startedAt: 0, endedAt }));
    expect(after(...burst).slowdown).toBe(2);
    expect(after(...burst, { outcome: 'strained', startedAt: 2000, endedAt: 2100 }).slowdown).toBe(4);
  });

  test('recovers by a tenth after twenty good answers', () => {
    const slowed = exchanges(2, 'strained');
    expect(after(...slowed, ...exchanges(19, 'good', 100, 10_000)).slowdown).toBe(4);
    expect(after(...slowed, ...exchanges(20, 'good', 100, 10_000)).slowdown).toBeCloseTo(3.6);
    expect(after(...slowed, ...exchanges(40, 'good', 100, 10_000)).slowdown).toBeCloseTo(3.24);
    expect(after(...slowed, ...exchanges(2000, 'good', 100, 10_000)).slowdown).toBe(1);
  });

  test('counts the good answers anew after strain', () => {
    const almost = [...exchanges(1, 'strained'), ...exchanges(19, 'good', 100, 5000)];
    const again = after(...almost, ...exchanges(1, 'strained', 100, 90_000), ...exchanges(19, 'good', 100, 95_000));
    expect(again.slowdown).toBe(4);
  });

  test('is not hastened by fast errors', () => {
    const usual = after(...exchanges(5, 'good', 1000));
    expect([...exchanges(50, 'other', 1), ...exchanges(5, 'strained', 1)].reduce(paceAfter, usual).latencyMs).toBe(
      1000,
    );
    expect(exchanges(1, 'good', 500).reduce(paceAfter, usual).latencyMs).toBe(900);
  });

  test('slows with slow errors', () => {
    const usual = after(...exchanges(5, 'good', 1000));
    expect(exchanges(1, 'other', 2000).reduce(paceAfter, usual).latencyMs).toBe(1200);
  });

  test('never asks for more often than the policy, whatever happens', () => {
    const event = fc.record({
      outcome: fc.constantFrom('good' as const, 'strained' as const, 'other' as const),
      startedAt: fc.nat(1e9),
      endedAt: fc.nat(1e9),
    });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(event),
        fc.option(fc.double({ min: 0, noNaN: true })),
        random,
        (events, crawlDelaySeconds, random) => {
          const ms = nextDelay({ policy, crawlDelaySeconds, pace: after(...events), random });
          expect(ms).toBeGreaterThanOrEqual(Math.max(1000, Math.min((crawlDelaySeconds ?? 0) * 1000, 30_000)) - 1);
          expect(ms).toBeLessThanOrEqual(72_000);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 4, 4, 10, 0, 0);
  const day = 86_400_000;

  test.each<[value: string | null, ms: number | null]>([
    ['120', 120_000],
    [' 5 ', 5000],
    ['0', 1000],
    ['99999999', day],
    ['9'.repeat(400), day],
    ['Mon, 04 May 2026 10:05:00 GMT', 300_000],
    ['Monday, 04-May-26 10:05:00 GMT', 300_000],
    ['Mon May  4 10:05:00 2026', 300_000],
    ['Mon, 04 May 2026 09:00:00 GMT', 1000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', day],
    ['Mon, 99 May 2026 10:05:00 GMT', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['Mon', null],
    ['', null],
    [null, null],
  ])('%j is a pause of %j ms', (value, ms) => {
    expect(retryAfterMs(value, now)).toBe(ms);
  });

  test('of any text is a pause within bounds or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = retryAfterMs(text, now);
        expect(ms === null || (ms >= 1000 && ms <= day)).toBe(true);
      }),
    );
  });
});
