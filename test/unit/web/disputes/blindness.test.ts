import { describe, expect, test } from 'vitest';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { keepRemark } from '../../../../storage/review/remarks.ts';
import type { Level } from '../../../../src/model/check.ts';
import { scaleLevels } from '../../../../src/model/edition.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import { close, minute, otherwise, rate, reviewedDatabase } from '../../../kit/a-review.ts';
import { webOver } from '../../../kit/a-reviewed-web.ts';
import { differing, rawGet, rawSignIn, type RawAnswer } from '../../../kit/byte-for-byte.ts';

const municipalities = ['varbovets', 'lipnitsa'];
const questions = municipalities.flatMap((municipality) =>
  smallEdition.indicators.map(({ id }) => `${municipality}/${id}`),
);

describe('an arbiter who has not answered yet', () => {
  test('sees nothing that depends on what the two answered, wrote and added, or on the pre-score', async () => {
    const one = await arbiterSees(0, ['ana', 'boris']);
    const another = await arbiterSees(-1, ['boris', 'ana']);
    expect([...one.values()].filter(({ status }) => status === 200).length).toBeGreaterThan(questions.length);
    expect(differing(one, another)).toEqual([]);
  });
});

/** Everything an arbiter can read where one said the lowest, the other the highest level, and who said the highest also wrote. */
async function arbiterSees(at: 0 | -1, [low, high]: readonly [string, string]): Promise<Map<string, RawAnswer>> {
  const db = await reviewedDatabase(municipalities, { found: (one) => otherwise(one, at) });
  await db.updateTable('assignment').set({ account: 'diana' }).where('slot', '=', 'arbiter').execute();
  await enterPhase(db, { edition: 'small', phase: 'arbitration', account: 'kalina', at: minute(-10) });
  for (const { id, scale } of smallEdition.indicators) {
    for (const municipality of municipalities) {
      await rate(db, [low, municipality, id], 0, { minute: 1, dwellMs: 100 });
      await rate(db, [high, municipality, id], scaleLevels[scale].at(-1) as Level, { minute: 2 });
      const key = { edition: 'small', municipality, indicator: id, account: high, at: minute(3) };
      await keepRemark(db, { ...key, round: 1, finding: 1, kind: 'comment', text: `Бележка на ${high}` });
    }
    for (const account of ['ana', 'boris']) await close(db, account, id, 20);
  }
  const web = await webOver(db, undefined, { origin: 'https://ocenka.example' });
  const diana = await rawSignIn(db, web.port, 'diana');
  const answers = new Map<string, RawAnswer>();
  for (const path of ['/disputes', '/disputes?show=decided', ...questions.map((one) => `/disputes/${one}`)]) {
    answers.set(path, await rawGet(diana, path));
  }
  return answers;
}
