import { expect, test } from 'vitest';
import { shownDetail } from '../../../src/review/shown-event.ts';

test.for<[string, unknown, unknown]>([
  ['rating.added', { round: 1, finding: 2, answer: 3 }, { round: 1, finding: 2 }],
  ['arbiter.answered', { round: 1, answer: 'cannot-tell' }, { round: 1 }],
  ['dispute.decided', { round: 2, score: 0, reason: 'borderline' }, { round: 2 }],
  ['remark.added', { kind: 'needs-expert' }, {}],
  ['proof.added', { id: 'x' }, {}],
  ['question.postponed', { reason: 'looks like a 3' }, {}],
  ['recusal.added', { account: 'ana', reason: 'worked there' }, { account: 'ana', reason: 'worked there' }],
  ['run.adopted', { run: '2026-1', hard: 2 }, { run: '2026-1', hard: 2 }],
  ['phase.entered', null, {}],
  ['phase.entered', ['x'], {}],
])('of %s with %j the log shows %j', ([action, detail, shown]) => {
  expect(shownDetail(action, detail)).toEqual(shown);
});
