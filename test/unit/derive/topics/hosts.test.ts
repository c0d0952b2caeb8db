import { expect, it } from 'vitest';
import { compileHosts } from '../../../../src/derive/topics/hosts.ts';
import { sampleLexicon } from '../sample.ts';

const hosts = compileHosts(sampleLexicon);

it.each([
  ['the host itself', 'https://eop.example/', [['procurement', 'strong']]],
  ['www before it', 'https://www.eop.example/today', [['procurement', 'strong']]],
  ['a host below it', 'https://app.eop.example/', [['procurement', 'strong']]],
  ['the most exact entry alone', 'https://app.eop.example/Buyer/12', [['buyer_profile', 'strong']]],
  ['no path that merely begins alike', 'https://eop.example/buyers', [['procurement', 'strong']]],
  ['a star for a label', 'https://varbovets.portal.example/', [['council', 'strong']]],
  ['a star needs something', 'https://portal.example/', []],
  ['a star at the end', 'https://obs.varbovets.example/', [['council', 'weak']]],
  ['hosts of a topic weakly', 'https://budget.example/2026', [['budget', 'weak']]],
  ['no host that merely ends alike', 'https://noteop.example/', []],
])('links speak for topics by host: %s', (_, url, expected) => {
  expect(hosts.topicsOf(new URL(url)).map(({ topic, strength }) => [topic, strength])).toEqual(expected);
});
