import { expect, test } from 'vitest';
import type { AssessmentFacts } from '../../../src/model/review/assessment-facts.ts';
import type { Rating } from '../../../src/model/review/rating.ts';
import { deriveState } from '../../../src/review/state.ts';
import { evaluatorProgress, tallyByMunicipality, tallyOf } from '../../../src/review/tally.ts';

function rated(account: string, answer: Rating['answer'], changes: Partial<Rating> = {}): Rating {
  const key = { edition: 'small', municipality: 'varbovets', indicator: 'security.first' };
  const rest = { round: 1, finding: 1, arm: 'answer-first', opened: 0, clientSeq: 'x' } as const;
  return { ...key, ...rest, account, answer, at: '2026-12-01T08:00:00.000Z', dwellMs: 10_000, ...changes };
}

function standing(changes: Partial<AssessmentFacts>) {
  const facts: AssessmentFacts = {
    ...{ edition: 'small', municipality: 'varbovets', indicator: 'security.first' },
    ...{ preScores: [1], fingerprints: ['f'], evaluators: ['ana', 'boris'], ratings: [], closedAt: new Map() },
    ...{ expertRemarks: [], decisions: [], reopened: 0 },
    ...changes,
  };
  return { ...deriveState(facts), facts };
}

const closedAt = new Map([
  ['ana', '2026-12-01T09:00:00.000Z'],
  ['boris', '2026-12-01T09:00:00.000Z'],
]);

const all = [
  standing({ evaluators: [] }),
  standing({ evaluators: [], preScores: [null] }),
  standing({}),
  standing({ ratings: [rated('ana', 1), rated('boris', 1)], closedAt }),
  standing({ ratings: [rated('ana', 1), rated('boris', 0)], closedAt }),
  standing({ ratings: [rated('ana', 1), rated('boris', 1)], closedAt, preScores: [1, 0], fingerprints: ['f', 'g'] }),
  standing({ municipality: 'zlatodol', ratings: [rated('ana', 1)] }),
];

test('every question is counted once, where it stands', () => {
  expect(tallyOf(all)).toEqual({
    ...{ open: 2, 'in-review': 2, 're-check': 1, disputed: 1, arbitrated: 0, agreed: 1 },
    ...{ total: 7, unscored: 1 },
  });
  const towns = tallyByMunicipality(all);
  expect([...towns.keys()]).toEqual(['varbovets', 'zlatodol']);
  expect(towns.get('zlatodol')).toMatchObject({ total: 1, 'in-review': 1 });
});

test('progress of an evaluator is counts and times, and says nothing of the answers', () => {
  const ratings = [
    rated('ana', 1, { dwellMs: 1_000, at: '2026-11-30T08:00:00.000Z' }),
    rated('ana', 0, { dwellMs: 4_000 }),
    rated('ana', 1, { dwellMs: null }),
    rated('boris', 0, { dwellMs: 9_000 }),
  ];
  const progress = evaluatorProgress(
    [standing({ ratings, closedAt: new Map([['ana', '2026-12-01T09:00:00.000Z']]) }), standing({})],
    (at) => at >= '2026-12-01',
  );
  expect(progress.get('ana')).toEqual({ assigned: 2, answered: 1, closed: 1, today: 2, medianSeconds: 2.5, fast: 0.5 });
  expect(progress.get('boris')).toEqual({ assigned: 2, answered: 1, closed: 0, today: 1, medianSeconds: 9, fast: 0 });
});

test('an evaluator without answers has no times', () => {
  expect(evaluatorProgress([standing({})], () => true).get('ana')).toEqual({
    ...{ assigned: 1, answered: 0, closed: 0, today: 0, medianSeconds: null, fast: null },
  });
});
