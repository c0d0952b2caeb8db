import { expect, test } from 'vitest';
import { ownStatus, type OwnFacts, type OwnStatus } from '../../../src/review/own-status.ts';
import { minute } from '../../kit/a-review.ts';

const last = { round: 1, finding: 1, at: minute(5) };
const facts: OwnFacts = { last, preScores: [1], reopened: 0, closedAt: undefined, postponed: false };

const cases: readonly (readonly [says: string, changes: Partial<OwnFacts>, status: OwnStatus])[] = [
  ['nothing answered', { last: undefined }, 'open'],
  ['put off', { last: undefined, postponed: true }, 'postponed'],
  ['answered', {}, 'answered'],
  ['answered, whatever was put off before', { postponed: true }, 'answered'],
  ['handed in', { closedAt: minute(6) }, 'closed'],
  ['handed in at the very instant', { closedAt: minute(5) }, 'closed'],
  ['changed after it was handed in', { closedAt: minute(4) }, 'answered'],
  ['another pre-score since', { preScores: [1, 0], closedAt: minute(6) }, 're-check'],
  ['a pre-score where there was none', { preScores: [null, 0] }, 're-check'],
  ['other proof for the same pre-score', { preScores: [1, 1] }, 'answered'],
  ['reopened since', { reopened: 1, closedAt: minute(6) }, 're-check'],
  ['reopened since, and put off', { reopened: 1, postponed: true }, 'postponed'],
  ['answered anew after it was reopened', { reopened: 1, last: { ...last, round: 2 } }, 'answered'],
];

test.each(cases)('%s', (_, changes, status) => {
  expect(ownStatus({ ...facts, ...changes })).toBe(status);
});
