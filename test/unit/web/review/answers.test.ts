import { expect, test } from 'vitest';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { reopen } from '../../../../storage/review/decisions.ts';
import { ownRatings } from '../../../../storage/review/ratings.ts';
import { adopt } from '../../../../src/panel/adopt.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import { close, keepRun, minute } from '../../../kit/a-review.ts';
import { reviewedWeb, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';
import type { Visitor } from '../../../kit/web.ts';

const towns = ['varbovets', 'lipnitsa', 'yasenovo'];
const indicator = 'content.second';
const path = `/review/varbovets/${indicator}`;
const key = { edition: 'small', municipality: 'varbovets', indicator };

/** A review in its rating phase, as Ana sees it; every question in the same arm. */
async function rating(arm = 'answer-first'): Promise<{ web: ReviewedWeb; ana: Visitor }> {
  const web = await reviewedWeb(towns, () => ({ says: { bg: 'Намерено: Х.', en: 'Found: X.' } }));
  await web.db
    .updateTable('assignment')
    .set({ arm: arm as 'visible' })
    .execute();
  await enterPhase(web.db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(-10) });
  return { web, ana: await web.sign('ana') };
}

const sent = (answer: string, changes: object = {}) => ({
  ...{ reply: 'json', answer, finding: 1, after: '', seq: `one ${answer}`, dwell: 9000, opened: 1 },
  ...changes,
});
const answers = async (web: ReviewedWeb) => (await ownRatings(web.db, 'ana', key)).map(({ answer }) => answer);

test('an answer is kept, and says at once what the automation thought', async () => {
  const { web, ana } = await rating();
  const same = await ana.postJson(`${path}/answer`, sent('3'));
  expect(JSON.parse(same.text)).toEqual({
    ...{ after: 'one 3', tone: 'same', because: 'Намерено: Х.' },
    text: 'Записано: 3. Автоматично: 3, съвпада.',
  });
  const other = await ana.postJson(`/review/lipnitsa/${indicator}/answer`, sent('1'));
  expect(JSON.parse(other.text)).toMatchObject({ tone: 'differs', text: 'Записано: 1. Автоматично: 3, различава се.' });
  expect(await ownRatings(web.db, 'ana', key)).toMatchObject([
    { answer: 3, round: 1, finding: 1, arm: 'answer-first', dwellMs: 9000, opened: 1, clientSeq: 'one 3' },
  ]);
});

test('the page does not hold the pre-score before the answer, and does afterwards', async () => {
  const { ana } = await rating();
  const before = await ana.get(path);
  expect(before.text).not.toMatch(/Намерено: Х\.|Автоматично:/u);
  expect((await ana.get(`${path}?part`)).text).not.toMatch(/Намерено: Х\.|Автоматично:/u);
  await ana.post(`${path}/answer`, { answer: '2', finding: '1', after: '', seq: 'form' });
  const after = (await ana.get(path)).text;
  expect(after).toContain('Записано: 2. Автоматично: 3, различава се.');
  expect(after).toContain('Намерено: Х.');
});

test('in the arm that never reveals, nothing tells of the pre-score, before or after', async () => {
  const { ana } = await rating('never-revealed');
  const { text } = await ana.postJson(`${path}/answer`, sent('3'));
  expect(JSON.parse(text)).toMatchObject({ tone: 'silent', because: null });
  expect(text + (await ana.get(path)).text).not.toMatch(/Намерено: Х\.|Автоматично: 3|съвпада/u);
});

test('from scratch: the site alone before the answer, the evidence afterwards', async () => {
  const { ana } = await rating('from-scratch');
  const before = (await ana.get(path)).text;
  expect(before).toContain('href="https://varbovets.example/"');
  expect(before).not.toContain('<ol class="places"');
  await ana.postJson(`${path}/answer`, sent('3'));
  expect((await ana.get(path)).text).toContain('<ol class="places"');
});

test('works as a plain form: the answer leads back to the question with what is to be known, and on to the next', async () => {
  const { web, ana } = await rating();
  const form = (await ana.get(path)).text;
  const seq = /name="seq" value="([^"]+)"/u.exec(form)?.[1] ?? '';
  const fields = { answer: 'cannot_tell', finding: '1', after: '', seq };
  const answer = await ana.post(`${path}/answer`, fields);
  expect([answer.status, answer.location]).toEqual([303, path]);
  expect(await answers(web)).toEqual(['cannot_tell']);
  expect((await ana.get(path)).text).toMatch(/id="go-on" href="\/(?:review|queue)\/[^"]+"(?! hidden)/u);
  // The browser sends it again, and later the person comes back and wants something else.
  await ana.post(`${path}/answer`, fields);
  expect((await ana.post(`${path}/answer`, { ...fields, answer: '1' })).status).toBe(409);
  expect(await answers(web)).toEqual(['cannot_tell']);
});

test('an answer is changed as long as the batch is open, and every answer stays on record', async () => {
  const { web, ana } = await rating();
  await ana.postJson(`${path}/answer`, sent('0'));
  await ana.postJson(`${path}/answer`, sent('2', { after: 'one 0', seq: 'two' }));
  expect(await answers(web)).toEqual([0, 2]);
});

test('W-14: of two windows, the second learns that there is an answer already, and which', async () => {
  const { web, ana } = await rating();
  await ana.postJson(`${path}/answer`, sent('0'));
  const late = await ana.postJson(`${path}/answer`, sent('3'));
  expect(late.status).toBe(409);
  expect(late.text).toContain('от друг прозорец. Записан е отговорът: 0.');
  expect(await answers(web)).toEqual([0]);
});

test('W-14: of two windows at the same instant, one alone is taken', async () => {
  const { web, ana } = await rating();
  const both = await Promise.all(['0', '1', '2', '3'].map((answer) => ana.postJson(`${path}/answer`, sent(answer))));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  expect(await answers(web)).toHaveLength(1);
});

test('the same answer sent twice, even at once, is one answer', async () => {
  const { web, ana } = await rating();
  const all = await Promise.all(Array.from({ length: 5 }, () => ana.postJson(`${path}/answer`, sent('3'))));
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await answers(web)).toEqual([3]);
});

test.for([
  ['a level that the scale has not', `/review/varbovets/content.third/answer`, sent('1'), 422],
  ['no level at all', `${path}/answer`, sent('4'), 400],
  ['a field nobody asked for', `${path}/answer`, sent('3', { arm: 'visible' }), 400],
  ['no number to know it by', `${path}/answer`, sent('3', { seq: '' }), 400],
  ['a finding that is not shown', `${path}/answer`, sent('3', { finding: 2 }), 409],
  ['an indicator that is not there', '/review/varbovets/content.none/answer', sent('3'), 404],
  ['a municipality that is not there', `/review/nowhere/${indicator}/answer`, sent('3'), 404],
] as const)('is not taken: %s', async ([, where, body, status]) => {
  const { web, ana } = await rating();
  expect((await ana.postJson(where, body)).status).toBe(status);
  expect(await web.db.selectFrom('rating').selectAll().execute()).toEqual([]);
});

test('W-07: a question that was given to others cannot be read, answered or commented', async () => {
  const { web } = await rating();
  const vera = await web.as('evaluator');
  const posts = [
    vera.postJson(`${path}/answer`, sent('3')),
    vera.postJson(`${path}/postpone`, { reason: '' }),
    vera.postJson(`${path}/remark`, { kind: 'comment', text: 'x' }),
    vera.get(path),
    vera.get(`${path}?part`),
    vera.get(`/queue/${indicator}`),
    vera.post(`/queue/${indicator}/close`),
  ];
  expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(posts.map(() => 404));
});

test('a batch that was handed in takes no answer, and says what to do', async () => {
  const { web, ana } = await rating();
  await ana.postJson(`${path}/answer`, sent('0'));
  await close(web.db, 'ana', indicator, 200);
  const late = await ana.postJson(`${path}/answer`, sent('3', { after: 'one 0', seq: 'two' }));
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('пишете на координатора')]);
  expect((await ana.postJson(`${path}/remark`, { kind: 'comment', text: 'късно' })).status).toBe(409);
  expect((await ana.get(path)).text).toContain('<fieldset class="answers" disabled');
});

test('a reopened question of a batch that was handed in is answered again', async () => {
  const { web, ana } = await rating();
  await ana.postJson(`${path}/answer`, sent('0'));
  await close(web.db, 'ana', indicator, 200);
  await reopen(web.db, { ...key, account: 'kalina', reason: 'спор', at: minute(210) });
  expect((await ana.get('/queue?tab=recheck')).text).toContain(`href="${path}"`);
  expect((await ana.get(path)).text).not.toContain('Преди повторната проверка');
  const again = await ana.postJson(`${path}/answer`, sent('2'));
  expect(JSON.parse(again.text)).toMatchObject({
    text: expect.stringContaining('Преди повторната проверка отговорихте: 0.') as string,
  });
});

test('when another pre-score was adopted meanwhile, the answer is not taken for the new one', async () => {
  const { web, ana } = await rating();
  const run = await keepRun(web.db, towns, { found: ({ id }) => (id === indicator ? { score: 1 } : {}) });
  await adopt(web.db, { edition: smallEdition.id, run, account: 'kalina', at: minute(5) });
  const late = await ana.postJson(`${path}/answer`, sent('3'));
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('данните са обновени')]);
  expect((await ana.postJson(`${path}/answer`, sent('3', { finding: 2 }))).status).toBe(200);
});

test('outside the rating nothing is taken, and the page says so', async () => {
  const { web, ana } = await rating();
  await enterPhase(web.db, { edition: 'small', phase: 'final', account: 'kalina', at: minute(5) });
  const late = await ana.postJson(`${path}/answer`, sent('3'));
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('сега не се оценява')]);
  expect((await ana.get(path)).text).toContain('Сега не се оценява.');
});

test('every answer, remark and postponement is in the log, once', async () => {
  const { web, ana } = await rating();
  await ana.postJson(`${path}/postpone`, { reply: 'json', reason: 'чакам' });
  await ana.postJson(`${path}/answer`, sent('3'));
  await ana.postJson(`${path}/remark`, { reply: 'json', kind: 'comment', text: 'ясно' });
  await ana.postJson(`${path}/remark`, { reply: 'json', kind: 'comment', text: 'ясно' });
  const events = await web.db.selectFrom('event').select('action').where('actor', '=', 'ana').execute();
  expect(events.map(({ action }) => action)).toEqual(['question.postponed', 'rating.added', 'remark.added']);
});

test('W-01: what strangers wrote stands as text: no markup, no hidden signs, no address that runs', async () => {
  const web = await reviewedWeb(['varbovets'], () => ({
    says: { bg: '<img src=x onerror=alert(1)>', en: '' },
    evidence: [
      {
        ...{ kind: 'link', url: 'javascript:alert(1)', target: 'data:text/html,<script>alert(1)</script>' },
        quote: '</blockquote><script>alert("x")</script>\u202egnp.exe',
        ...{ capturedAt: 'yesterday', sha256: null, measured: '<b onclick=x>"\'</b>' },
      },
      { kind: 'page', url: 'https://xn--80ak6aa92e.example/"><script>', quote: null, capturedAt: null, sha256: null },
    ],
  }));
  await web.db.updateTable('assignment').set({ arm: 'answer-first' }).execute();
  const { text } = await (await web.sign('ana')).get(path);
  expect(text).toContain('&lt;script>alert(&quot;x&quot;)&lt;/script>[U+202E]gnp.exe');
  expect(text).toContain('xn--80ak6aa92e.example');
  expect(text).not.toMatch(/<img src=x|<b onclick|href="(?:javascript|data):|<script>/u);
  const links = text.match(/<a [^>]*href="https?:\/\/[^>]+>/gu) ?? [];
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toContain('rel="noopener noreferrer nofollow"');
});
