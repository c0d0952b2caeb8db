import { describe, expect, test } from 'vitest';
import { agreementVectors } from './agreement-vectors.ts';
import { indexVectors } from './index-vectors.ts';
import { isReproduced } from './vector.ts';

const vectors = [...agreementVectors, ...indexVectors];

describe('values that others printed are reproduced to their last digit', () => {
  test.for(vectors)('$id, $statistic: $expected', ({ id, statistic, expected, got }, { task }) => {
    const ours = got();
    task.meta.vector = { id, statistic, expected, got: String(ours) };
    expect(isReproduced(expected, ours), `${statistic} is ${String(ours)}, printed ${expected}`).toBe(true);
  });
});

test('all fourteen printed examples are among them', () => {
  const ids = new Set(vectors.map(({ id }) => id));
  for (let number = 1; number <= 14; number += 1) expect(ids).toContain(`V${number}`);
});

describe('a value counts as reproduced', () => {
  test.each([
    ['0.743', 0.743421, true],
    ['0.743', 0.74351, false],
    ['-0.0234', -0.02338, true],
    ['0.20', 0.206, false],
    ['1 2 2', '1 2 2', true],
    ['1 2 2', '1 2 3', false],
    ['0.89', null, false],
    ['0.89', NaN, false],
  ])('%s, when ours is %s: %s', (expected, got, isSame) => {
    expect(isReproduced(expected, got)).toBe(isSame);
  });
});
