import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, isWithin } from '../../../checks/kit/days.ts';
import { median, percent } from '../../../checks/kit/numbers.ts';
import { distinctBy, sorted } from '../../../checks/kit/order.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('days between two instants are those of the calendar', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const exact = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
      expect(daysBetween(from, to)).toBe(exact);
    }),
  );
});

test('a leap day is a day', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
});

test('a day to come is not within the past', () => {
  expect(isWithin('2026-05-05', '2026-05-04', 30)).toBe(false);
  expect(isWithin('2026-04-04', '2026-05-04', 30)).toBe(true);
  expect(isWithin('2026-04-03', '2026-05-04', 30)).toBe(false);
});

test('the median of an even count lies between the middle two', () => {
  expect([median([]), median([5]), median([1, 9, 2]), median([1, 2, 3, 10])]).toEqual([0, 5, 2, 2.5]);
});

test('a share never reaches a limit by rounding', () => {
  expect([percent(0, 0), percent(1, 3), percent(2, 3), percent(9499, 10_000)]).toEqual([0, 33.3, 66.6, 94.9]);
});

test('sorting copies, and ties go by name', () => {
  const words = ['bb', 'a', 'cc', 'aa'];
  expect(sorted(words, (word) => word.length, String)).toEqual(['a', 'aa', 'bb', 'cc']);
  expect(words[0]).toBe('bb');
});

test('of two with one key the first stays', () => {
  expect(distinctBy(['ab', 'ac', 'b'], (word) => word.slice(0, 1))).toEqual(['ab', 'b']);
});
