import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly, plus, roundedHalfUp, times } from '../../../../src/score/index/fraction.ts';

test.each([
  ['1.005', 1.01],
  ['2.675', 2.68],
  ['0.285', 0.29],
  ['87.4949', 87.49],
  ['87.495', 87.5],
  ['100', 100],
  ['0', 0],
])('%s is rounded to %d: a half goes up, whatever binary numbers make of it', (text, rounded) => {
  expect(roundedHalfUp(exactly(Number(text)))).toBe(rounded);
});

test('a sum of fractions is rounded once, at the end', () => {
  // 1/3 + 1/3 + 1/3 is 1, not 0.99.
  const third = { top: 1n, bottom: 3n };
  expect(roundedHalfUp([third, third, third].reduce(plus))).toBe(1);
  expect(roundedHalfUp(times(exactly(12.5), third))).toBe(4.17);
});

test('no fraction is rounded by more than half a hundredth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 997 }), (top, bottom) => {
      const rounded = roundedHalfUp({ top: BigInt(top), bottom: BigInt(bottom) });
      expect(Math.abs(rounded - top / bottom)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(String(rounded)).toMatch(/^\d+(\.\d{1,2})?$/);
    }),
  );
});

test('what is no plain number is refused with what to give instead', () => {
  expect(() => exactly(-1)).toThrow('-1 cannot be reckoned with: give a number like 20 or 12.5.');
  expect(() => exactly(NaN)).toThrow('NaN cannot be reckoned with');
});
