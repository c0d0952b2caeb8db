import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { keepArbiterAnswer, keepDecision, reopen } from '../../../../storage/review/decisions.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { keepProof, keepRemark } from '../../../../storage/review/remarks.ts';
import { keepErratum } from '../../../../storage/review/errata.ts';
import {
  keepDeadline,
  keepNoComments,
  noCommentsIn,
  keepReply,
  keepReplyDecision,
  keepWithdrawal,
  replyDecisionsIn,
} from '../../../../storage/review/replies.ts';
import { receiptText, type ReplyDecision } from '../../../../src/model/review/reply.ts';
import type { Decision } from '../../../../src/model/review/arbitration.ts';
import { close, minute, rate, reviewedDatabase } from '../../../kit/a-review.ts';

const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.first' };
const at = minute(40);
const decision: Decision = {
  ...key,
  account: 'emil',
  round: 1,
  finding: 1,
  score: 1,
  reason: 'borderline',
  justification: 'Вижда се на страницата.',
  guidelineGap: false,
  at,
};

const reply = {
  ...key,
  claim: 'other-reading',
  text: 'Четем го иначе.',
  url: null,
  since: null,
  account: 'petya',
  at,
} as const;
const answer: ReplyDecision = {
  ...{ ...key, version: 1, round: 1, account: 'emil', at, before: 1, score: null, proof: null },
  outcome: 'rejected',
  text: { bg: 'Не се уважава.', en: 'Not upheld.' },
};

/** One row in every table that only grows. */
async function withOneOfEach(): Promise<Database> {
  const db = await reviewedDatabase();
  await rate(db, ['ana', 'varbovets', 'content.first'], 1);
  await close(db, 'ana', 'content.first');
  await keepRemark(db, { ...key, account: 'ana', round: 1, finding: 1, kind: 'comment', text: 'Бележка', at });
  const file = { blob: null, mediaType: null, fileName: null };
  await keepProof(db, { ...key, id: 'p', account: 'ana', url: 'https://varbovets.example/', quote: null, ...file, at });
  await keepArbiterAnswer(db, { ...key, account: 'emil', round: 1, finding: 1, answer: 1, at });
  await keepDecision(db, decision);
  await reopen(db, { ...key, account: 'kalina', reason: 'Нов документ', at });
  await enterPhase(db, { edition: 'small', phase: 'rating', account: 'kalina', at });
  await keepDeadline(db, {
    edition: 'small',
    municipality: null,
    until: '2026-12-14',
    reason: null,
    account: 'kalina',
    at,
  });
  await keepReply(db, { ...reply, indicator: 'content.second' });
  await keepReplyDecision(db, { ...answer, indicator: 'content.second' });
  await keepReply(db, { ...reply, indicator: 'content.third' });
  await keepWithdrawal(db, { ...key, indicator: 'content.third', version: 1, account: 'petya', at });
  await keepNoComments(db, { edition: 'small', municipality: 'varbovets', account: 'petya', at });
  await keepErratum(db, {
    ...key,
    score: null,
    reason: { bg: 'Грешка', en: 'Error' },
    arbiter: null,
    account: 'kalina',
    at,
  });
  return db;
}

const tables = [
  'event',
  'finding',
  'rating',
  'remark',
  'proof',
  'arbiter_answer',
  'decision',
  'reopening',
  'phase',
  'closure',
  'reply_deadline',
  'reply',
  'reply_decision',
  'reply_withdrawal',
  'no_comments',
  'erratum',
];

test('what was answered, decided and logged cannot be changed or taken out, whatever program has the file open', async () => {
  const db = await withOneOfEach();
  for (const table of tables) {
    await expect(sql.raw(`DELETE FROM ${table}`).execute(db), table).rejects.toThrow(`${table} rows are never changed`);
    const [column] = Object.keys((await sql.raw<object>(`SELECT * FROM ${table}`).execute(db)).rows[0] ?? {});
    const update = sql.raw(`UPDATE ${table} SET ${column} = ${column}`).execute(db);
    await expect(update, table).rejects.toThrow(`${table} rows are never changed`);
  }
});

test('who rated an assessment cannot decide it', async () => {
  const db = await reviewedDatabase();
  await rate(db, ['ana', 'varbovets', 'content.first'], 1);
  await expect(keepDecision(db, { ...decision, account: 'ana' })).rejects.toThrow(
    'who rated an assessment cannot decide it',
  );
  const events = await db.selectFrom('event').select('action').where('action', '=', 'dispute.decided').execute();
  expect(events).toEqual([]);
});

test('a decision that is sent twice is kept once', async () => {
  const db = await reviewedDatabase();
  expect(await keepDecision(db, decision)).toBe(true);
  expect(await keepDecision(db, { ...decision, score: 0 })).toBe(false);
  const rows = await db.selectFrom('decision').select('score').execute();
  expect(rows).toEqual([{ score: 1 }]);
  const events = await db.selectFrom('event').select('action').where('action', '=', 'dispute.decided').execute();
  expect(events).toHaveLength(1);
});

describe('a reply', () => {
  test('is numbered within its municipality and hashed as its receipt', async () => {
    const db = await reviewedDatabase(['varbovets', 'lipnitsa']);
    const kept = [
      await keepReply(db, reply),
      await keepReply(db, { ...reply, text: 'Четем го съвсем иначе.' }),
      await keepReply(db, { ...reply, municipality: 'lipnitsa' }),
      await keepReply(db, { ...reply, indicator: 'content.second' }),
    ];
    expect(kept.map((one) => [one?.number, one?.version])).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [3, 1],
    ]);
    const [first] = kept;
    if (first === null || first === undefined) throw new Error('It was kept.');
    expect(first.sha256).toBe(createHash('sha256').update(receiptText(first)).digest('hex'));
  });

  test('is kept once, though it is sent twice, and not over one that its author did not know', async () => {
    const db = await reviewedDatabase();
    const other = { ...reply, text: 'Четем го съвсем иначе.' };
    const [first, again] = [await keepReply(db, reply, 0), await keepReply(db, { ...reply, account: 'pavel' }, 0)];
    expect(again).toEqual(first);
    expect(await keepReply(db, other, 0)).toBeNull();
    expect((await keepReply(db, other, 1))?.version).toBe(2);
  });

  test('is the last for a municipality that says so once, until it writes again', async () => {
    const db = await reviewedDatabase();
    const said = { edition: 'small', municipality: 'varbovets', account: 'petya' };
    await Promise.all([keepNoComments(db, { ...said, at }), keepNoComments(db, { ...said, at })]);
    await keepNoComments(db, { ...said, at: minute(80) });
    expect(await noCommentsIn(db, 'small')).toHaveLength(1);
    await keepReply(db, { ...reply, at: minute(81) });
    await keepNoComments(db, { ...said, at: minute(82) });
    expect(await noCommentsIn(db, 'small')).toHaveLength(2);
  });

  test('is answered once, and not written anew after the answer', async () => {
    const db = await reviewedDatabase();
    await keepReply(db, reply);
    expect(await keepReplyDecision(db, answer)).toBe(true);
    expect(await keepReplyDecision(db, { ...answer, outcome: 'noted' })).toBe(false);
    expect(await keepReply(db, reply)).toBeNull();
    expect((await replyDecisionsIn(db, 'small')).map(({ outcome }) => outcome)).toEqual(['rejected']);
  });

  test('that was written anew or taken back meanwhile is not answered as it was', async () => {
    const db = await reviewedDatabase();
    await keepReply(db, reply);
    await keepReply(db, { ...reply, text: 'Четем го съвсем иначе.' });
    expect(await keepReplyDecision(db, answer)).toBe(false);
    await keepWithdrawal(db, { ...key, version: 2, account: 'petya', at });
    expect(await keepReplyDecision(db, { ...answer, version: 2 })).toBe(false);
    expect(await replyDecisionsIn(db, 'small')).toEqual([]);
  });

  test.for(['ana', 'diana'])('is not answered by who judged the score before: %s', async (account) => {
    const db = await reviewedDatabase();
    await rate(db, ['ana', 'varbovets', 'content.first'], 1);
    await keepDecision(db, { ...decision, account: 'diana' });
    await keepReply(db, reply);
    await expect(keepReplyDecision(db, { ...answer, account })).rejects.toThrow(
      'who rated or arbitrated an assessment cannot decide a reply to it',
    );
  });
});
