import { describe, expect, test } from 'vitest';
import type { Database } from '../../../storage/database.ts';
import { accountById, addAccount } from '../../../storage/people/accounts.ts';
import { assignmentsOf, keepRecusal } from '../../../storage/review/assignments.ts';
import { keepArbiterAnswer, reopen } from '../../../storage/review/decisions.ts';
import { enterPhase } from '../../../storage/review/phases.ts';
import { editionFacts } from '../../../src/panel/edition-view.ts';
import { handOut } from '../../../src/panel/hand-out.ts';
import { recuse } from '../../../src/panel/recuse.ts';
import { standingsOf, type Standing } from '../../../src/panel/standings.ts';
import { obstacles } from '../../../src/review/phase-gate.ts';
import { disablePerson } from '../../../src/web/people/people.ts';
import { answered, close, minute, person, rate, reviewedDatabase } from '../../kit/a-review.ts';
import { smallConfig, webOver } from '../../kit/a-reviewed-web.ts';
import { smallEdition } from '../../kit/an-audit.ts';

const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.third' };

/** Varbovets in rating, with a third evaluator who has nothing yet. */
async function inRating(): Promise<Database> {
  const db = await reviewedDatabase();
  await addAccount(db, person('vesela', 'evaluator'));
  await enterPhase(db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(0) });
  return db;
}

async function stop(db: Database, id: string): Promise<void> {
  const account = await accountById(db, id);
  if (account !== null) await disablePerson(db, account, { by: 'kalina', at: minute(40) });
}

async function inTheWay(db: Database): Promise<string[]> {
  return obstacles('reply', await editionFacts(db, 'small', '2026-12-01')).map(({ kind }) => kind);
}

async function standing(db: Database): Promise<Standing | undefined> {
  return (await standingsOf(db, 'small')).find(({ facts }) => facts.indicator === key.indicator);
}

/** Everything is answered alike, but for the one indicator; returns who is its arbiter, and who is the other one. */
async function disputed(db: Database): Promise<{ arbiter: string; other: string }> {
  for (const { id } of smallEdition.indicators)
    await answered(db, ['varbovets', id], [0, id === key.indicator ? 3 : 0]);
  const arbiter = (await assignmentsOf(db, 'small')).find(
    ({ slot, indicator }) => slot === 'arbiter' && indicator === key.indicator,
  )?.account;
  return arbiter === 'diana' ? { arbiter, other: 'emil' } : { arbiter: 'emil', other: 'diana' };
}

const panel = { evaluators: ['boris', 'vesela'], arbiters: ['diana', 'emil'], by: 'kalina', at: minute(50) };
const leaving = { municipality: 'varbovets', reason: 'Напусна', by: 'kalina', at: minute(45) };

describe('an evaluator who left', () => {
  test('is named as an obstacle and on the overview; handing out gives what does not count to others', async () => {
    const db = await inRating();
    await rate(db, ['ana', 'varbovets', 'content.first'], 0);
    await rate(db, ['ana', 'varbovets', 'content.third'], 0);
    await close(db, 'ana', 'content.first');
    expect(await inTheWay(db)).not.toContain('not-handed-out');
    await stop(db, 'ana');
    expect(await inTheWay(db)).toContain('not-handed-out');
    const web = await webOver(db, smallConfig());
    const kalina = await web.sign('kalina');
    expect((await kalina.get('/edition')).text).toContain('Ana (без достъп)');
    await kalina.postJson('/edition/assign', { evaluator: ['boris', 'vesela'], arbiter: ['diana', 'emil'] });
    const of = (id: string) => assignmentsOf(db, 'small').then((all) => all.filter(({ account }) => account === id));
    expect((await of('ana')).map(({ indicator }) => indicator)).toEqual(['content.first']);
    expect(await of('vesela')).toHaveLength(7);
    expect(await inTheWay(db)).not.toContain('not-handed-out');
    expect((await standing(db))?.facts.ratings, 'stays on record').toHaveLength(1);
  });

  test('can be recused, and is asked no more once a question of theirs is reopened', async () => {
    const db = await inRating();
    await answered(db, ['varbovets', key.indicator], [0, 0]);
    await stop(db, 'ana');
    const web = await webOver(db, smallConfig());
    const form = { account: 'ana', municipality: 'varbovets', reason: 'Напусна' };
    const done = await (await web.sign('kalina')).post('/edition/recusals', form);
    expect(done.location).toBe('/edition/recusals?released=7&given=0&lacking');
    await handOut(db, smallEdition, panel);
    await reopen(db, { ...key, account: 'kalina', reason: 'Нов документ', at: minute(60) });
    expect((await standing(db))?.waitingFor).toContain('ana');
    expect(await inTheWay(db)).toContain('not-handed-out');
    await handOut(db, smallEdition, panel);
    expect((await standing(db))?.waitingFor.toSorted()).toEqual(['boris', 'vesela']);
  });

  test('who stands back sees what they handed in, and nothing that is asked again', async () => {
    const db = await inRating();
    await answered(db, ['varbovets', key.indicator], [0, 0]);
    await recuse(db, smallEdition, { account: 'ana', ...leaving });
    const ana = await (await webOver(db, smallConfig())).sign('ana');
    const path = '/review/varbovets/content.third';
    expect((await ana.get(path)).status).toBe(200);
    await reopen(db, { ...key, account: 'kalina', reason: 'Нов документ', at: minute(60) });
    expect((await ana.get(path)).status).toBe(404);
    const sent = { answer: '1', finding: '1', after: '', seq: 'again' };
    expect((await ana.post(`${path}/answer`, sent)).status).toBe(404);
    expect((await ana.get('/review')).text).not.toContain('content.third');
  });
});

describe('an arbiter who left', () => {
  test('after the own answer leaves the dispute to the other one', async () => {
    const db = await inRating();
    const { arbiter, other } = await disputed(db);
    await keepArbiterAnswer(db, { ...key, account: arbiter, round: 1, finding: 1, answer: 3, at: minute(40) });
    await stop(db, arbiter);
    expect(await inTheWay(db)).toEqual(['not-handed-out', 'disputes-open']);
    await recuse(db, smallEdition, { account: arbiter, ...leaving });
    const web = await webOver(db, smallConfig());
    expect((await (await web.sign(other)).get('/disputes/varbovets/content.third')).status).toBe(200);
    expect(await inTheWay(db)).toEqual(['disputes-open']);
  });

  test('or stands back since has the dispute no more, and handing out gives it to the other one', async () => {
    const db = await inRating();
    const { arbiter, other } = await disputed(db);
    const web = await webOver(db, smallConfig());
    const path = '/disputes/varbovets/content.third';
    const visitor = await web.sign(arbiter);
    expect((await visitor.get(path)).status).toBe(200);
    const recusal = { account: arbiter, municipality: 'varbovets', reason: 'Роднина', at: minute(45) };
    await keepRecusal(db, recusal, 'kalina');
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.get('/disputes')).text).not.toContain(path);
    expect(await inTheWay(db)).toContain('not-handed-out');
    await handOut(db, smallEdition, panel);
    expect((await (await web.sign(other)).get(path)).status).toBe(200);
  });
});
