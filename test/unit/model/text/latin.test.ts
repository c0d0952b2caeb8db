import { expect, it } from 'vitest';
import { latinSpellings, plainLatin } from '../../../../src/model/text/latin.ts';

it.each([
  ['върбовец', ['varbovets', 'vurbovets', 'vyrbovec', 'vrbovec', 'varbovetc', 'verbovetz']],
  ['кюстендил', ['kyustendil', 'kiustendil', 'kustendil', 'kjustendil']],
  ['пазарджик', ['pazardzhik', 'pazardjik', 'pazardjik']],
  ['щърково', ['shtarkovo', 'shturkovo', 'shhurkovo', 'sturkovo']],
  ['жълтуша', ['zhaltusha', 'jultusha', 'jaltusha', 'zaltusa']],
  ['софия', ['sofia', 'sofiya', 'sofija']],
  ['ямбол', ['yambol', 'iambol', 'jambol']],
  ['горна чешма', ['gornacheshma', 'gornachesma']],
  ['екс', ['eks', 'ex']],
])('%s is written in Latin letters as %j', (name, spellings) => {
  const pattern = new RegExp(`^(?:${latinSpellings(name)})$`, 'u');
  expect(spellings.filter((spelling) => !pattern.test(spelling))).toEqual([]);
});

it.each([
  ['върбовец', ['varbovetska', 'varna', 'bovets', '']],
  ['добрич', ['dobrichka', 'dobri']],
])('%s is not written as %j', (name, others) => {
  const pattern = new RegExp(`^(?:${latinSpellings(name)})$`, 'u');
  expect(others.filter((other) => pattern.test(other))).toEqual([]);
});

it('signs that mean something in a pattern do not come through', () => {
  expect(latinSpellings('a.b*(c)[d]\\')).toBe('abcd');
});

it('drops diacritics of Latin letters and leaves other scripts alone', () => {
  expect(plainLatin('Łódź, Câmpeni, Mönchengladbach, Großau')).toBe('lodz, campeni, monchengladbach, grossau');
  expect(plainLatin('Йордан Ёлкин')).toBe('йордан ёлкин');
});
