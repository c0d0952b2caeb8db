import { expect, test } from 'vitest';
import type { RatingAnswer } from '../../../src/model/review/rating.ts';
import { impactOf } from '../../../src/review/impact.ts';
import { smallEdition } from '../../kit/an-audit.ts';

// Each category of the small edition weighs 50 and has maxima of 1, 3, 3 and 3: one raw point is worth 5.
test.each<readonly [says: string, indicator: string, answers: readonly RatingAnswer[], points: number]>([
  ['a step of a scale of four', 'content.second', [2, 3], 5],
  ['the whole of a scale of four', 'content.second', [0, 3], 15],
  ['a scale of two points', 'content.first', [0, 1], 5],
  ['a scale of 0 and 3', 'content.third', [0, 3], 15],
  ['one cannot tell: everything is open', 'content.second', [3, 'cannot_tell'], 15],
  ['both cannot tell', 'content.first', ['cannot_tell', 'cannot_tell'], 5],
  ['the same answer, an expert is wanted', 'content.second', [2, 2], 15],
  ['an indicator that is asked no more', 'content.gone', [0, 1], 0],
])('what hangs on a dispute: %s', (_, indicator, answers, points) => {
  expect(impactOf(smallEdition, indicator, answers)).toBeCloseTo(points, 10);
});
