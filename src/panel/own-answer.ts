import type { Transaction } from 'kysely';
import type { Database } from '../../storage/database.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import { addRating, ownRatingSent } from '../../storage/review/ratings.ts';
import type { Schema } from '../../storage/schema.ts';
import type { Edition } from '../model/edition.ts';
import { scaleLevels } from '../model/edition.ts';
import type { AssessmentKey, Phase } from '../model/review/assessment.ts';
import type { Rating, RatingAnswer } from '../model/review/rating.ts';
import { blindItem, type BlindItem } from './blind-item.ts';

/** An answer as it was sent. */
export interface SentAnswer extends Pick<Rating, 'account' | 'answer' | 'dwellMs' | 'opened' | 'clientSeq' | 'at'> {
  readonly municipality: string;
  readonly indicator: string;
  /** Version of the finding the answer was given on. */
  readonly finding: number;
  /** `clientSeq` of the own last answer the sender knew of; empty when there was none. */
  readonly after: string;
  /** SHA-256 of the file it was read from; absent when it was given on the screen. */
  readonly file?: string;
}

/**
 * Why an answer, or anything else about a question, is not taken. `not-theirs`: nobody gave it to this person.
 * `off-scale`: the indicator has no such level. `phase`: the edition is not being rated. `closed`: the batch was handed in.
 * `renewed`: what is shown has changed since. `elsewhere`: the same person answered in between, in another window.
 */
export type Obstacle = 'not-theirs' | 'off-scale' | 'phase' | 'closed' | 'renewed' | 'elsewhere';

export type Given = { readonly item: BlindItem } | { readonly obstacle: Obstacle };

/**
 * Takes an evaluator's answer, once, however often it arrives, or says why not. What stands in the way is looked at in the
 * transaction that keeps the answer, so that of two windows one always learns of the other.
 */
export async function giveAnswer(db: Database, edition: Edition, sent: SentAnswer): Promise<Given> {
  const key = { edition: edition.id, municipality: sent.municipality, indicator: sent.indicator };
  const obstacle = await db.transaction().execute((transaction) => takeAnswer(transaction, edition, sent));
  if (obstacle !== null) return { obstacle };
  const item = await blindItem(db, sent.account, key);
  return item === null ? { obstacle: 'not-theirs' } : { item };
}

/** Takes an answer in a transaction of more; null when it was taken. See `giveAnswer`. */
export async function takeAnswer(
  transaction: Transaction<Schema>,
  edition: Edition,
  sent: SentAnswer,
): Promise<Obstacle | null> {
  const key = { edition: edition.id, municipality: sent.municipality, indicator: sent.indicator };
  const item = await blindItem(transaction, sent.account, key);
  if (item === null) return 'not-theirs';
  if (!isOnScale(edition, sent.indicator, sent.answer)) return 'off-scale';
  const before = await ownRatingSent(transaction, sent.account, sent.clientSeq);
  if (before !== undefined) return isSame(before, sent) ? null : 'elsewhere';
  const inTheWay = await obstacleTo(transaction, item);
  if (inTheWay !== null) return inTheWay;
  if (sent.finding !== item.finding) return 'renewed';
  if (sent.after !== (item.answers.at(-1)?.clientSeq ?? '')) return 'elsewhere';
  const { round, arm } = item;
  const { account, answer, finding, dwellMs, opened, clientSeq, at, file } = sent;
  await addRating(transaction, { ...key, account, round, finding, arm, answer, at, dwellMs, opened, clientSeq }, file);
  return null;
}

/** Why nothing about a question can be changed now; null when it can. */
export async function obstacleTo(db: Database, item: BlindItem): Promise<'phase' | 'closed' | null> {
  const { phase } = await phaseOf(db, item.edition);
  if (!isRated(phase)) return 'phase';
  return item.status === 'closed' ? 'closed' : null;
}

/** Whether people answer and decide in this phase; what is reopened or found otherwise is asked again until all is final. */
export function isRated(phase: Phase): boolean {
  return phase === 'rating' || phase === 'arbitration' || phase === 'reply';
}

function isOnScale({ indicators }: Edition, indicator: string, answer: RatingAnswer): boolean {
  const asked = indicators.find(({ id }) => id === indicator);
  return asked !== undefined && (answer === 'cannot_tell' || scaleLevels[asked.scale].includes(answer));
}

function isSame(kept: Rating & AssessmentKey, sent: SentAnswer): boolean {
  return kept.answer === sent.answer && kept.municipality === sent.municipality && kept.indicator === sent.indicator;
}
