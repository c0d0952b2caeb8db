import type { ArbiterAnswer, Decision } from '../../src/model/review/arbitration.ts';
import { isFinal, type AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';
import { phaseOf } from './phases.ts';
import { answerOf, objectOf } from './ratings.ts';
import { isAnswered } from './replies.ts';
import type { DecisionRow } from './schema.ts';

/** Keeps what the arbiter thinks before the two answers are shown. */
export async function keepArbiterAnswer(db: Database, answer: ArbiterAnswer): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('arbiter_answer')
      .values({ ...answer, answer: String(answer.answer) })
      .execute();
    const { account, round, finding, at } = answer;
    const detail = { round, finding, answer: answer.answer };
    await recordEvent(transaction, {
      actor: account,
      action: 'arbiter.answered',
      object: objectOf(answer),
      detail,
      at,
    });
  });
}

/** All answers of one arbiter in an edition, oldest first. For that arbiter. */
export async function arbiterAnswersOf(db: Database, account: string, edition: string): Promise<ArbiterAnswer[]> {
  const rows = await db
    .selectFrom('arbiter_answer')
    .select(['edition', 'municipality', 'indicator', 'account', 'round', 'finding', 'answer', 'at'])
    .where('account', '=', account)
    .where('edition', '=', edition)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, answer: answerOf(row.answer) }));
}

/**
 * Keeps how a dispute ended. One that was decided in this round on this finding stays as it was decided: the same sent
 * twice is kept once. Returns whether it was new. Fails when the account has rated the assessment: nobody decides between
 * itself and another.
 */
export async function keepDecision(db: Database, decision: Decision): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { guidelineGap, ...rest } = decision;
    const { account, at, round, score, reason, finding } = decision;
    const before = await transaction
      .selectFrom('decision')
      .select('id')
      .where('edition', '=', decision.edition)
      .where('municipality', '=', decision.municipality)
      .where('indicator', '=', decision.indicator)
      .where('round', '=', round)
      .where('finding', '=', finding)
      .executeTakeFirst();
    if (before !== undefined) return false;
    await transaction
      .insertInto('decision')
      .values({ ...rest, guideline_gap: guidelineGap ? 1 : 0 })
      .execute();
    await recordEvent(transaction, {
      actor: account,
      action: 'dispute.decided',
      object: objectOf(decision),
      detail: { round, score, reason },
      at,
    });
    return true;
  });
}

/** All decisions of an edition, oldest first. */
export async function allDecisions(db: Database, edition: string): Promise<Decision[]> {
  const rows = await db.selectFrom('decision').selectAll().where('edition', '=', edition).orderBy('id').execute();
  return rows.map(decisionOf);
}

/** Decisions about one indicator in an edition, newest first: so that like is decided alike. */
export async function decisionsOnIndicator(db: Database, edition: string, indicator: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('edition', '=', edition)
    .where('indicator', '=', indicator)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(decisionOf);
}

/** Why an assessment cannot be asked again: the results are final, or a second arbiter has judged it. */
export type ReopeningObstacle = 'final' | 'replied';

/**
 * Asks an assessment again from the beginning; what was answered stays on record, in its earlier round. Returns why not,
 * and then nothing is kept; null when it was done.
 */
export async function reopen(
  db: Database,
  { account, reason, at, ...key }: AssessmentKey & { account: string; reason: string; at: string },
): Promise<ReopeningObstacle | null> {
  return db.transaction().execute(async (transaction) => {
    if (isFinal((await phaseOf(transaction, key.edition)).phase)) return 'final';
    if (await isAnswered(transaction, key)) return 'replied';
    const { count } = await transaction
      .selectFrom('reopening')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('edition', '=', key.edition)
      .where('municipality', '=', key.municipality)
      .where('indicator', '=', key.indicator)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('reopening')
      .values({ ...key, ordinal: count + 1, account, reason, at })
      .execute();
    const detail = { round: count + 2, reason };
    await recordEvent(transaction, {
      actor: account,
      action: 'assessment.reopened',
      object: objectOf(key),
      detail,
      at,
    });
    return null;
  });
}

function decisionOf(row: Omit<DecisionRow, 'id'>): Decision {
  const { edition, municipality, indicator, account, round, finding, score, reason, justification, at } = row;
  const guidelineGap = row.guideline_gap === 1;
  return { edition, municipality, indicator, account, round, finding, score, reason, justification, guidelineGap, at };
}
