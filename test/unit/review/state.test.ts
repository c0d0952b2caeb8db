import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/model/check.ts';
import type { Decision } from '../../../src/model/review/arbitration.ts';
import type { AssessmentFacts } from '../../../src/model/review/assessment-facts.ts';
import type { Rating, RatingAnswer, Remark } from '../../../src/model/review/rating.ts';
import { deriveState, type AssessmentStanding } from '../../../src/review/state.ts';
import { minute } from '../../kit/a-review.ts';

const key = { edition: '2026', municipality: 'varbovets', indicator: 'content.budget' };

function rating(account: string, answer: RatingAnswer, at: number, { round = 1, finding = 1 } = {}): Rating {
  const rest = { arm: 'answer-first', dwellMs: null, opened: 0, clientSeq: `${account} ${at}` } as const;
  return { ...key, account, answer, at: minute(at), round, finding, ...rest };
}

function decision(score: Level, at: number, { round = 1, finding = 1 } = {}): Decision {
  const rest = { reason: 'borderline', justification: 'x', guidelineGap: false } as const;
  return { ...key, account: 'diana', score, at: minute(at), round, finding, ...rest };
}

/** One finding with pre-score 1, two evaluators, both closed late, unless said otherwise. */
function facts(changes: Partial<AssessmentFacts>): AssessmentFacts {
  const preScores = changes.preScores ?? [1];
  return {
    ...key,
    preScores,
    fingerprints: preScores.map((score, index) => `${score} ${index}`),
    evaluators: ['ana', 'boris'],
    ratings: [],
    closedAt: new Map([
      ['ana', minute(60)],
      ['boris', minute(60)],
    ]),
    expertRemarks: [],
    decisions: [],
    reopened: 0,
    ...changes,
  };
}

function wish(account: string, { round = 1, finding = 1, text = 'yes' } = {}): Remark {
  return { ...key, account, round, finding, kind: 'needs-expert', text, at: minute(3) };
}

const agreedOn = (answer: RatingAnswer) => [rating('ana', answer, 1), rating('boris', answer, 2)];
const differing = [rating('ana', 1, 1), rating('boris', 0, 2)];

interface Case {
  readonly says: string;
  readonly given: Partial<AssessmentFacts>;
  readonly then: Partial<AssessmentStanding>;
}

const cases: readonly Case[] = [
  {
    says: 'no finding and nobody asked: not assessed',
    given: { preScores: [], evaluators: [] },
    then: { state: 'not-assessed', score: null, provenance: null },
  },
  {
    says: 'a finding with a score waits to be handed out',
    given: { evaluators: [] },
    then: { state: 'pre-scored', score: null },
  },
  {
    says: 'a finding without a score waits to be handed out as one by hand',
    given: { preScores: [null], evaluators: [] },
    then: { state: 'manual-needed', score: null },
  },
  {
    says: 'one evaluator is not enough to begin',
    given: { evaluators: ['ana'], ratings: [rating('ana', 1, 1)] },
    then: { state: 'pre-scored', score: null },
  },
  {
    says: 'handed out, nobody has answered: in review, both are waited for',
    given: {},
    then: { state: 'in-review', waitingFor: ['ana', 'boris'], score: null },
  },
  {
    says: 'one has answered and closed: the other is waited for',
    given: { ratings: [rating('ana', 1, 1)] },
    then: { state: 'in-review', waitingFor: ['boris'] },
  },
  {
    says: 'both have answered, one has not closed the batch: nothing is compared yet',
    given: { ratings: differing, closedAt: new Map([['ana', minute(60)]]) },
    then: { state: 'in-review', waitingFor: ['boris'], score: null },
  },
  {
    says: 'an answer given after the batch was closed does not count before it is closed again',
    given: { ratings: [...agreedOn(1), rating('boris', 0, 90)] },
    then: { state: 'in-review', waitingFor: ['boris'], score: null },
  },
  {
    says: 'both say what the machine proposed: agreed, confirmed',
    given: { ratings: agreedOn(1) },
    then: { state: 'agreed', score: 1, provenance: 'human_confirmed', waitingFor: [] },
  },
  {
    says: 'both say something else: agreed, overridden',
    given: { ratings: agreedOn(0) },
    then: { state: 'agreed', score: 0, provenance: 'human_override' },
  },
  {
    says: 'both answer what the machine left open: agreed, scored by people',
    given: { preScores: [null], ratings: agreedOn(0) },
    then: { state: 'agreed', score: 0, provenance: 'human_scored' },
  },
  {
    says: 'the last answer counts',
    given: { ratings: [rating('ana', 0, 1), rating('boris', 1, 2), rating('ana', 1, 3)] },
    then: { state: 'agreed', score: 1 },
  },
  {
    says: 'neighbours on the scale are a dispute, too: nothing is averaged',
    given: { preScores: [2], ratings: [rating('ana', 2, 1), rating('boris', 3, 2)] },
    then: { state: 'disputed', score: null, provenance: null },
  },
  {
    says: 'one cannot tell: disputed',
    given: { ratings: [rating('ana', 1, 1), rating('boris', 'cannot_tell', 2)] },
    then: { state: 'disputed', score: null },
  },
  {
    says: 'both cannot tell: disputed, though they say the same',
    given: { ratings: agreedOn('cannot_tell') },
    then: { state: 'disputed', score: null },
  },
  {
    says: 'both say the same, and one wants an expert: disputed',
    given: { ratings: agreedOn(1), expertRemarks: [wish('boris')] },
    then: { state: 'disputed', score: null },
  },
  {
    says: 'the wish for an expert was taken back: agreed',
    given: { ratings: agreedOn(1), expertRemarks: [wish('boris'), wish('boris', { text: '' })] },
    then: { state: 'agreed', score: 1 },
  },
  {
    says: 'a wish for an expert ends with what it was about: reopened and answered alike is agreed',
    given: {
      reopened: 1,
      ratings: [rating('ana', 1, 3, { round: 2 }), rating('boris', 1, 4, { round: 2 })],
      expertRemarks: [wish('boris')],
    },
    then: { state: 'agreed', score: 1 },
  },
  {
    says: 'an expert wanted only for the new finding takes nothing from what was agreed on before',
    given: { preScores: [1, 0], ratings: agreedOn(1), expertRemarks: [wish('ana', { finding: 2 })] },
    then: { state: 'in-review', score: 1, provenance: 'human_confirmed' },
  },
  {
    says: 'the arbiter has decided',
    given: { ratings: differing, decisions: [decision(0, 70)] },
    then: { state: 'arbitrated', score: 0, provenance: 'arbitrated', staleHard: false },
  },
  {
    says: 'of two decisions of a round the last counts',
    given: { ratings: differing, decisions: [decision(0, 70), decision(1, 80)] },
    then: { state: 'arbitrated', score: 1 },
  },
  {
    says: 'an answer changed after the decision changes nothing',
    given: { ratings: [...differing, rating('boris', 1, 90)], decisions: [decision(0, 70)] },
    then: { state: 'arbitrated', score: 0 },
  },
  {
    says: 'the same pre-score with other proof: it stands, and is marked',
    given: { preScores: [1, 1], ratings: agreedOn(1) },
    then: { state: 'agreed', score: 1, staleSoft: true, staleHard: false },
  },
  {
    says: 'another pre-score: both are asked again, and the value agreed on stands meanwhile',
    given: { preScores: [1, 0], ratings: agreedOn(1) },
    then: {
      state: 'in-review',
      score: 1,
      provenance: 'human_confirmed',
      staleHard: true,
      waitingFor: ['ana', 'boris'],
    },
  },
  {
    says: 'while one has answered anew the value agreed on stands',
    given: { preScores: [1, 0], ratings: [...agreedOn(1), rating('ana', 0, 70, { finding: 2 })] },
    then: { state: 'in-review', score: 1, staleHard: true },
  },
  {
    says: 'answered anew alike: the new value, measured against the new pre-score',
    given: {
      preScores: [1, 0],
      ratings: [...agreedOn(1), rating('ana', 0, 3, { finding: 2 }), rating('boris', 0, 4, { finding: 2 })],
    },
    then: { state: 'agreed', score: 0, provenance: 'human_confirmed', staleHard: false },
  },
  {
    says: 'answered anew differently: disputed, and the value agreed on before stands',
    given: {
      preScores: [1, 0],
      ratings: [...agreedOn(1), rating('ana', 0, 3, { finding: 2 }), rating('boris', 1, 4, { finding: 2 })],
    },
    then: { state: 'disputed', score: 1, provenance: 'human_confirmed' },
  },
  {
    says: 'the pre-score went away and came back: the answers fit again',
    given: { preScores: [1, 0, 1], ratings: agreedOn(1) },
    then: { state: 'agreed', score: 1, staleHard: false },
  },
  {
    says: 'another pre-score after a decision: asked again, the decision stands meanwhile',
    given: { preScores: [1, 0], ratings: differing, decisions: [decision(1, 70)] },
    then: { state: 'in-review', score: 1, provenance: 'arbitrated', staleHard: true },
  },
  {
    says: 'another pre-score while there was a dispute: there is no value to stand',
    given: { preScores: [1, 0], ratings: differing },
    then: { state: 'in-review', score: null, provenance: null },
  },
  {
    says: 'another pre-score before the batch was closed: what was not handed in never was a value',
    given: { preScores: [1, 0], ratings: agreedOn(1), closedAt: new Map([['ana', minute(60)]]) },
    then: { state: 'in-review', score: null },
  },
  {
    says: 'an agreement with an expert wanted never was a value',
    given: { preScores: [1, 0], ratings: agreedOn(1), expertRemarks: [wish('ana')] },
    then: { state: 'in-review', score: null },
  },
  {
    says: 'reopened: a new round, the earlier agreement stands meanwhile',
    given: { reopened: 1, ratings: agreedOn(1) },
    then: { state: 'in-review', round: 2, score: 1, provenance: 'human_confirmed', waitingFor: ['ana', 'boris'] },
  },
  {
    says: 'reopened and answered alike',
    given: {
      reopened: 1,
      ratings: [...agreedOn(1), rating('ana', 0, 3, { round: 2 }), rating('boris', 0, 4, { round: 2 })],
    },
    then: { state: 'agreed', round: 2, score: 0, provenance: 'human_override' },
  },
  {
    says: 'reopened after a decision: the decision stands meanwhile and decides nothing in the new round',
    given: { reopened: 1, ratings: differing, decisions: [decision(0, 70)] },
    then: { state: 'in-review', score: 0, provenance: 'arbitrated' },
  },
  {
    says: 'decided, reopened, agreed anew, and then another pre-score: the later agreement stands, not the older decision',
    given: {
      reopened: 1,
      preScores: [1, 0],
      ratings: [...differing, rating('ana', 1, 30, { round: 2 }), rating('boris', 1, 31, { round: 2 })],
      decisions: [decision(0, 20)],
    },
    then: { state: 'in-review', score: 1, provenance: 'human_confirmed' },
  },
  {
    says: 'an agreement that a re-check replaced is measured against the pre-score it was given on',
    given: { preScores: [0, 1], ratings: agreedOn(1) },
    then: { state: 'in-review', score: 1, provenance: 'human_override' },
  },
];

describe('the state of an assessment follows from its facts', () => {
  test.each(cases)('$says', ({ given, then }) => {
    expect(deriveState(facts(given))).toMatchObject(then);
  });

  test('it does not change the facts it is told', () => {
    const given = facts({ ratings: differing, decisions: [decision(0, 70)], reopened: 1 });
    const before = structuredClone(given);
    deriveState(given);
    expect(given).toEqual(before);
  });
});
