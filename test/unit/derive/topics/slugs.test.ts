import { expect, it } from 'vitest';
import { addressTopics } from '../../../../src/derive/topics/address-topics.ts';
import { fileName, pathSegments } from '../../../../src/derive/topics/address-words.ts';
import { sampleTools } from '../sample.ts';

function named(path: string): string[] {
  const topics = addressTopics(sampleTools.lexicon, pathSegments(new URL(path, 'https://varbovets.example')));
  return topics.map(({ topic, strength, segment }) => `${topic} ${strength} ${segment}`);
}

it.each([
  ['a whole segment', '/bg/byudzhet', ['budget strong byudzhet']],
  ['numbers beside it', '/bg/byudzhet-2026.html', ['budget strong byudzhet-2026']],
  ['one word among others', '/byudzhet-na-lyubopitniya', ['budget weak byudzhet-na-lyubopitniya']],
  ['two words among others', '/za-obshtinski-savet-varbovets', ['council strong za-obshtinski-savet-varbovets']],
  ['a dropped letter as a hyphen', '/zasedania-na-obsinski-s-vet', ['council strong zasedania-na-obsinski-s-vet']],
  ['a short one as a whole segment', '/obs/sesii', ['council weak obs']],
  ['a short one among others', '/obs-i-drugi', []],
  ['over two segments', '/wps/administration/budget/x', ['budget strong budget']],
  ['part of a word', '/byudzhetna', []],
  [
    'Cyrillic, percent-encoded',
    '/%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D1%81%D0%BA%D0%B8-%D1%81%D1%8A%D0%B2%D0%B5%D1%82',
    ['council strong общински-съвет'],
  ],
  ['after the state of a portlet', '/wps/!ut/p/byudzhet', []],
  ['a broken percent-encoding', '/byudzhet/%E0%A4%A', ['budget strong byudzhet']],
])('addresses name topics: %s', (_, path, expected) => {
  expect(named(path)).toEqual(expected);
});

it.each([
  ['/files/Byudzhet%202026.PDF', 'Byudzhet 2026.PDF'],
  ['/files/byudzhet.html', null],
  ['/', null],
])('a file is known by its ending: %s', (path, name) => {
  expect(fileName(new URL(path, 'https://varbovets.example'))).toBe(name);
});
