import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnedConfidence, type OutcomeAnswer } from '../../../src/score/learned-confidence.ts';

const answer = (changes: Partial<OutcomeAnswer> = {}): OutcomeAnswer => ({
  ...{ check: 'content.budget', outcome: 'found', proposed: 1, answer: 1 },
  ...changes,
});
const times = (n: number, changes: Partial<OutcomeAnswer> = {}) => Array.from({ length: n }, () => answer(changes));

describe('confidence learned from answers', () => {
  test.each([
    { says: 'no answer: nothing is claimed', answers: [], confidence: [] },
    { says: 'one who agrees moves it a little', answers: times(1), confidence: [0.7 + 0.3 / 11] },
    { says: 'ten who agree weigh as much as the tier', answers: times(10), confidence: [0.85] },
    { says: 'ten who differ', answers: times(10, { answer: 0 }), confidence: [0.35] },
    { says: 'who cannot tell does not agree', answers: times(10, { answer: 'cannot_tell' }), confidence: [0.35] },
    { says: 'many answers leave little of the tier', answers: times(990), confidence: [0.997] },
  ])('$says', ({ answers, confidence }) => {
    const learned = learnedConfidence(answers, () => 0.7).map((one) => one.confidence);
    expect(learned).toHaveLength(confidence.length);
    for (const [index, value] of confidence.entries()) expect(learned[index]).toBeCloseTo(value, 10);
  });

  test('every outcome of every check has its own, by name, with the prior of its tier', () => {
    const answers = [
      answer({ outcome: 'missing', proposed: 0, answer: 1 }),
      answer(),
      answer({ check: 'audit.first' }),
    ];
    const learned = learnedConfidence(answers, (check) => (check === 'audit.first' ? 0.9 : 0.5));
    expect(learned.map(({ check, outcome, agreed, n }) => [check, outcome, agreed, n])).toEqual([
      ['audit.first', 'found', 1, 1],
      ['content.budget', 'found', 1, 1],
      ['content.budget', 'missing', 0, 1],
    ]);
    expect(learned[0]?.confidence).toBeCloseTo(10 / 11, 10);
  });

  test('it lies between the tier and the share of those who agreed', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), (agree, differ, prior) => {
        fc.pre(agree + differ > 0);
        const [learned] = learnedConfidence([...times(agree), ...times(differ, { answer: 0 })], () => prior);
        const share = agree / (agree + differ);
        expect(learned?.confidence).toBeGreaterThanOrEqual(Math.min(share, prior) - 1e-9);
        expect(learned?.confidence).toBeLessThanOrEqual(Math.max(share, prior) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
