import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import { openDatabase } from '../../../storage/database.ts';
import { listEvents, verifyEvents } from '../../../storage/review/events.ts';
import { enterPhase } from '../../../storage/review/phases.ts';
import { allOwnRatings } from '../../../storage/review/ratings.ts';
import { exportSheet } from '../../../src/cli/export-sheet.ts';
import { importFile } from '../../../src/cli/import-sheet.ts';
import { keepReview, minute, reviewedDatabase } from '../../kit/a-review.ts';
import { fill, opened, savedCsv } from '../../kit/a-sheet.ts';
import { town } from '../../kit/a-reviewed-web.ts';
import { gradomer, type Ended } from '../../kit/command-line.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

test('an institute takes its questions away and brings the answers back: every mistake is listed with code 2, then all is stored', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'review.db');
  const { edition } = loadConfig({ edition: '2026' });
  const db = await openDatabase(path);
  await keepReview(db, ['varbovets'], { edition });
  await enterPhase(db, { edition: '2026', phase: 'rating', account: 'kalina', at: minute(-10) });
  writeFileSync(join(folder, 'municipalities.yaml'), stringify([town('varbovets', 'Върбовец')]));
  const call = (...args: readonly string[]): Promise<Ended> =>
    gradomer([...args, '--db', path, '--config', folder], { cwd: folder }).ended;

  const sheet = await call('export', '--evaluator', 'Ana', '--category', 'security', '--out', 'ana.xlsx');
  expect(sheet).toMatchObject({ code: 0, stderr: '' });
  expect(sheet.stdout).toContain('22 questions of ana');

  const cells = await opened(readFileSync(join(folder, 'ana.xlsx')));
  expect(cells.flat()).toContain('Върбовец');
  fill(cells, 'security.hsts', { answer: 1, comment: 'Видях заглавието.' });
  writeFileSync(join(folder, 'good.csv'), savedCsv(cells, ';'));
  fill(cells, 'security.hsts', { answer: 7, proof: 'няма' });
  writeFileSync(join(folder, 'bad.csv'), savedCsv(cells, ';'));

  const [bad, good] = await Promise.all([
    call('import', 'bad.csv', '--evaluator', 'ana', '--lang', 'en'),
    call('import', 'good.csv', '--evaluator', 'ana', '--lang', 'en'),
  ]);
  expect(bad).toMatchObject({ code: 2, stdout: '' });
  const [head, ...told] = bad.stderr.trimEnd().split('\n');
  expect(head).toBe('bad.csv: nothing was stored. To be put right (2):');
  expect(told).toEqual([
    expect.stringMatching(/^ {2}row \d+, column I \(Answer\): "7" is not on the scale\. Write 0 or 1, or/u),
    expect.stringMatching(/^ {2}row \d+, column K \(Address of proof\): "няма" is no address/u),
  ]);
  expect(good).toMatchObject({
    ...{ code: 0, stderr: '' },
    stdout: 'Stored: answers 1, comments 1, pieces of proof 0. Rows as on record: 0. Empty: 21.\n',
  });
  expect(await allOwnRatings(db, 'ana', { edition: '2026' })).toMatchObject([
    { indicator: 'security.hsts', answer: 1 },
  ]);
  const [event] = await listEvents(db, { before: null, most: 1, action: 'sheet.' });
  expect(event).toMatchObject({ actor: 'command-line', object: '2026' });
  expect(await verifyEvents(db)).toMatchObject({ whole: true });
  await db.destroy();
});

test('what cannot be written or read is told with what to do instead, and nothing is overwritten', async () => {
  const folder = temporaryFolder();
  const db = await reviewedDatabase(['varbovets'], { edition: loadConfig({ edition: '2026' }).edition });
  const common = { db: '', logLevel: 'info' } as const;
  const out = join(folder, 'ana.csv');
  const take = (options: object) => exportSheet(db, { ...common, edition: '2026', evaluator: 'ana', out, ...options });
  await take({});
  await expect(take({})).rejects.toThrow(/ana\.csv exists already, and may hold answers/u);
  await expect(take({ evaluator: 'diana' })).rejects.toThrow('diana is arbiter, not evaluator');
  await expect(take({ category: 'sport' })).rejects.toThrow(/has no category sport\. It has: security/u);
  await expect(take({ evaluator: undefined })).rejects.toThrow(/Say whose questions: --evaluator LOGIN/u);
  await take({ outcome: true, out: join(folder, 'outcome.csv') });
  expect(readdirSync(folder).sort()).toEqual(['ana.csv', 'outcome.csv', 'outcome.progress.csv', 'outcome.scores.csv']);

  const bring = (file: string) => importFile(db, file, { ...common, edition: '2026', evaluator: 'ana', dryRun: true });
  await expect(bring(join(folder, 'none.xlsx'))).rejects.toThrow(/none\.xlsx cannot be read\. Name the file/u);
});
