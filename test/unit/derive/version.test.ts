import { expect, it } from 'vitest';
import { lexiconHash } from '../../../src/derive/version.ts';
import { sampleLexicon } from './sample.ts';

it('the hash of a lexicon does not depend on the order of its keys', () => {
  const { marks, topics, forms, lists, consent, proofHosts, version } = sampleLexicon;
  expect(lexiconHash({ marks, topics, forms, lists, consent, proofHosts, version })).toBe(lexiconHash(sampleLexicon));
});

it('the hash of a lexicon changes with a single word', () => {
  const changed = { ...sampleLexicon, topics: sampleLexicon.topics.slice(1) };
  expect(lexiconHash(changed)).not.toBe(lexiconHash(sampleLexicon));
});
