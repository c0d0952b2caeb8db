import { describe, expect, test } from 'vitest';
import { changeAccount } from '../../../storage/people/accounts.ts';
import { keepRecusal } from '../../../storage/review/assignments.ts';
import { keepDecision } from '../../../storage/review/decisions.ts';
import { errataIn, keepErratum } from '../../../storage/review/errata.ts';
import { listEvents } from '../../../storage/review/events.ts';
import { enterPhase } from '../../../storage/review/phases.ts';
import type { Database } from '../../../storage/database.ts';
import { addErratum, errataText, type NewErratum } from '../../../src/cli/errata.ts';
import { standingsOf } from '../../../src/panel/standings.ts';
import { answered, minute, reviewedDatabase } from '../../kit/a-review.ts';
import { smallConfig } from '../../kit/a-reviewed-web.ts';

const right: NewErratum = {
  municipality: 'varbovets',
  indicator: 'content.third',
  score: 3,
  arbiter: 'emil',
  reasonBg: 'Страницата беше в архива.',
  reasonEn: 'The page was in the archive.',
};

/** An edition whose results are final; Diana has arbitrated the score in question. */
async function settled(): Promise<Database> {
  const db = await reviewedDatabase();
  await answered(db, ['varbovets', 'content.third'], [0, 3]);
  const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.third', account: 'diana' };
  const rest = { round: 1, finding: 1, score: 0, reason: 'borderline', guidelineGap: false, at: minute(50) } as const;
  await keepDecision(db, { ...key, ...rest, justification: 'Не се вижда.' });
  await enterPhase(db, { edition: 'small', phase: 'published', account: 'kalina', at: minute(60) });
  return db;
}

const scoreIn = async (db: Database) => {
  const standing = (await standingsOf(db, 'small')).find(({ facts }) => facts.indicator === 'content.third');
  return [standing?.score, standing?.provenance];
};

test('a correction takes an arbiter and a reason, changes the score and stands in the log', async () => {
  const db = await settled();
  expect(await scoreIn(db)).toEqual([0, 'arbitrated']);
  expect(await addErratum(db, smallConfig(), right)).toContain('the next version, 1.0.1 after 1.0.0');
  expect(await scoreIn(db)).toEqual([3, 'corrected']);
  const [event] = await listEvents(db, { before: null, most: 1, action: null });
  expect([event?.action, event?.object]).toEqual(['erratum.added', 'small varbovets content.third']);
  expect(await errataText(db, smallConfig())).toContain('varbovets content.third: 3 The page was in the archive.');
});

test('a reason alone leaves the score as people decided it', async () => {
  const db = await settled();
  const { municipality, reasonBg, reasonEn } = right;
  await addErratum(db, smallConfig(), { municipality, reasonBg, reasonEn } as NewErratum);
  expect(await scoreIn(db)).toEqual([0, 'arbitrated']);
  expect(await errataText(db, smallConfig())).toContain('varbovets * The page was in the archive.');
});

test('the list says the day in Bulgaria on which a reason was given', async () => {
  const db = await settled();
  const place = { edition: 'small', municipality: 'varbovets', indicator: null, score: null, arbiter: null };
  const reason = { bg: 'Грешка', en: 'A mistake' };
  await keepErratum(db, { ...place, reason, account: 'command-line', at: '2026-12-31T22:30:00.000Z' });
  expect(await errataText(db, smallConfig())).toContain('2027-01-01 varbovets * A mistake');
});

describe('an erratum is refused', () => {
  test.for<[string, Partial<NewErratum>, RegExp]>([
    ['of nobody’s score', { municipality: 'nowhere' }, /--municipality with one of: varbovets$/u],
    ['of an unknown indicator', { indicator: 'content.none' }, /has no indicator content\.none/u],
    ['without a reason in English', { reasonEn: ' ' }, /both languages/u],
    ['with a score off the scale', { score: 2 }, /2 is not on the scale of content\.third. Write one of: 0, 3/u],
    ['without an arbiter', { arbiter: 'ana' }, /--arbiter with one of: diana, emil/u],
    ['that changes nothing', { score: 0 }, /is 0 already/u],
    ['by who decided the score before', { arbiter: 'diana' }, /diana has judged this score before/u],
  ])('%s', async ([, changes, says]) => {
    const db = await settled();
    await expect(addErratum(db, smallConfig(), { ...right, ...changes })).rejects.toThrow(says);
    expect(await errataIn(db, 'small')).toEqual([]);
  });

  test.for<[string, (db: Database) => Promise<void>, RegExp]>([
    ['has no access', (db) => changeAccount(db, 'emil', { disabledAt: minute(61) }), /--arbiter with one of: diana$/u],
    [
      'stands back',
      (db) =>
        keepRecusal(db, { account: 'emil', municipality: 'varbovets', reason: 'роднина', at: minute(61) }, 'kalina'),
      /emil stands back from varbovets/u,
    ],
    [
      'corrected it before',
      async (db) => {
        await addErratum(db, smallConfig(), right);
      },
      /emil has judged this score before/u,
    ],
  ])('by an arbiter who %s', async ([, before, says]) => {
    const db = await settled();
    await before(db);
    const again = { ...right, score: (await scoreIn(db))[0] === 0 ? 3 : 0 };
    await expect(addErratum(db, smallConfig(), again)).rejects.toThrow(says);
  });

  test.for([{}, { score: 3, arbiter: 'emil' }])('of a question nobody was asked, with %j', async (more) => {
    const db = await settled();
    await db.deleteFrom('assignment').where('indicator', '=', 'content.second').execute();
    const { municipality, reasonBg, reasonEn } = right;
    const given = { municipality, reasonBg, reasonEn, indicator: 'content.second', ...more } as NewErratum;
    await expect(addErratum(db, smallConfig(), given)).rejects.toThrow(/Nobody was asked to confirm content\.second/u);
  });

  test('before anything is final: the question is reopened instead', async () => {
    const db = await reviewedDatabase();
    await enterPhase(db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(60) });
    await expect(addErratum(db, smallConfig(), right)).rejects.toThrow(/phase rating.*Reopen the question/u);
  });
});
