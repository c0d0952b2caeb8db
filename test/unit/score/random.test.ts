import { expect, test } from 'vitest';
import { below, randomFrom, splitMix64, xoshiro128 } from '../../../src/score/random.ts';

test('the generator gives the published numbers of xoshiro128** from the state 1, 2, 3, 4', () => {
  const next = xoshiro128(1, 2, 3, 4);
  expect(Array.from({ length: 6 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
});

test('seeds are spread by the published numbers of SplitMix64', () => {
  expect(splitMix64(1477776061723855037n, 3)).toEqual([
    1985237415132408290n,
    2979275885539914483n,
    13511426838097143398n,
  ]);
});

test('the same seed gives the same numbers, another seed others', () => {
  const first = (seed: number) => Array.from({ length: 5 }, randomFrom(seed));
  expect(first(2026)).toEqual(first(2026));
  expect(first(2026)).not.toEqual(first(2027));
  expect(first(0)).not.toEqual(first(2 ** 32));
});

test('all places below a limit are drawn about equally often', () => {
  const random = randomFrom(7);
  const drawn = [0, 0, 0, 0, 0, 0, 0];
  for (let draw = 0; draw < 70_000; draw += 1) {
    const place = below(7, random);
    drawn[place] = (drawn[place] ?? 0) + 1;
  }
  expect(drawn).toHaveLength(7);
  for (const count of drawn) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
