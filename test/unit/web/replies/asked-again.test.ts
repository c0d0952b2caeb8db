import { describe, expect, test } from 'vitest';
import { keepDecision, reopen } from '../../../../storage/review/decisions.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { keepDeadline } from '../../../../storage/review/replies.ts';
import { adopt } from '../../../../src/panel/adopt.ts';
import { handOut } from '../../../../src/panel/hand-out.ts';
import { standingsOf } from '../../../../src/panel/standings.ts';
import { answered, close, keepRun, minute, rate, reviewedDatabase } from '../../../kit/a-review.ts';
import { smallConfig, webOver, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import type { Visitor } from '../../../kit/web.ts';

const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.third' };
const desk = '/desk/varbovets/content.third';
const dispute = '/disputes/varbovets/content.third';

interface Upheld {
  readonly web: ReviewedWeb;
  /** The arbiter of the score, who upheld a reply about it: both evaluators had agreed. */
  readonly decider: Visitor;
  readonly other: Visitor;
}

/** Varbovets in the time for replies: one score was 0, and is 3 since its reply was upheld. */
async function withUpheld(): Promise<Upheld> {
  const web = await webOver(await reviewedDatabase(), smallConfig());
  for (const { id } of smallEdition.indicators) await answered(web.db, ['varbovets', id], [0, 0]);
  await enterPhase(web.db, { edition: 'small', phase: 'reply', account: 'kalina', at: minute(60) });
  const until = { municipality: null, until: '2026-12-14', reason: null };
  await keepDeadline(web.db, { edition: 'small', ...until, account: 'kalina', at: minute(61) });
  const claim = { claim: 'published-before', text: 'Бюджетът е публикуван от януари.', url: 'https://a.example/b' };
  const petya = await web.sign('petya');
  expect((await petya.post('/replies/content.third', { ...claim, since: '2026-01-15', after: '0' })).status).toBe(303);
  const { account } = await web.db
    .selectFrom('assignment')
    .select('account')
    .where('indicator', '=', key.indicator)
    .where('slot', '=', 'arbiter')
    .executeTakeFirstOrThrow();
  const decider = await web.sign(account);
  const proof = { proof: 'public-archive', 'proof-url': 'https://archive.example/x', 'proof-day': '2026-11-01' };
  const says = { 'text-bg': 'Копието показва бюджета от януари.', 'text-en': 'The copy shows the budget of January.' };
  const shown = { version: '1', round: '1', finding: '1' };
  expect((await decider.post(desk, { ...shown, outcome: 'upheld', score: '3', ...proof, ...says })).status).toBe(303);
  return { web, decider, other: await web.sign(account === 'diana' ? 'emil' : 'diana') };
}

async function standing({ db }: ReviewedWeb) {
  return (await standingsOf(db, 'small')).find(({ facts }) => facts.indicator === key.indicator);
}

/** A later run finds something else, and the evaluators disagree about it. */
async function disputeAgain({ db }: ReviewedWeb): Promise<void> {
  const run = await keepRun(db, ['varbovets'], { found: ({ id }) => (id === key.indicator ? { score: 1 } : {}) });
  expect(await adopt(db, { edition: 'small', run, account: 'kalina', at: minute(70) })).toMatchObject({ hard: 1 });
  await rate(db, ['ana', 'varbovets', key.indicator], 0, { minute: 71, finding: 2 });
  await rate(db, ['boris', 'varbovets', key.indicator], 1, { minute: 72, finding: 2 });
  for (const account of ['ana', 'boris']) await close(db, account, key.indicator, 80);
}

describe('a score whose reply was answered', () => {
  test('is not reopened, so that what was upheld stays upheld', async () => {
    const { web } = await withUpheld();
    const form = { municipality: 'varbovets', indicator: key.indicator, reason: 'Нов документ.' };
    const refused = await (await web.sign('kalina')).post('/edition/reopen', form);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Втори арбитър вече е отговорил на възражението');
    expect(await standing(web)).toMatchObject({ state: 'agreed', round: 1, score: 3 });
  });

  test('keeps what was upheld when a later run finds something else, and whoever upheld it does not arbitrate', async () => {
    const { web, decider, other } = await withUpheld();
    await disputeAgain(web);
    expect(await standing(web)).toMatchObject({ state: 'disputed', score: 3, provenance: 'reply_upheld' });
    expect((await decider.get(dispute)).status).toBe(404);
    expect((await decider.post(`${dispute}/answer`, { answer: '0', finding: '2' })).status).toBe(404);
    const panel = { evaluators: ['ana', 'boris'], arbiters: ['diana', 'emil'], by: 'kalina', at: minute(81) };
    await handOut(web.db, smallEdition, panel);
    expect((await other.get(dispute)).status, 'handed out anew').toBe(200);
    const decision = { ...key, round: 1, finding: 2, score: 0, reason: 'borderline', at: minute(82) } as const;
    const rest = { justification: 'Мотив на арбитъра.', guidelineGap: false };
    await expect(keepDecision(web.db, { ...decision, ...rest, account: decider.account?.id ?? '' })).rejects.toThrow(
      'who decided a reply to an assessment cannot arbitrate it',
    );
    await keepDecision(web.db, { ...decision, ...rest, account: other.account?.id ?? '' });
    expect(await standing(web)).toMatchObject({ state: 'arbitrated', score: 3, confirmed: 0 });
  });

  test('is seen on the desk by whoever answered it alone, and by nobody while it is asked again', async () => {
    const { web, decider, other } = await withUpheld();
    expect([(await decider.get(desk)).status, (await other.get(desk)).status]).toEqual([200, 404]);
    await disputeAgain(web);
    expect([(await decider.get(desk)).status, (await other.get(desk)).status]).toEqual([404, 404]);
    expect((await decider.get('/desk?show=answered')).text).not.toContain(desk);
  });
});

test('of a decision that was overtaken the municipality reads nothing', async () => {
  const web = await webOver(await reviewedDatabase(), smallConfig());
  await answered(web.db, ['varbovets', key.indicator], [0, 1]);
  const decision = { ...key, account: 'diana', round: 1, finding: 1, score: 0, reason: 'borderline' } as const;
  await keepDecision(web.db, { ...decision, justification: 'Отменен мотив.', guidelineGap: false, at: minute(50) });
  await enterPhase(web.db, { edition: 'small', phase: 'reply', account: 'kalina', at: minute(60) });
  const petya = await web.sign('petya');
  expect((await petya.get('/replies/content.third')).text).toContain('Отменен мотив.');
  expect(await reopen(web.db, { ...key, account: 'kalina', reason: 'Нов документ', at: minute(62) })).toBe(null);
  for (const account of ['ana', 'boris']) {
    await rate(web.db, [account, 'varbovets', key.indicator], 1, { minute: 70, round: 2 });
    await close(web.db, account, key.indicator, 80);
  }
  const { status, text } = await petya.get('/replies/content.third');
  expect([status, text.includes('Отменен мотив.')]).toEqual([200, false]);
});
