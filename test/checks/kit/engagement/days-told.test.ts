import { expect, test } from 'vitest';
import { daysTold, isLate, isOfLate, newestTold } from '../../../../checks/kit/engagement/days-told.ts';

test.for([
  ['Отворена от 1 ноември до 15 декември 2026 г.', ['2026-12-15']],
  ['от 03.04.2026 г. до 03.05.2026 г.', ['2026-04-03', '2026-05-03']],
  ['02.11. – 02.12.2026 г.', ['2026-12-02']],
  ['Брой 10, октомври 2026 г.', ['2026-10-01']],
  ['Updated 2026-03-04, posted 3 March 2026', ['2026-03-03', '2026-03-04']],
  ['обн. ДВ, бр. 5 от 17.01.2017 г.', []],
  ['през 2026 г.', []],
] as const)('the days of „%s“', ([text, days]) => {
  expect(daysTold(text)).toEqual(days);
});

test('a year alone stands for its end; years of a mandate tell of no day', () => {
  expect(newestTold('Отчет за 2025 г.')).toBe('2025-12-31');
  expect(newestTold('мандат 2023 – 2027')).toBeNull();
  expect(newestTold('няма дата')).toBeNull();
});

test('what is to come counts, but not beyond next year', () => {
  expect(isLate('2027-01-01', '2026-05-04', 30)).toBe(true);
  expect(isLate('2030-01-01', '2026-05-04', 30)).toBe(false);
  expect(isOfLate('до 03.04.2025', '2026-05-04', 366)).toBe(false);
});
