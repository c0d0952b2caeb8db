import { expect, test } from 'vitest';
import { keepArbiterAnswer } from '../../../storage/review/decisions.ts';
import { disputeQueue } from '../../../src/panel/dispute-queue.ts';
import { smallEdition } from '../../kit/an-audit.ts';
import { close, minute, rate, reviewedDatabase } from '../../kit/a-review.ts';

test('of disputes of the same weight the oldest comes first, whoever handed in last', async () => {
  const db = await reviewedDatabase(['varbovets']);
  await db.updateTable('assignment').set({ account: 'diana' }).where('slot', '=', 'arbiter').execute();
  const disputed = [
    ['content.first', 50],
    ['security.first', 40],
    ['security.third', 45],
  ] as const;
  for (const [indicator, minutes] of disputed) {
    await rate(db, ['ana', 'varbovets', indicator], 0, { minute: 1 });
    await rate(db, ['boris', 'varbovets', indicator], indicator === 'security.third' ? 3 : 1, { minute: 2 });
    await close(db, 'ana', indicator, minutes);
    await close(db, 'boris', indicator, 30);
  }
  const key = { edition: 'small', municipality: 'varbovets', indicator: 'security.first' };
  await keepArbiterAnswer(db, { ...key, account: 'diana', round: 1, finding: 1, answer: 1, at: minute(60) });
  const { open, decided } = await disputeQueue(db, 'diana', smallEdition);
  expect(open.map(({ indicator, since, isBegun }) => [indicator, since, isBegun])).toEqual([
    ['security.third', minute(45), false],
    ['security.first', minute(40), true],
    ['content.first', minute(50), false],
  ]);
  expect(decided).toEqual([]);
  expect((await disputeQueue(db, 'emil', smallEdition)).open).toEqual([]);
});
