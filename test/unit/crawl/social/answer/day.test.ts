import { expect, test } from 'vitest';
import { dayOf } from '../../../../../src/crawl/social/answer/day.ts';
import { SEEN_AT } from '../recorded.ts';

test.each([
  ['2026-05-03T23:59:59Z', '2026-05-03'],
  ['2026-05-03T00:30:00+03:00', '2026-05-03'],
  ['2026-05-03 08:00:00', '2026-05-03'],
  ['2026-05-03', '2026-05-03'],
  ['Sun, 03 May 2026 08:00:00 +0300', '2026-05-03'],
  ['3 May 2026 08:00:00 GMT', '2026-05-03'],
  ['Нд, 03 май 2026 08:00', '2026-05-03'],
  [1_777_795_200, '2026-05-03'],
  // Where the platform is it may be tomorrow already.
  ['2026-05-05T01:00:00+14:00', '2026-05-05'],
])('%s is the day %s', (stamp, day) => {
  expect(dayOf(stamp, SEEN_AT)).toBe(day);
});

test.each([
  null,
  '',
  'yesterday',
  'преди 3 часа',
  '2 седм.',
  '2026-02-30T00:00:00Z',
  '2026-13-01',
  '1970-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '2026-05-06T00:00:00Z',
  '2031-01-01',
  '05/03/2026',
  '1 May 2026 - 3 May 2026',
  `${' '.repeat(200)}x2026-05-03`,
  0,
  -1,
  Number.NaN,
  Infinity,
  1_777_795_200_000,
])('%s is no day', (stamp) => {
  expect(dayOf(stamp, SEEN_AT)).toBeNull();
});
