import type { Database } from '../../storage/database.ts';
import { arbiterAnswersOf } from '../../storage/review/decisions.ts';
import type { Edition } from '../model/edition.ts';
import type { AssessmentKey } from '../model/review/assessment.ts';
import { impactOf } from '../review/impact.ts';
import { isPresent } from '../review/question.ts';
import { groupBy } from '../score/group-by.ts';
import { disputesOf } from './dispute.ts';
import type { Standing } from './standings.ts';

/** A dispute in its arbiter's list. It says nothing of what was answered. */
export interface QueuedDispute extends AssessmentKey {
  /** ISO instant since when there is a dispute, or when it was decided. */
  readonly since: string;
  /** The arbiter has given the own answer, and has not decided yet. */
  readonly isBegun: boolean;
}

export interface DisputeQueue {
  /** What weighs most on the index first; of the same weight the oldest. */
  readonly open: readonly QueuedDispute[];
  /** Decided ones, the latest first. */
  readonly decided: readonly QueuedDispute[];
}

/** The disputes of one arbiter. */
export async function disputeQueue(db: Database, account: string, edition: Edition): Promise<DisputeQueue> {
  const all = await disputesOf(db, account, edition.id);
  const answers = groupBy(
    await arbiterAnswersOf(db, account, edition.id),
    ({ municipality, indicator }) => `${municipality} ${indicator}`,
  );
  const queued = ({ facts, state }: Standing): QueuedDispute => ({
    edition: facts.edition,
    municipality: facts.municipality,
    indicator: facts.indicator,
    since: state === 'arbitrated' ? (facts.decisions.at(-1)?.at ?? '') : disputedSince(facts),
    isBegun: (answers.get(`${facts.municipality} ${facts.indicator}`) ?? []).some((one) => isPresent(one, facts)),
  });
  const open = all
    .filter(({ state }) => state === 'disputed')
    .map((standing) => ({ dispute: queued(standing), impact: impact(standing, edition) }))
    .sort(
      (a, b) => b.impact - a.impact || a.dispute.since.localeCompare(b.dispute.since) || inOrder(a.dispute, b.dispute),
    )
    .map(({ dispute }) => dispute);
  const decided = all
    .filter(({ state }) => state === 'arbitrated')
    .map(queued)
    .sort((a, b) => b.since.localeCompare(a.since) || inOrder(a, b));
  return { open, decided };
}

/** A dispute begins when the second of the two hands the batch in. */
function disputedSince({ evaluators, closedAt }: Standing['facts']): string {
  return evaluators.map((account) => closedAt.get(account) ?? '').reduce((a, b) => (a > b ? a : b), '');
}

function impact({ facts, round }: Standing, edition: Edition): number {
  const answers = facts.evaluators.flatMap((account) => {
    const last = facts.ratings.findLast((rating) => rating.account === account && rating.round === round);
    return last === undefined ? [] : [last.answer];
  });
  return impactOf(edition, facts.indicator, answers);
}

function inOrder(a: AssessmentKey, b: AssessmentKey): number {
  return `${a.indicator} ${a.municipality}`.localeCompare(`${b.indicator} ${b.municipality}`);
}
