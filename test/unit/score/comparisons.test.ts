import { expect, test } from 'vitest';
import { agreementOfMany } from '../../../src/score/agreement/agreement.ts';
import { onePerQuestion, ratedWithSoftware } from '../../../src/score/comparisons.ts';
import { trial } from './automation/a-trial.ts';

test('a pre-score stands beside the first answers given to it; who has no trial is missing', () => {
  const rated = ratedWithSoftware([
    trial({ municipality: 'a', proposed: 1, initial: 0, final: 1 }),
    trial({ municipality: 'b', proposed: null, initial: 'cannot_tell' }),
    trial({ municipality: 'a', proposed: 1, initial: 1 }),
    // Asked again on another pre-score: another thing rated.
    trial({ municipality: 'a', proposed: 0, initial: 0 }),
  ]);
  expect(rated).toEqual([
    { municipality: 'a', answers: [1, 0, 1] },
    { municipality: 'b', answers: [null, 'cannot_tell', null] },
    { municipality: 'a', answers: [0, 0, null] },
  ]);
});

test('what one alone has rated does not count towards the agreement of the three', () => {
  const towns = ['a', 'b', 'c', 'd', 'e', 'f'];
  const trials = towns.flatMap((municipality, at) => {
    const level = at % 2 === 0 ? 0 : 1;
    return [
      trial({ municipality, proposed: level, initial: level }),
      trial({ municipality, proposed: level, initial: level }),
    ];
  });
  const alone = trial({ municipality: 'g', proposed: null, initial: 0 });
  const { value, n, nMissing } = agreementOfMany(['binary'], ratedWithSoftware([...trials, alone]), 1);
  expect([value, n, nMissing]).toEqual([1, 6, 1]);
});

test('a question that two answered has one verdict', () => {
  const [a, b] = [trial({ municipality: 'a', verdict: 0 }), trial({ municipality: 'b' })];
  expect(onePerQuestion([a, b, { ...a, initial: 0 }])).toEqual([{ ...a, initial: 0 }, b]);
});
