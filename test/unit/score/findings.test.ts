import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/model/edition.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { findings } from '../../../src/score/findings.ts';
import { judgement, smallEdition } from '../../kit/an-audit.ts';

const { indicators } = smallEdition;
const judge = (id: string, changes: Partial<Judgement> = {}) =>
  judgement(indicators.find((one) => one.id === id) as Indicator, changes);
const ids = (judgements: readonly Judgement[]) => judgements.map(({ indicator }) => indicator);

describe('weak findings', () => {
  test('begin with what the observation decides, then with the lowest level', () => {
    const found = findings(smallEdition, [
      judge('security.second', { score: 0 }),
      judge('content.second', { score: 1 }),
      judge('content.third', { score: 0 }),
    ]);
    expect(ids(found.weak)).toEqual(['content.third', 'security.second', 'content.second']);
  });

  test.each(['at-least', 'unknown'] as const)('leave out a level that is %s: more reading might raise it', (bound) => {
    expect(findings(smallEdition, [judge('security.second', { score: 0, bound })]).weak).toEqual([]);
  });

  test('name at most two indicators of one category', () => {
    const found = findings(
      smallEdition,
      indicators.map((one) => judgement(one, { score: 0 })),
    );
    expect(ids(found.weak)).toEqual(['security.third', 'content.third', 'security.first', 'content.first']);
  });
});

describe('strong findings', () => {
  test('are full marks only, the harder to earn first', () => {
    const found = findings(smallEdition, [
      judge('security.first'),
      judge('security.third'),
      judge('content.second', { score: 2 }),
      judge('content.fourth', { status: 'review' }),
    ]);
    expect(ids(found.strong)).toEqual(['security.third', 'security.first']);
  });

  test.each(['at-most', 'unknown'] as const)(
    'leave out full marks that are %s: more reading might lower them',
    (bound) => {
      expect(findings(smallEdition, [judge('security.first', { bound })]).strong).toEqual([]);
    },
  );
});

test('what was not observed is gathered by reason, the most frequent first', () => {
  const unseen = { status: 'not-observed', because: 'captcha' } as const;
  const found = findings(smallEdition, [
    judge('security.first', { ...unseen, because: 'dns_timeout' }),
    judge('security.second', unseen),
    judge('content.first', unseen),
    judge('content.second', { ...unseen, because: null }),
  ]);
  expect(found.unseen.map(({ because, judgements }) => [because, ids(judgements)])).toEqual([
    ['captcha', ['security.second', 'content.first']],
    ['dns_timeout', ['security.first']],
    ['unknown', ['content.second']],
  ]);
});

test('the order of the judgements changes nothing', () => {
  const all = indicators.map((one, index) =>
    judgement(
      one,
      index % 3 === 2 ? { status: 'not-observed', because: 'captcha' } : index % 2 === 0 ? { score: 0 } : {},
    ),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(findings(smallEdition, shuffled)).toEqual(findings(smallEdition, all));
    }),
  );
});
