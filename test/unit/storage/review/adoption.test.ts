import { expect, test } from 'vitest';
import { reopen } from '../../../../storage/review/decisions.ts';
import { currentFinding, currentFindings } from '../../../../storage/review/findings.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { adopt, previewAdopt } from '../../../../src/panel/adopt.ts';
import { blindItem } from '../../../../src/panel/blind-item.ts';
import { standingsOf } from '../../../../src/panel/standings.ts';
import type { Evidence } from '../../../../src/model/evidence.ts';
import { freshDatabase, keepRun, minute, rate, reviewedDatabase, type Found } from '../../../kit/a-review.ts';

const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.first' };
const adoption = { edition: 'small', account: 'kalina', at: minute(10) };
const page: Evidence = {
  ...{ kind: 'page', url: 'https://varbovets.example/', quote: 'Бюджет' },
  ...{ capturedAt: minute(0), sha256: null },
};

/** What the second run found, by indicator; everything else as before. */
const found: Readonly<Record<string, ReturnType<Found>>> = {
  'security.first': { evidence: [page] },
  'security.second': { score: 1 },
  'security.third': { status: 'not-observed', because: 'timeout_total' },
  'security.fourth': { status: 'crashed', because: 'TypeError' },
  'content.first': { score: 0 },
  'content.second': { status: 'review', because: 'undecided' },
};

test('a first run is all new, and the same run again changes nothing', async () => {
  const db = await freshDatabase();
  const run = await keepRun(db, ['varbovets', 'lipnitsa']);
  expect(await adopt(db, { ...adoption, run })).toEqual({ fresh: 16, same: 0, soft: 0, hard: 0, kept: 0 });
  expect(await adopt(db, { ...adoption, run })).toEqual({ fresh: 0, same: 16, soft: 0, hard: 0, kept: 0 });
  const findings = await currentFindings(db, 'small', null);
  expect(findings.every(({ version }) => version === 1)).toBe(true);
});

test('a later run: other proof is soft, another pre-score is hard, what could not be looked at takes nothing away', async () => {
  const db = await reviewedDatabase();
  const run = await keepRun(db, ['varbovets'], { found: ({ id }) => found[id] ?? {} });
  const report = { fresh: 0, same: 2, soft: 1, hard: 3, kept: 2 };
  expect(await previewAdopt(db, { ...adoption, run })).toEqual(report);
  expect((await currentFinding(db, key))?.version).toBe(1);

  expect(await adopt(db, { ...adoption, run })).toEqual(report);
  expect(await currentFinding(db, key)).toMatchObject({ version: 2, run, judgement: { score: 0 } });
  const down = await currentFinding(db, { ...key, indicator: 'security.third' });
  expect(down).toMatchObject({ version: 1, judgement: { status: 'judged', score: 3 } });
});

test('a municipality that joins later is new, and takes nothing from the others', async () => {
  const db = await reviewedDatabase();
  const run = await keepRun(db, ['lipnitsa']);
  expect(await adopt(db, { ...adoption, run })).toEqual({ fresh: 8, same: 0, soft: 0, hard: 0, kept: 0 });
  expect(await currentFinding(db, key)).toMatchObject({ version: 1 });
});

test('once the results are final no run is put before the evaluators, and nothing is reopened', async () => {
  const db = await reviewedDatabase();
  const run = await keepRun(db, ['varbovets'], { found: ({ id }) => found[id] ?? {} });
  for (const phase of ['final', 'published'] as const) {
    await enterPhase(db, { edition: 'small', phase, account: 'kalina', at: minute(9) });
    expect(await adopt(db, { ...adoption, run })).toBe(null);
    expect(await reopen(db, { ...key, account: 'kalina', reason: 'Нов документ', at: minute(10) })).toBe('final');
  }
  expect(await currentFinding(db, key)).toMatchObject({ version: 1 });
  expect((await standingsOf(db, 'small'))[0]).toMatchObject({ round: 1 });
});

test('another pre-score asks the evaluator again; the earlier answer is kept and shown only after the new one', async () => {
  const db = await reviewedDatabase();
  await rate(db, ['ana', 'varbovets', 'content.first'], 1);
  const run = await keepRun(db, ['varbovets'], { found: ({ id }) => found[id] ?? {} });
  await adopt(db, { ...adoption, run });

  const asked = await blindItem(db, 'ana', key);
  expect(asked).toMatchObject({ status: 're-check', finding: 2, answers: [], before: null, reveal: null });
  await rate(db, ['ana', 'varbovets', 'content.first'], 0, { finding: 2, minute: 20 });
  const answered = await blindItem(db, 'ana', key);
  expect(answered).toMatchObject({ status: 'answered', answers: [{ answer: 0 }], before: { answer: 1 } });
});

test('other proof for the same pre-score leaves the answer as it is', async () => {
  const db = await reviewedDatabase();
  await rate(db, ['ana', 'varbovets', 'security.first'], 1);
  const run = await keepRun(db, ['varbovets'], { found: ({ id }) => found[id] ?? {} });
  await adopt(db, { ...adoption, run });
  const item = await blindItem(db, 'ana', { ...key, indicator: 'security.first' });
  expect(item).toMatchObject({ status: 'answered', finding: 2, answers: [{ answer: 1, finding: 1 }] });
});
