import { expect, test } from 'vitest';
import { allOwnRatings } from '../../../../storage/review/ratings.ts';
import { fill, opened, ratedDatabase, savedCsv, type Cells } from '../../../kit/a-sheet.ts';
import { webOver, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';
import type { Visitor } from '../../../kit/web.ts';

async function rating(): Promise<{ web: ReviewedWeb; ana: Visitor }> {
  const web = await webOver(await ratedDatabase());
  return { web, ana: await web.sign('ana') };
}

async function got(web: ReviewedWeb, who: Visitor, file: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${web.port}/sheet/${file}`, { headers: who.headers() });
}

/** Posts the form of the page with a file; null without one. */
async function giveBack(web: ReviewedWeb, who: Visitor, cells: Cells | null, more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ csrf: await who.csrf(), ...more })) form.set(name, value);
  if (cells !== null) form.set('file', new Blob([Buffer.from(savedCsv(cells, ';'))]), 'моя.csv');
  const sent = { method: 'POST', redirect: 'manual', headers: who.headers(), body: form } as const;
  const response = await fetch(`http://127.0.0.1:${web.port}/sheet`, sent);
  return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() };
}

test('an evaluator takes the questions from the queue, fills them in, and reads on the page what became of them', async () => {
  const { web, ana } = await rating();
  expect((await ana.get('/queue')).text).toContain('href="/sheet"');
  const file = await got(web, ana, 'open.xlsx');
  expect(file.headers.get('content-disposition')).toContain('small-ana.xlsx');
  const cells = await opened(new Uint8Array(await file.arrayBuffer()));
  fill(cells, 'security.first', { answer: 1 });

  const trial = await giveBack(web, ana, cells, { trial: 'on' });
  expect((await ana.get(trial.location)).text).toContain('Ще бъдат записани: отговори 1');
  expect(await allOwnRatings(web.db, 'ana', { edition: 'small' })).toEqual([]);

  const given = await giveBack(web, ana, cells);
  expect(given.status).toBe(303);
  expect((await ana.get(given.location)).text).toContain('Записани: отговори 1, бележки 0');
  expect(await allOwnRatings(web.db, 'ana', { edition: 'small' })).toMatchObject([{ answer: 1 }]);
  expect((await got(web, ana, 'all.pdf')).status).toBe(404);
});

test('what is wrong is a table on the page, cell by cell, in the reader’s language; nothing is stored', async () => {
  const { web, ana } = await rating();
  const csv = await got(web, ana, 'open.csv');
  const cells = await opened(new Uint8Array(await csv.arrayBuffer()));
  fill(cells, 'security.first', { answer: '<script>alert(1)</script>' });
  fill(cells, 'security.second', { answer: 4 });
  const { status, text } = await giveBack(web, ana, cells);
  expect(status).toBe(422);
  expect(text).toContain('2 неща са за поправяне');
  expect(text).toContain('<td>I (Отговор)</td>');
  expect(text).toContain('&quot;4&quot; не е на скалата. Напишете 0, 1, 2 или 3');
  expect(text).not.toContain('<script>alert');
  expect(await allOwnRatings(web.db, 'ana', { edition: 'small' })).toEqual([]);

  expect((await giveBack(web, ana, null)).text).toContain('Изберете файла с попълнената таблица.');
  const other = await giveBack(web, ana, [['мое'], ['1']]);
  expect([other.status, other.text]).toEqual([422, expect.stringContaining('Във файла няма таблица с въпроси')]);
});
