import type { Database } from '../../storage/database.ts';
import { ownAssignments, recusedFrom } from '../../storage/review/assignments.ts';
import { ownClosures, ownPostponed, preScoresOf, reopenedIn } from '../../storage/review/queue.ts';
import { allOwnRatings } from '../../storage/review/ratings.ts';
import type { Edition } from '../model/edition.ts';
import type { Arm } from '../model/review/assessment.ts';
import type { Rating } from '../model/review/rating.ts';
import { ownStatus, type OwnStatus } from '../review/own-status.ts';

/** One question in an evaluator's queue. */
export interface Queued {
  readonly municipality: string;
  readonly indicator: string;
  readonly arm: Arm;
  readonly status: OwnStatus;
  /** The last own answer; null without one. */
  readonly last: Rating | null;
  /** Why it was put off; null when it was not. */
  readonly postponedBecause: string | null;
}

/**
 * All questions of one evaluator, or those about one indicator, by indicator in the edition's order, within it in the
 * evaluator's own shuffled order: one scale in mind at a time. Depends on the own doings and on the findings alone. Of a
 * municipality they stand back from only what they had handed in.
 */
export async function ownQueue(
  db: Database,
  account: string,
  { id, indicators }: Edition,
  indicator?: string,
): Promise<Queued[]> {
  const part = { edition: id, indicator };
  const place = new Map(indicators.map((one, index) => [one.id, index]));
  const assignments = (await ownAssignments(db, account, part)).filter(({ slot }) => slot !== 'arbiter');
  const lastOf = new Map(
    (await allOwnRatings(db, account, part)).map((rating) => [`${rating.municipality} ${rating.indicator}`, rating]),
  );
  const preScores = await preScoresOf(db, part);
  const reopened = await reopenedIn(db, id);
  const closures = await ownClosures(db, account, id);
  const postponed = new Map(
    (await ownPostponed(db, account, id)).map((one) => [`${one.municipality} ${one.indicator}`, one.reason]),
  );
  const recused = await recusedFrom(db, account);
  return assignments
    .sort((a, b) => (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0) || (a.rank < b.rank ? -1 : 1))
    .map(({ municipality, indicator, arm }) => {
      const key = `${municipality} ${indicator}`;
      const last = lastOf.get(key);
      const status = ownStatus({
        last,
        preScores: preScores.get(key) ?? [],
        reopened: reopened.get(key) ?? 0,
        closedAt: closures.get(indicator),
        postponed: postponed.has(key),
      });
      const postponedBecause = postponed.get(key) ?? null;
      return { municipality, indicator, arm, status, last: last ?? null, postponedBecause };
    })
    .filter(({ municipality, status }) => status === 'closed' || !recused.has(municipality));
}
