import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import type { Remark } from '../model/review/rating.ts';
import { isPresent } from './question.ts';

/**
 * The remarks that count: the last of each kind and person, none that was taken back, and no flag on what is asked no
 * longer. `remarks` oldest first.
 */
export function standingRemarks(
  remarks: readonly Remark[],
  asked: Pick<AssessmentFacts, 'preScores' | 'reopened'>,
): Remark[] {
  const told = remarks.filter((remark) => remark.kind === 'comment' || isPresent(remark, asked));
  const last = new Map(told.map((remark) => [`${remark.account} ${remark.kind}`, remark]));
  return [...last.values()].filter(({ text }) => text !== '');
}
