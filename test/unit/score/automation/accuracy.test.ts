import { describe, expect, test } from 'vitest';
import {
  accuracyByArm,
  confusionWithAnswers,
  confusionWithVerdicts,
  errorCounts,
} from '../../../../src/score/automation/accuracy.ts';
import { editionOf } from '../../../kit/an-index.ts';
import { trial, trials } from './a-trial.ts';

describe('the accuracy of pre-scores', () => {
  test('is told by arm, and which arms are independent of the software', () => {
    const arms = accuracyByArm([
      trial({ arm: 'never-revealed' }),
      trial({ arm: 'answer-first' }),
      trial({ arm: 'from-scratch' }),
    ]);
    expect(arms.map(({ arm, isIndependent }) => [arm, isIndependent])).toEqual([
      ['answer-first', false],
      ['from-scratch', true],
      ['never-revealed', true],
    ]);
  });

  test('never is 100 % alone: 27 of 27 may be 87.5 %', () => {
    const [arm] = accuracyByArm(trials(27));
    expect(arm?.accurate).toMatchObject({ count: 27, n: 27, value: 1 });
    expect(arm?.accurate.interval?.low).toBeCloseTo(0.875, 3);
  });

  test('tells the match with the evaluator from the verdict of the panel', () => {
    const [arm] = accuracyByArm([...trials(6), ...trials(2, { initial: 0 }), ...trials(2, { initial: 0, verdict: 0 })]);
    expect(arm).toMatchObject({ matched: { count: 6, n: 10 }, accurate: { count: 8, n: 10 } });
  });

  test('counts what the software abstained from apart, and what has no verdict only as a match', () => {
    const [arm] = accuracyByArm([...trials(6), ...trials(3, { proposed: null }), ...trials(1, { verdict: null })]);
    expect(arm).toMatchObject({
      abstained: { count: 3, n: 10 },
      matched: { count: 7, n: 7 },
      accurate: { count: 6, n: 6 },
    });
  });

  test('says how much of what was found is there, and how much of what is there was found', () => {
    const [arm] = accuracyByArm([
      ...trials(6),
      ...trials(2, { proposed: 3, verdict: 0 }),
      ...trials(4, { proposed: 0, verdict: 2 }),
      ...trials(5, { proposed: 0, verdict: 0 }),
    ]);
    expect(arm).toMatchObject({ precision: { count: 6, n: 8 }, recall: { count: 6, n: 10 } });
  });
});

describe('a confusion matrix', () => {
  const some = [
    ...trials(3, { proposed: 0, initial: 0, verdict: 0 }),
    ...trials(2, { proposed: 3, initial: 'cannot_tell', verdict: 0 }),
    ...trials(4, { proposed: null }),
  ];

  test('has pre-scores in rows, first answers in columns, "cannot tell" last', () => {
    expect(confusionWithAnswers('binary3', some)).toEqual([
      [3, 0, 0],
      [0, 0, 2],
    ]);
  });

  test('has pre-scores in rows, verdicts in columns', () => {
    expect(confusionWithVerdicts('binary3', some)).toEqual([
      [3, 0],
      [2, 0],
    ]);
  });
});

test('the errors of people are counted on control arms only: first answer against verdict, by indicator', () => {
  const edition = editionOf({ security: { weight: 100, scales: ['binary', 'binary3'] } });
  const counts = errorCounts(edition, [
    ...trials(5),
    ...trials(2, { arm: 'never-revealed', initial: 0 }),
    ...trials(9, { arm: 'answer-first', initial: 0 }),
    ...trials(1, { initial: 'cannot_tell' }),
    ...trials(1, { indicator: 'security.1', initial: 3, verdict: 0 }),
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    'security.0': [
      [0, 2],
      [0, 5],
    ],
    'security.1': [
      [0, 0],
      [1, 0],
    ],
  });
});
