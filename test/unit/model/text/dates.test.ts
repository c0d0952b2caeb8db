import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfStamp, findDates, isoDay, yearsBesideDays, yearsIn } from '../../../../src/model/text/dates.ts';

const days = (text: string): string[] => findDates(text).map(({ date }) => date);

describe('dates in running text', () => {
  it.each([
    ['numeric with the day first', '16.03.2022', ['2022-03-16']],
    ['without leading noughts', '5.9.2018 г.', ['2018-09-05']],
    ['with slashes', '01/06/2021', ['2021-06-01']],
    ['month in words', '13 април 2023 г.', ['2023-04-13']],
    ['month in words, capital', '26 Септември 2017', ['2017-09-26']],
    ['month shortened', '7 ноем. 2023', ['2023-11-07']],
    ['a weekday before, a time after', 'Пет., 12.02.2021 - 13:59', ['2021-02-12']],
    ['English, day first', '08:06:44, 25 March 2020', ['2020-03-25']],
    ['English, month first', 'March 25, 2020', ['2020-03-25']],
    ['ISO', '2020-01-29T10:00', ['2020-01-29']],
    ['several, in order', 'от 3 май 2026, после 01.02.2026', ['2026-05-03', '2026-02-01']],
    ['a leap day', '29.02.2024', ['2024-02-29']],
    ['no such day', '29.02.2023 и 31.04.2024', []],
    ['an IP address', '10.12.20.2020', []],
    ['a version', '2.1.12.2020', []],
    ['a two-digit year', '25.05.14', []],
    ['a month and year alone', 'април 2023', []],
  ])('%s', (_, text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each([
    ['State Gazette', 'Обн. ДВ, бр. 5 от 17.01.2017 г.'],
    ['amendment', 'изм. и доп., ДВ, бр. 101 от 28.12.2018 г.'],
    ['an article', 'съгласно чл. 26 от 01.02.2019 г.'],
    ['a decision that is referred to', 'Програмата е приета с Решение № 12 от 25.03.2021 г.'],
  ])('a date by which an act is cited is left out: %s', (_, text) => {
    expect(days(text)).toEqual([]);
  });

  it('a decision that is the subject keeps its date', () => {
    expect(days('Решение № 12 от 25.03.2021 г.')).toEqual(['2021-03-25']);
  });

  it.each([
    ['01.01.–31.03.2024'],
    ['01.01.2024 - 31.03.2024 г.'],
    ['от 01.01.2024 г. до 31.03.2024 г.'],
    ['1 януари 2024 г. – 31 март 2024 г.'],
  ])('both ends of a period are left out: %s', (text) => {
    expect(days(text)).toEqual([]);
  });

  it.each([
    ['Последна актуализация: 04.05.2026', 'Последна актуализация:'],
    ['Бюджет. Дата на публикуване: 04.05.2026', 'Дата на публикуване:'],
    ['Публикувано на 04.05.2026', 'Публикувано на'],
    ['Заседание на 04.05.2026', null],
    ['04.05.2026', null],
  ])('the label before a date: %s', (text, label) => {
    expect(findDates(text, (words) => words === 'Публикувано на')[0]?.label).toBe(label);
  });

  it('gives place and wording as they stand in the text', () => {
    const text = 'Протокол от 5.9.2018 г., приет';
    const [found] = findDates(text);
    expect(text.slice(found?.index).startsWith(found?.text ?? '?')).toBe(true);
    expect(found?.text).toBe('5.9.2018 г.');
  });

  it('never throws, and finds only real days', () => {
    const pieces = fc.constantFrom('31', '.', '02', '2024', ' ', 'май', '-', 'г.', 'ДВ', 'до', 'Решение №', '\n', ':');
    fc.assert(
      fc.property(fc.string({ unit: pieces }), (text) => {
        for (const { date, index, text: words } of findDates(text)) {
          const [y, m, d] = date.split('-').map(Number);
          expect(isoDay(y ?? 0, m ?? 0, d ?? 0)).toBe(date);
          expect(text.slice(index, index + words.length)).toBe(words);
        }
      }),
    );
  });
});

it.each([
  ['Утвърдена със Заповед № РД-15-123 от 05.12.2025 г.', 'Утвърдена със Заповед № РД-15-123 от'],
  ['Утвърдена със заповед на кмета от 5 декември 2025 г.', 'Утвърдена със заповед на кмета от'],
])('%s dates the text it approves', (text, label) => {
  expect(findDates(text)).toMatchObject([{ date: '2025-12-05', label }]);
});

it.each([
  ['2026-05-04T23:30:00+03:00', '2026-05-04'],
  [' 2026-05-04 ', '2026-05-04'],
  ['2026-13-04', null],
  ['04.05.2026', null],
])('the day of a stamp is the one written: %s', (stamp, day) => {
  expect(dayOfStamp(stamp)).toBe(day);
});

it('names each year of this century once', () => {
  expect(yearsIn('План 2021-2027, отчет за 2023г., протокол 120261, 1999')).toEqual([2021, 2023, 2027]);
});

it('tells the year of a thing from the day of the paper about it', () => {
  expect(yearsBesideDays('Решение № 98 от 12.12.2025 г. за бюджет 2026')).toEqual([2026]);
  expect(yearsBesideDays('Протокол от 5 май 2026 г.')).toEqual([]);
});
