import { expect, test } from 'vitest';
import { keepJudgements } from '../../../storage/judgements.ts';
import { assignmentsOf, keepRecusal } from '../../../storage/review/assignments.ts';
import { finishRun, startRun } from '../../../storage/runs.ts';
import { adopt } from '../../../src/panel/adopt.ts';
import { handOut } from '../../../src/panel/hand-out.ts';
import { standingsOf } from '../../../src/panel/standings.ts';
import { judgement, smallEdition } from '../../kit/an-audit.ts';
import { close, freshDatabase, keepRun, minute, rate, reviewedDatabase } from '../../kit/a-review.ts';

const panel = { evaluators: ['ana', 'boris', 'vera'], arbiters: ['diana', 'emil'], by: 'kalina', at: minute(0) };

test('after a partial run only what there is a finding on is handed out', async () => {
  const db = await freshDatabase();
  const start = { edition: 'small', seed: 1, asOf: '2026-12-01', startedAt: minute(-60), plan: {} };
  const { id: run } = await startRun(db, start, ['varbovets']);
  const asked = smallEdition.indicators.slice(0, 2);
  await keepJudgements(
    db,
    { run, municipality: 'varbovets' },
    asked.map((one) => judgement(one)),
  );
  await finishRun(db, run, minute(-50));
  await adopt(db, { edition: 'small', run, account: 'kalina', at: minute(-1) });
  const { assignments } = await handOut(db, smallEdition, panel);
  expect(assignments).toHaveLength(6);
  expect(new Set(assignments.map(({ indicator }) => indicator))).toEqual(new Set(asked.map(({ id }) => id)));
});

test('a municipality that joins is handed out beside what was; nothing of that moves', async () => {
  const db = await reviewedDatabase(['varbovets']);
  const before = await assignmentsOf(db, 'small');
  const run = await keepRun(db, ['lipnitsa']);
  await adopt(db, { edition: 'small', run, account: 'kalina', at: minute(1) });
  const { assignments } = await handOut(db, smallEdition, panel);
  expect(assignments.every(({ municipality }) => municipality === 'lipnitsa')).toBe(true);
  expect(await assignmentsOf(db, 'small')).toEqual(expect.arrayContaining(before));
});

test('what waits for somebody who stands back goes to others; nothing happens while there are too few of them', async () => {
  const db = await reviewedDatabase(['varbovets']);
  await rate(db, ['ana', 'varbovets', 'content.first'], 1);
  await rate(db, ['ana', 'varbovets', 'content.third'], 1);
  await close(db, 'ana', 'content.first');
  await keepRecusal(db, { account: 'ana', municipality: 'varbovets', reason: 'Роднина', at: minute(31) }, 'kalina');
  const before = await assignmentsOf(db, 'small');
  expect(await handOut(db, smallEdition, { ...panel, evaluators: ['ana', 'boris'] })).toMatchObject({
    assignments: [],
    lacking: [{ municipality: 'varbovets', role: 'evaluator', found: 1, needed: 2 }],
  });
  expect(await assignmentsOf(db, 'small')).toEqual(before);
  const { assignments } = await handOut(db, smallEdition, panel);
  expect(assignments.map(({ account }) => account)).toEqual(Array.from({ length: 7 }, () => 'vera'));
  const all = await assignmentsOf(db, 'small');
  expect(all.filter(({ account }) => account === 'ana').map(({ indicator }) => indicator)).toEqual(['content.first']);
});

test('states are derived anew once anybody has done anything', async () => {
  const db = await reviewedDatabase(['varbovets']);
  const before = await standingsOf(db, 'small');
  expect(await standingsOf(db, 'small')).toBe(before);
  await rate(db, ['ana', 'varbovets', 'content.first'], 1);
  const after = await standingsOf(db, 'small');
  expect(after.flatMap(({ facts }) => facts.ratings)).toHaveLength(1);
});
