import { expect, test } from 'vitest';
import { ownClosures } from '../../../../storage/review/queue.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { adopt } from '../../../../src/panel/adopt.ts';
import { keepRun, minute, rate } from '../../../kit/a-review.ts';
import { reviewedWeb, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';
import type { Visitor } from '../../../kit/web.ts';

const towns = ['varbovets', 'lipnitsa', 'yasenovo'];
const indicator = 'content.second';

async function rating(): Promise<{ web: ReviewedWeb; ana: Visitor }> {
  const web = await reviewedWeb(towns);
  await enterPhase(web.db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(-10) });
  return { web, ana: await web.sign('ana') };
}

async function answerAll(web: ReviewedWeb, indicators: readonly string[]): Promise<void> {
  for (const one of indicators) for (const town of towns) await rate(web.db, ['ana', town, one], 3);
}

const goOn = (text: string) => /class="button large" href="([^"]+)"/u.exec(text)?.[1];

test('the queue leads to the first question that waits, and says how far one has come', async () => {
  const { web, ana } = await rating();
  const first = await ana.get('/queue');
  expect(goOn(first.text)).toMatch(/^\/review\/[a-z]+\/security\.first$/u);
  expect(first.text).toContain('0 от 24');
  await answerAll(web, ['security.first']);
  const later = (await ana.get('/queue')).text;
  expect(goOn(later)).toMatch(/security\.second$/u);
  expect(later).toContain(
    'Днес отговорихте на 3. Общо 3. Остават 21 въпроса. При вашето темпо (9 сек. на въпрос) това е около 3 мин.',
  );
  expect(later).toContain('готова за предаване');
});

test('a batch leads from one question to the next, and at its end to handing it in', async () => {
  const { ana } = await rating();
  const seen: string[] = [];
  let path = goOn((await ana.get(`/queue/${indicator}`)).text) ?? '';
  while (path.startsWith('/review/')) {
    seen.push(path);
    path = /data-next="([^"]+)"/u.exec((await ana.get(path)).text)?.[1] ?? '';
  }
  expect(new Set(seen).size).toBe(3);
  expect(path).toBe(`/queue/${indicator}`);
});

test('a batch is handed in when everything is answered, once, and the next one follows', async () => {
  const { web, ana } = await rating();
  await rate(web.db, ['ana', 'varbovets', indicator], 3);
  const early = await ana.post(`/queue/${indicator}/close`);
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('Остават 2 въпроса.')]);
  await rate(web.db, ['ana', 'lipnitsa', indicator], 2);
  await rate(web.db, ['ana', 'yasenovo', indicator], 3, { dwellMs: 900 });
  const ready = (await ana.get(`/queue/${indicator}`)).text;
  expect(ready).toContain('Един отговор е даден за под 2 секунди.');
  expect(ready).toMatch(/<th scope="row">3<\/th><td class="number">2<\/td>/u);
  const closed = await ana.post(`/queue/${indicator}/close`);
  expect([closed.status, closed.location]).toEqual([303, '/queue?closed']);
  expect((await ana.get('/queue?closed')).text).toMatch(/Партидата е предадена\. Следва:.*security\.first/su);
  await ana.post(`/queue/${indicator}/close`);
  const events = await web.db.selectFrom('event').select('seq').where('action', '=', 'batch.closed').execute();
  expect(events).toHaveLength(1);
  expect((await ownClosures(web.db, 'ana', 'small')).get(indicator)).toBe(web.clock.now);
});

test('what was put off waits in its own place, with the reason, and comes back by itself at the end', async () => {
  const { web, ana } = await rating();
  await ana.post(`/review/varbovets/${indicator}/postpone`, { reason: 'питам <b>колега</b>' });
  expect((await ana.get('/queue?tab=postponed')).text).toContain('питам &lt;b>колега&lt;/b>');
  await rate(web.db, ['ana', 'lipnitsa', indicator], 3);
  await rate(web.db, ['ana', 'yasenovo', indicator], 3);
  expect(goOn((await ana.get(`/queue/${indicator}`)).text)).toBe(`/review/varbovets/${indicator}`);
  await rate(web.db, ['ana', 'varbovets', indicator], 3);
  expect((await ana.get('/queue?tab=postponed')).text).toContain('Няма отложени въпроси.');
});

test('what changed after the answer comes back for a re-check, without the earlier answer', async () => {
  const { web, ana } = await rating();
  await rate(web.db, ['ana', 'varbovets', indicator], 3);
  const run = await keepRun(web.db, towns, { found: ({ id }) => (id === indicator ? { score: 0 } : {}) });
  await adopt(web.db, { edition: 'small', run, account: 'kalina', at: minute(60) });
  expect((await ana.get('/queue?tab=recheck')).text).toContain(`/review/varbovets/${indicator}`);
  const page = (await ana.get(`/review/varbovets/${indicator}`)).text;
  expect(page).toContain('Повторна проверка');
  expect(page).not.toMatch(/aria-pressed="true"|Преди повторната/u);
});

test('the own answers are found by a word, a municipality and the answer', async () => {
  const { web, ana } = await rating();
  await rate(web.db, ['ana', 'varbovets', 'content.second'], 3);
  await rate(web.db, ['ana', 'lipnitsa', 'security.first'], 'cannot_tell');
  const found = async (query: string) =>
    ((await ana.get(`/queue?tab=answers&${query}`)).text.match(/href="\/review\/[^"]+"/gu) ?? []).slice(1);
  expect(await found('')).toHaveLength(2);
  expect(await found('q=CONTENT')).toEqual(['href="/review/varbovets/content.second"']);
  expect(await found('municipality=lipnitsa')).toEqual(['href="/review/lipnitsa/security.first"']);
  expect(await found('answer=cannot_tell')).toEqual(['href="/review/lipnitsa/security.first"']);
  expect(await found('answer=0')).toEqual([]);
});

test('whoever has nothing yet is told what happens next', async () => {
  const web = await reviewedWeb(towns);
  const vera = await web.as('evaluator');
  expect((await vera.get('/queue')).text).toContain('Още не са ви възложени въпроси.');
  expect((await (await web.sign('ana')).get('/queue')).text).toContain('Оценяването още не е започнало.');
});

test('the queue speaks English to who wants it', async () => {
  const { web } = await rating();
  const bob = await web.as('evaluator', { language: 'en' });
  expect((await bob.get('/queue')).text).toContain('No questions were given to you yet.');
});
