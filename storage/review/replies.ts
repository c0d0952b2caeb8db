import { createHash } from 'node:crypto';
import {
  receiptText,
  type NoComments,
  type Reply,
  type ReplyDeadline,
  type ReplyDecision,
  type Withdrawal,
} from '../../src/model/review/reply.ts';
import type { AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';
import { objectOf } from './ratings.ts';
import type { ReplyDecisionRow } from './reply-schema.ts';

/** Opens the window of an edition, or moves its end. */
export async function keepDeadline(db: Database, deadline: ReplyDeadline): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('reply_deadline').values(deadline).execute();
    const { edition, municipality, until, reason, account, at } = deadline;
    const object = municipality === null ? edition : `${edition} ${municipality}`;
    await recordEvent(transaction, { actor: account, action: 'reply.deadline', object, detail: { until, reason }, at });
  });
}

/** Every deadline of an edition, oldest first. */
export async function deadlinesOf(db: Database, edition: string): Promise<ReplyDeadline[]> {
  return db
    .selectFrom('reply_deadline')
    .select(['edition', 'municipality', 'until', 'reason', 'account', 'at'])
    .where('edition', '=', edition)
    .orderBy('id')
    .execute();
}

/**
 * Keeps a reply as the next version about its score, and gives it the next number of its municipality. The same again is the
 * reply that stands. Null when an earlier version was answered meanwhile, for the answer stands, or when somebody wrote a
 * version after the one that the author knew: `after`, 0 for none; without it any may stand.
 */
export async function keepReply(
  db: Database,
  written: Omit<Reply, 'number' | 'version' | 'sha256'>,
  after?: number,
): Promise<Reply | null> {
  return db.transaction().execute(async (transaction) => {
    if (await isAnswered(transaction, written)) return null;
    const earlier = (await repliesIn(transaction, written.edition)).filter(
      ({ municipality }) => municipality === written.municipality,
    );
    const last = earlier.findLast(({ indicator }) => indicator === written.indicator);
    if (last !== undefined && saysTheSame(last, written) && (await isStanding(transaction, last))) return last;
    const known = last?.version ?? 0;
    if (after !== undefined && after !== known) return null;
    const numbered = { ...written, number: earlier.length + 1, version: known + 1 };
    const sha256 = createHash('sha256').update(receiptText(numbered)).digest('hex');
    const reply = { ...numbered, sha256 };
    await transaction.insertInto('reply').values(reply).execute();
    const { account, at, number, version, claim } = reply;
    const detail = { number, version, claim, sha256 };
    await recordEvent(transaction, { actor: account, action: 'reply.added', object: objectOf(reply), detail, at });
    return reply;
  });
}

function saysTheSame(one: Omit<Reply, 'number' | 'version' | 'sha256'>, other: typeof one): boolean {
  const said = ({ claim, text, url, since }: typeof one) => JSON.stringify([claim, text, url, since]);
  return said(one) === said(other);
}

/** Whether a reply about this score was decided. */
export async function isAnswered(db: Database, { edition, municipality, indicator }: AssessmentKey): Promise<boolean> {
  const row = await db
    .selectFrom('reply_decision')
    .select('version')
    .where('edition', '=', edition)
    .where('municipality', '=', municipality)
    .where('indicator', '=', indicator)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every version of every reply in an edition, oldest first. */
export async function repliesIn(db: Database, edition: string): Promise<Reply[]> {
  const columns = [
    'edition',
    'municipality',
    'indicator',
    'number',
    'version',
    'claim',
    'text',
    'url',
    'since',
  ] as const;
  return db
    .selectFrom('reply')
    .select([...columns, 'account', 'at', 'sha256'])
    .where('edition', '=', edition)
    .orderBy('id')
    .execute();
}

/** Keeps that a version was taken back; the same again is no change. */
export async function keepWithdrawal(db: Database, withdrawal: Withdrawal): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('reply_withdrawal')
      .values(withdrawal)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return;
    const { account, version, at } = withdrawal;
    const event = { actor: account, action: 'reply.withdrawn', object: objectOf(withdrawal), detail: { version }, at };
    await recordEvent(transaction, event);
  });
}

export async function withdrawalsIn(db: Database, edition: string): Promise<Withdrawal[]> {
  return db.selectFrom('reply_withdrawal').selectAll().where('edition', '=', edition).execute();
}

/** Keeps that a municipality has no (further) replies; the same again is no change, unless something was written since. */
export async function keepNoComments(db: Database, said: NoComments): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const isOwn = ({ municipality }: Pick<NoComments, 'municipality'>) => municipality === said.municipality;
    const before = (await noCommentsIn(transaction, said.edition)).findLast(isOwn);
    const written = (await repliesIn(transaction, said.edition)).findLast(isOwn);
    if (before !== undefined && before.at >= (written?.at ?? '')) return;
    await transaction.insertInto('no_comments').values(said).execute();
    const { edition, municipality, account, at } = said;
    const object = `${edition} ${municipality}`;
    await recordEvent(transaction, { actor: account, action: 'reply.finished', object, detail: {}, at });
  });
}

/** Which municipalities said so, oldest first. */
export async function noCommentsIn(db: Database, edition: string): Promise<NoComments[]> {
  return db.selectFrom('no_comments').selectAll().where('edition', '=', edition).orderBy('at').execute();
}

/**
 * Keeps how a reply was answered. Returns false, and keeps nothing, when it was answered before, taken back or written anew
 * meanwhile. Fails when the account has rated or arbitrated the assessment.
 */
export async function keepReplyDecision(db: Database, decision: ReplyDecision): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if ((await isAnswered(transaction, decision)) || !(await isStanding(transaction, decision))) return false;
    const { text, proof, ...rest } = decision;
    await transaction
      .insertInto('reply_decision')
      .values({
        ...rest,
        ...{ proof_kind: proof?.kind ?? null, proof_url: proof?.url ?? null, proof_day: proof?.day ?? null },
        ...{ text_bg: text.bg, text_en: text.en },
      })
      .execute();
    const { account, version, outcome, before, score, at } = decision;
    const detail = { version, outcome, before, score };
    const event = { actor: account, action: 'reply.decided', object: objectOf(decision), detail, at };
    await recordEvent(transaction, event);
    return true;
  });
}

/** Whether this version is the last one, and was not taken back. */
async function isStanding(
  db: Database,
  { edition, municipality, indicator, version }: Pick<ReplyDecision, keyof AssessmentKey | 'version'>,
): Promise<boolean> {
  const lastIn = (table: 'reply' | 'reply_withdrawal') =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.max('version').as('version'))
      .where('edition', '=', edition)
      .where('municipality', '=', municipality)
      .where('indicator', '=', indicator)
      .executeTakeFirst();
  const [last, withdrawn] = [await lastIn('reply'), await lastIn('reply_withdrawal')];
  return last?.version === version && withdrawn?.version !== version;
}

export async function replyDecisionsIn(db: Database, edition: string): Promise<ReplyDecision[]> {
  const rows = await db.selectFrom('reply_decision').selectAll().where('edition', '=', edition).orderBy('at').execute();
  return rows.map(decisionOf);
}

function decisionOf(row: ReplyDecisionRow): ReplyDecision {
  const { proof_kind: kind, proof_url: url, proof_day: day, text_bg: bg, text_en: en, ...rest } = row;
  return { ...rest, proof: kind === null || day === null ? null : { kind, url, day }, text: { bg, en } };
}
