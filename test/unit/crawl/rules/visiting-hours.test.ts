import { expect, test } from 'vitest';
import { msUntilOpen } from '../../../../src/crawl/rules/visiting-hours.ts';

const minute = 60_000;
const hour = 60 * minute;
const night = { from: '20:00', to: '06:00' };
const morning = { from: '06:30', to: '08:00:30' };

test.each([
  ['within the night', night, '2026-11-20T22:00:00Z', 0],
  ['at the very beginning', night, '2026-11-20T18:00:00Z', 0],
  ['at the very end', night, '2026-11-20T04:00:00Z', 14 * hour],
  ['an hour before', night, '2026-11-20T17:00:00Z', hour],
  ['a second and a half before', night, '2026-11-20T17:59:58.500Z', 1500],
  ['in the morning', morning, '2026-11-20T05:00:00Z', 0],
  ['in the last seconds', morning, '2026-11-20T06:00:29Z', 0],
  ['after the last seconds', morning, '2026-11-20T06:00:30Z', 22.5 * hour - 30_000],
  ['in summer, when clocks are an hour ahead', night, '2026-07-20T17:00:00Z', 0],
  ['at noon in summer', night, '2026-07-20T09:00:00Z', 8 * hour],
  ['without hours', null, '2026-11-20T12:00:00Z', 0],
])('%s: sites in Sofia may be asked in so many milliseconds', (_when, hours, at, ms) => {
  expect(msUntilOpen(hours, 'Europe/Sofia', new Date(at))).toBe(ms);
});

test('the hours are those of the time zone', () => {
  const at = new Date('2026-11-20T17:00:00Z');
  expect(msUntilOpen(night, 'UTC', at)).toBe(3 * hour);
  expect(msUntilOpen(night, 'Asia/Tokyo', at)).toBe(0);
});
