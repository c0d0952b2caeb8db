import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, proportion, proportionOf } from '../../../src/score/proportion.ts';

const counts = fc.integer({ min: 1, max: 3000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('a proportion lies in its interval, and the interval between 0 and 1', () => {
  fc.assert(
    fc.property(counts, ([count, n]) => {
      const { value, interval } = proportion(count, n);
      expect(interval?.low).toBeGreaterThanOrEqual(0);
      expect(interval?.low).toBeLessThanOrEqual(value ?? NaN);
      expect(interval?.high).toBeGreaterThanOrEqual(value ?? NaN);
      expect(interval?.high).toBeLessThanOrEqual(1);
    }),
  );
});

test('a difference turned round is the same with the other sign', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const there = difference(proportion(...a), proportion(...b));
      const back = difference(proportion(...b), proportion(...a));
      expect(there.value).toBeCloseTo(-(back.value ?? NaN), 12);
      expect(there.interval?.low).toBeCloseTo(-(back.interval?.high ?? NaN), 12);
    }),
  );
});

test('of nothing there is no proportion, and no difference to it', () => {
  expect(proportion(0, 0)).toEqual({ count: 0, n: 0, value: null, interval: null });
  expect(difference(proportion(0, 0), proportion(1, 2))).toEqual({ value: null, interval: null });
});

test('items are counted by a test', () => {
  expect(proportionOf([1, 2, 3, 4], (item) => item > 3)).toMatchObject({ count: 1, n: 4, value: 0.25 });
});
