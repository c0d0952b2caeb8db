import { describe, expect, it } from 'vitest';
import { hangsOnClock, skewOf } from '../../../src/audit/recording/clock.ts';

const minute = 60_000;
const now = Date.parse('2026-05-04T12:00:00Z');

/** An answer of a host whose clock is this far ahead, or behind; `age` in seconds as a cache says it. */
const answer = (host: string, aheadMs: number, age?: number) => ({
  final_url: `https://${host}/robots.txt`,
  started_at: new Date(now - 300).toISOString(),
  ms: 300,
  hops: [
    {
      url: `https://${host}/robots.txt`,
      status: 200,
      headers: [
        ['date', new Date(now + aheadMs).toUTCString()] as const,
        ...(age === undefined ? [] : [['age', String(age)] as const]),
      ],
    },
  ],
});

describe('Our clock', () => {
  it.each([
    ['without any answer', [], 0],
    ['a few minutes off', [answer('a.example', 9 * minute)], 0],
    ['an hour off by the only server', [answer('a.example', 60 * minute)], 60 * minute],
    ['right by two of three', [answer('a.example', 0), answer('b.example', 0), answer('c.example', 99 * minute)], 0],
    ['right by one of two', [answer('a.example', 0), answer('b.example', -60 * minute)], 0],
    [
      'an hour off by two of three',
      [answer('a.example', -60 * minute), answer('b.example', -60 * minute), answer('c.example', 0)],
      -60 * minute,
    ],
  ] as const)('S-02 %s', (_, answers, skew) => {
    expect(skewOf(answers)).toBe(skew);
  });

  it('S-02 is not blamed for what caches keep', () => {
    expect(skewOf([answer('a.example', -60 * minute, 3600)])).toBe(0);
    expect(skewOf([answer('a.example', -60 * minute), answer('a.example', 0)])).toBe(0);
  });

  it('S-02 is not doubted for dates that are none', () => {
    const [hop] = answer('a.example', 0).hops;
    const broken = {
      ...answer('a.example', 0),
      hops: [{ ...hop, url: '', status: 200, headers: [['date', 'soon'] as const] }],
    };
    expect(skewOf([broken, { ...broken, hops: [] }])).toBe(0);
  });
});

describe('A certificate', () => {
  const until = (validTo: string) => ({
    capturedAt: '2026-05-04T12:00:00Z',
    chain: [{ validFrom: '2025-05-04T12:00:00Z', validTo }],
  });
  it.each([
    ['ends between the two times', '2026-05-04T11:30:00Z', -60 * minute, true],
    ['ends between the two times', '2026-05-04T12:30:00Z', 60 * minute, true],
    ['ended before both', '2026-05-04T10:00:00Z', -60 * minute, false],
    ['ends after both', '2026-05-04T12:30:00Z', -60 * minute, false],
    ['ends while the clocks agree', '2026-05-04T12:00:00Z', 0, false],
  ] as const)('S-02 that %s (%s)', (_, validTo, skew, hangs) => {
    expect(hangsOnClock(until(validTo), skew)).toBe(hangs);
  });
});
