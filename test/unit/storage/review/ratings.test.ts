import { expect, test } from 'vitest';
import { assignmentsOf, releaseAssignments } from '../../../../storage/review/assignments.ts';
import { ownPostponed, postpone } from '../../../../storage/review/queue.ts';
import { allOwnRatings, allRatings, ownRatings } from '../../../../storage/review/ratings.ts';
import { keepRemark, remarksOn } from '../../../../storage/review/remarks.ts';
import type { Rating } from '../../../../src/model/review/rating.ts';
import { keepRating, minute, rate, reviewedDatabase } from '../../../kit/a-review.ts';

const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.first' };
const answer: Rating = {
  ...key,
  account: 'ana',
  round: 1,
  finding: 1,
  arm: 'answer-first',
  answer: 1,
  at: minute(1),
  dwellMs: 4000,
  opened: 2,
  clientSeq: 'one',
};

test('an answer that arrives twice is one answer, and one event', async () => {
  const db = await reviewedDatabase();
  expect(await keepRating(db, answer)).toBe(true);
  expect(await keepRating(db, { ...answer, at: minute(2) })).toBe(false);
  expect(await ownRatings(db, 'ana', key)).toEqual([answer]);
  const events = await db.selectFrom('event').select('seq').where('action', '=', 'rating.added').execute();
  expect(events).toHaveLength(1);
});

test('an answer changed is a further answer; both stay, the last counts', async () => {
  const db = await reviewedDatabase();
  await keepRating(db, answer);
  await keepRating(db, { ...answer, answer: 'cannot_tell', clientSeq: 'two', at: minute(2) });
  expect((await ownRatings(db, 'ana', key)).map((one) => one.answer)).toEqual([1, 'cannot_tell']);
});

test('two people may send the same number of sequence', async () => {
  const db = await reviewedDatabase();
  await keepRating(db, answer);
  expect(await keepRating(db, { ...answer, account: 'boris' })).toBe(true);
});

test('an evaluator is handed nothing but the own answers', async () => {
  const db = await reviewedDatabase();
  await rate(db, ['ana', 'varbovets', 'content.first'], 1);
  await rate(db, ['boris', 'varbovets', 'content.first'], 0);
  expect((await allOwnRatings(db, 'ana', { edition: 'small' })).map(({ account }) => account)).toEqual(['ana']);
});

test('an answer takes the question off the list of what was put off', async () => {
  const db = await reviewedDatabase();
  await postpone(db, { ...key, account: 'ana', reason: 'Първо да питам', at: minute(0) });
  await postpone(db, { ...key, account: 'ana', reason: 'Пак', at: minute(1) });
  expect(await ownPostponed(db, 'ana', 'small')).toEqual([
    { municipality: 'varbovets', indicator: 'content.first', reason: 'Пак' },
  ]);
  await keepRating(db, answer);
  expect(await ownPostponed(db, 'ana', 'small')).toEqual([]);
});

test('remarks of others are not among the own ones', async () => {
  const db = await reviewedDatabase();
  const remark = { ...key, account: 'ana', round: 1, finding: 1, at: minute(1) };
  await keepRemark(db, { ...remark, kind: 'comment', text: 'Първо' });
  await keepRemark(db, { ...remark, kind: 'evidence-wrong', text: '' });
  await keepRemark(db, { ...remark, account: 'boris', kind: 'comment', text: 'Чуждо' });
  expect((await remarksOn(db, key, 'ana')).map(({ kind, text }) => [kind, text])).toEqual([
    ['comment', 'Първо'],
    ['evidence-wrong', ''],
  ]);
});

test('what is taken back from a person stays on record as far as they answered', async () => {
  const db = await reviewedDatabase(['varbovets', 'lipnitsa']);
  await rate(db, ['ana', 'varbovets', 'content.first'], 1);
  const all = await assignmentsOf(db, 'small');
  const back = all.filter(({ account, municipality }) => account === 'ana' && municipality === 'varbovets');
  await releaseAssignments(db, back, { edition: 'small', by: 'kalina', at: minute(5) });
  expect(await assignmentsOf(db, 'small')).toEqual(all.filter((one) => !back.includes(one)));
  expect(back).toHaveLength(8);
  expect(await allRatings(db, 'small')).toHaveLength(1);
});
