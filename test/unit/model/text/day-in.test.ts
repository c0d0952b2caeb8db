import { expect, test } from 'vitest';
import { dayIn } from '../../../../src/model/text/day-in.ts';

test.for([
  ['2026-12-14T21:59:59.999Z', '2026-12-14'],
  ['2026-12-14T22:00:00.000Z', '2026-12-15'],
  ['2026-06-30T20:59:59.000Z', '2026-06-30'],
  ['2026-06-30T21:00:00.000Z', '2026-07-01'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01'],
] as const)('at %s it is %s in Bulgaria', ([instant, day]) => {
  expect(dayIn(instant)).toBe(day);
});
