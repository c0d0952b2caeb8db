import type { Transaction } from 'kysely';
import type { Level } from '../../src/model/check.ts';
import type { AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Rating, RatingAnswer } from '../../src/model/review/rating.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { recordEvent } from './events.ts';
import type { RatingRow } from './schema.ts';

// The only place that reads ratings. Each function says for whose eyes: an evaluator is handed nothing but the own ones.

/**
 * Adds an answer, and the event of it. The same `clientSeq` of the same account again is the same answer sent twice:
 * nothing is added. `file`: SHA-256 of the file it was read from, for the event. Returns whether it was new.
 */
export async function addRating(transaction: Transaction<Schema>, rating: Rating, file?: string): Promise<boolean> {
  const { clientSeq, dwellMs, answer, ...rest } = rating;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('rating')
    .values({ ...rest, answer: String(answer), dwell_ms: dwellMs, client_seq: clientSeq })
    .onConflict((conflict) => conflict.columns(['account', 'client_seq']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await transaction
    .deleteFrom('postponed')
    .where('account', '=', rating.account)
    .where('edition', '=', rating.edition)
    .where('municipality', '=', rating.municipality)
    .where('indicator', '=', rating.indicator)
    .execute();
  const { account, round, finding, at } = rating;
  const detail = { round, finding, answer, ...(file === undefined ? {} : { file }) };
  await recordEvent(transaction, { actor: account, action: 'rating.added', object: objectOf(rating), detail, at });
  return true;
}

/** The own answer that was sent under a number of the sender's making; undefined when none was. For that evaluator. */
export async function ownRatingSent(db: Database, account: string, clientSeq: string): Promise<Rating | undefined> {
  const row = await db
    .selectFrom('rating')
    .selectAll()
    .where('account', '=', account)
    .where('client_seq', '=', clientSeq)
    .executeTakeFirst();
  return row && ratingOf(row);
}

/** What one evaluator answered to one assessment, oldest first. For that evaluator. */
export async function ownRatings(db: Database, account: string, key: AssessmentKey): Promise<Rating[]> {
  const rows = await db
    .selectFrom('rating')
    .selectAll()
    .where('account', '=', account)
    .where('edition', '=', key.edition)
    .where('municipality', '=', key.municipality)
    .where('indicator', '=', key.indicator)
    .orderBy('id')
    .execute();
  return rows.map(ratingOf);
}

/** All that one evaluator answered in an edition, or to one indicator of it, oldest first. For that evaluator. */
export async function allOwnRatings(
  db: Database,
  account: string,
  { edition, indicator }: { readonly edition: string; readonly indicator?: string | undefined },
): Promise<Rating[]> {
  let query = db
    .selectFrom('rating')
    .selectAll()
    .where('account', '=', account)
    .where('edition', '=', edition)
    .orderBy('id');
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  return (await query.execute()).map(ratingOf);
}

/** Everybody's answers in an edition, oldest first: to derive states and to measure agreement, never to be shown singly. */
export async function allRatings(db: Database, edition: string): Promise<Rating[]> {
  const rows = await db.selectFrom('rating').selectAll().where('edition', '=', edition).orderBy('id').execute();
  return rows.map(ratingOf);
}

/** `2026 zlatodol content.budget`: how events name an assessment. */
export function objectOf({ edition, municipality, indicator }: AssessmentKey): string {
  return `${edition} ${municipality} ${indicator}`;
}

/** A stored answer as it was given. */
export function answerOf(text: string): RatingAnswer {
  return text === 'cannot_tell' ? text : (Number(text) as Level);
}

type StoredRating = Omit<RatingRow, 'id'>;

function ratingOf(row: StoredRating): Rating {
  const { edition, municipality, indicator, account, round, finding, arm, at, opened } = row;
  return {
    edition,
    municipality,
    indicator,
    account,
    round,
    finding,
    arm,
    answer: answerOf(row.answer),
    at,
    dwellMs: row.dwell_ms,
    opened,
    clientSeq: row.client_seq,
  };
}
