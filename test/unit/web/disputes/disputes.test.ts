import { describe, expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { allDecisions } from '../../../../storage/review/decisions.ts';
import { keepProof, keepRemark } from '../../../../storage/review/remarks.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { hostile } from '../../../kit/an-audit.ts';
import { adopt } from '../../../../src/panel/adopt.ts';
import { answered, close, keepRun, minute, otherwise, rate } from '../../../kit/a-review.ts';
import { reviewedWeb, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';
import type { Visitor } from '../../../kit/web.ts';

/** Varbovets and Lipnitsa, in the phase of arbitration; `content.first` and `content.second` of both are disputed. */
async function withDisputes(): Promise<ReviewedWeb> {
  const web = await reviewedWeb(['varbovets', 'lipnitsa'], ({ id }) =>
    id === 'content.second' ? { score: 2, evidence: [hostile] } : {},
  );
  await enterPhase(web.db, { edition: 'small', phase: 'arbitration', account: 'kalina', at: minute(60) });
  for (const municipality of ['varbovets', 'lipnitsa']) {
    await answered(web.db, [municipality, 'content.first'], [1, 0]);
    await answered(web.db, [municipality, 'content.second'], [2, 3]);
    await answered(web.db, [municipality, 'content.third'], [3, 3]);
  }
  return web;
}

async function arbiterOf(db: Database, municipality: string, indicator: string): Promise<string> {
  const row = await db
    .selectFrom('assignment')
    .select('account')
    .where('municipality', '=', municipality)
    .where('indicator', '=', indicator)
    .where('slot', '=', 'arbiter')
    .executeTakeFirstOrThrow();
  return row.account;
}

async function theirs(web: ReviewedWeb, municipality: string, indicator: string): Promise<Visitor> {
  return web.sign(await arbiterOf(web.db, municipality, indicator));
}

const path = '/disputes/varbovets/content.second';
const decided = {
  score: '2',
  reason: 'borderline',
  justification: 'Бюджетът е публикуван, но без приложенията.',
  finding: '1',
};

describe('disputes', () => {
  test('an arbiter sees the own disputes only, and nothing of what was answered', async () => {
    const web = await withDisputes();
    const own = await arbiterOf(web.db, 'varbovets', 'content.first');
    const visitor = await web.sign(own);
    const { text } = await visitor.get('/disputes');
    const rows = await web.db.selectFrom('assignment').selectAll().where('slot', '=', 'arbiter').execute();
    for (const { account, municipality, indicator } of rows) {
      const isDisputed = indicator === 'content.first' || indicator === 'content.second';
      expect(text.includes(`/disputes/${municipality}/${indicator}`)).toBe(isDisputed && account === own);
    }
    expect(text).not.toMatch(/степен|ana|boris/u);
  });

  test('what weighs most on the index comes first', async () => {
    const web = await withDisputes();
    await web.db.updateTable('assignment').set({ account: 'diana' }).where('slot', '=', 'arbiter').execute();
    const { text } = await (await web.sign('diana')).get('/disputes');
    const order = Array.from(
      text.matchAll(/<th scope="row"><a class="way" href="\/disputes\/([^"]+)"/gu),
      ([, at]) => at,
    );
    // One step of four points weighs what the whole of two points weighs; then it is by name.
    expect(order).toEqual([
      'lipnitsa/content.first',
      'varbovets/content.first',
      'lipnitsa/content.second',
      'varbovets/content.second',
    ]);
    await rate(web.db, ['boris', 'varbovets', 'content.second'], 'cannot_tell', { minute: 20 });
    const again = (await (await web.sign('diana')).get('/disputes')).text;
    expect(again.indexOf('varbovets/content.second')).toBeLessThan(again.indexOf('lipnitsa/content.first'));
  });

  test('before the own answer nobody’s answer and no proposal is shown, only the question and the evidence', async () => {
    const web = await withDisputes();
    const visitor = await theirs(web, 'varbovets', 'content.second');
    const before = await visitor.get(path);
    expect(before.status).toBe(200);
    expect(before.text).toContain('Степен 2.');
    expect(before.text).not.toMatch(/Оценител 1|Софтуерът<|name="score"|Намерено е на портала/u);

    const answer = await visitor.post(`${path}/answer`, { answer: '2', finding: '1' });
    expect(answer.location).toBe(`${path}#compare`);
    const after = (await visitor.get(path)).text;
    expect(after).toMatch(/Оценител 1.*Оценител 2.*Вие.*Софтуерът/su);
    expect(after).toContain('Намерено е на портала');
  });

  test('the two stay without names, whatever they wrote or added', async () => {
    const web = await withDisputes();
    const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.second', at: minute(3) };
    await keepRemark(web.db, {
      ...key,
      round: 1,
      finding: 1,
      account: 'ana',
      kind: 'comment',
      text: 'Виж приложение 3.',
    });
    await keepRemark(web.db, { ...key, round: 1, finding: 1, account: 'boris', kind: 'evidence-wrong', text: 'yes' });
    const file = {
      url: null,
      quote: 'Приложение 3',
      blob: null,
      mediaType: 'application/pdf',
      fileName: 'boris-petrov.pdf',
    };
    await keepProof(web.db, { ...key, ...file, id: 'p1', account: 'boris' });
    const visitor = await theirs(web, 'varbovets', 'content.second');
    await visitor.post(`${path}/answer`, { answer: 'cannot_tell', finding: '1' });
    const { text } = await visitor.get(path);
    expect(text).toContain('Виж приложение 3.');
    expect(text).toContain('отбелязва, че доказателството е грешно');
    expect(text).toContain('Приложение 3');
    expect(text).not.toMatch(/\b(?:ana|boris)/iu);
  });

  test('words of strangers are text, whatever they try', async () => {
    const web = await withDisputes();
    const visitor = await theirs(web, 'varbovets', 'content.second');
    const { text } = await visitor.get(path);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('href="javascript:');
    expect(text).toContain('[U+202E]');
  });

  test('a decision is kept with its reason, leads to the next dispute, and sent twice is kept once', async () => {
    const web = await withDisputes();
    await web.db.updateTable('assignment').set({ account: 'diana' }).where('slot', '=', 'arbiter').execute();
    const visitor = await web.sign('diana');
    await visitor.post(`${path}/answer`, { answer: '2', finding: '1' });
    const both = await Promise.all([
      visitor.post(path, { ...decided, gap: 'on' }),
      visitor.post(path, { ...decided, score: '3' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both[0].location).toBe('/disputes/lipnitsa/content.first?saved');
    expect(await allDecisions(web.db, 'small')).toMatchObject([
      { account: 'diana', score: 2, reason: 'borderline', guidelineGap: true, round: 1, finding: 1 },
    ]);
    const page = (await visitor.get(path)).text;
    expect(page).toContain('Как е решено');
    expect(page).not.toContain('name="score"');
    const list = (await visitor.get('/disputes?show=decided')).text;
    expect(list).toContain('/disputes/varbovets/content.second');
  });

  test('earlier decisions on the same indicator lend their text, never their level', async () => {
    const web = await withDisputes();
    await web.db.updateTable('assignment').set({ account: 'diana' }).where('slot', '=', 'arbiter').execute();
    const visitor = await web.sign('diana');
    await visitor.post(`${path}/answer`, { answer: '2', finding: '1' });
    await visitor.post(path, decided);
    const other = '/disputes/lipnitsa/content.second';
    await visitor.post(`${other}/answer`, { answer: 'cannot_tell', finding: '1' });
    const page = (await visitor.get(other)).text;
    expect(page).toContain('Бюджетът е публикуван, но без приложенията.');
    expect(page).not.toMatch(/name="score" value="\d" checked/u);
    const used = (await visitor.get(`${other}?use=varbovets`)).text;
    expect(used).toMatch(/<textarea[^>]*name="justification"[^>]*>Бюджетът е публикуван, но без приложенията\.</u);
    expect(used).not.toMatch(/name="score" value="\d" checked/u);
  });

  test.each([
    ['no level', { score: '' }, 'Изберете степен.'],
    ['a level off the scale', { score: '7' }, 'Изберете степен.'],
    ['no reason', { reason: '' }, 'Изберете защо са се разминали.'],
    ['a reason of one’s own', { reason: 'bribe' }, 'Изберете защо са се разминали.'],
    ['no sentence', { justification: 'да' }, 'Напишете поне едно изречение'],
  ])('%s is not taken, what was filled in stays', async (_, changes, says) => {
    const web = await withDisputes();
    const visitor = await theirs(web, 'varbovets', 'content.second');
    await visitor.post(`${path}/answer`, { answer: '2', finding: '1' });
    const answer = await visitor.post(path, { ...decided, ...changes });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(says);
    if (!('justification' in changes)) expect(answer.text).toContain(decided.justification);
    expect(await allDecisions(web.db, 'small')).toEqual([]);
  });

  test('nobody decides without an answer of their own, on data that were renewed, or once the results are final', async () => {
    const web = await withDisputes();
    const visitor = await theirs(web, 'varbovets', 'content.second');
    expect(await visitor.post(path, decided)).toMatchObject({ status: 303, location: path });
    await visitor.post(`${path}/answer`, { answer: '2', finding: '1' });
    expect((await visitor.post(path, { ...decided, finding: '2' })).status).toBe(409);
    await enterPhase(web.db, { edition: 'small', phase: 'final', account: 'kalina', at: minute(70) });
    expect((await visitor.post(path, decided)).status).toBe(409);
    expect(await allDecisions(web.db, 'small')).toEqual([]);
  });

  test('found otherwise and answered anew, a dispute begins anew: what the arbiter answered before shows nothing', async () => {
    const web = await withDisputes();
    const visitor = await theirs(web, 'varbovets', 'content.second');
    await visitor.post(`${path}/answer`, { answer: '2', finding: '1' });
    expect((await visitor.get(path)).text).toContain('Оценител 1');

    const run = await keepRun(web.db, ['varbovets'], { found: (one) => otherwise(one, 0) });
    await adopt(web.db, { edition: 'small', run, account: 'kalina', at: minute(70) });
    for (const [account, answer] of [
      ['ana', 1],
      ['boris', 0],
    ] as const) {
      await rate(web.db, [account, 'varbovets', 'content.second'], answer, { minute: 71, finding: 2 });
      await close(web.db, account, 'content.second', 72);
    }
    const list = (await visitor.get('/disputes')).text;
    expect(list).toContain(path);
    expect(list).not.toContain('започнат');
    const again = (await visitor.get(path)).text;
    expect(again).not.toMatch(/Оценител 1|Софтуерът<|name="score"|Не се намери/u);
    expect((await visitor.post(`${path}/answer`, { answer: '2', finding: '1' })).status).toBe(409);
    await visitor.post(`${path}/answer`, { answer: '0', finding: '2' });
    expect((await visitor.get(path)).text).toContain('Оценител 1');
  });

  test('a dispute of somebody else, one they rated themselves, and what is no dispute are not there', async () => {
    const web = await withDisputes();
    const own = await arbiterOf(web.db, 'varbovets', 'content.second');
    const other = await web.sign(own === 'diana' ? 'emil' : 'diana');
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(path, decided)).status).toBe(404);
    const visitor = await web.sign(own);
    for (const elsewhere of [
      '/disputes/varbovets/content.third',
      '/disputes/varbovets/no.such',
      '/disputes/nowhere/content.first',
    ]) {
      expect((await visitor.get(elsewhere)).status, elsewhere).toBe(404);
    }
    await rate(web.db, [own, 'varbovets', 'content.second'], 2, { minute: 4 });
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.post(path, decided)).status).toBe(404);
  });
});
