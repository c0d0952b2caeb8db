import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { keepArbiterAnswer, keepDecision, reopen } from '../../../../storage/review/decisions.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { keepProof, keepRemark } from '../../../../storage/review/remarks.ts';
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
