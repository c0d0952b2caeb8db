import { expect, test } from 'vitest';
import type { Remark } from '../../../src/model/review/rating.ts';
import { standingRemarks } from '../../../src/review/remarks.ts';
import { minute } from '../../kit/a-review.ts';

const key = { edition: '2026', municipality: 'varbovets', indicator: 'content.budget', account: 'ana', at: minute(0) };

function remark(kind: Remark['kind'], text: string, changes: Partial<Remark> = {}): Remark {
  return { ...key, round: 1, finding: 1, kind, text, ...changes };
}

const cases: readonly {
  readonly says: string;
  readonly remarks: readonly Remark[];
  readonly preScores?: readonly (0 | 1)[];
  readonly reopened?: number;
  readonly stand: readonly string[];
}[] = [
  {
    says: 'of each kind the last one counts',
    remarks: [remark('comment', 'Първо'), remark('comment', 'Второ'), remark('needs-expert', 'yes')],
    stand: ['Второ', 'yes'],
  },
  { says: 'an empty one takes it back', remarks: [remark('comment', 'Първо'), remark('comment', '')], stand: [] },
  {
    says: 'each person has their own',
    remarks: [remark('comment', 'Нейно'), remark('comment', 'Негово', { account: 'boris' })],
    stand: ['Нейно', 'Негово'],
  },
  {
    says: 'a flag on another pre-score is over, a comment is not',
    remarks: [remark('evidence-wrong', 'yes'), remark('comment', 'Виж приложението')],
    preScores: [1, 0],
    stand: ['Виж приложението'],
  },
  {
    says: 'new proof for the same pre-score leaves a flag where it is',
    remarks: [remark('evidence-wrong', 'yes')],
    preScores: [1, 1],
    stand: ['yes'],
  },
  { says: 'reopened: flags begin anew', remarks: [remark('needs-expert', 'yes')], reopened: 1, stand: [] },
];

test.for(cases)('remarks: $says', ({ remarks, preScores = [1], reopened = 0, stand }) => {
  expect(standingRemarks(remarks, { preScores, reopened }).map(({ text }) => text)).toEqual(stand);
});
