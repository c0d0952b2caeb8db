import { expect, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import type { Database } from '../../../storage/database.ts';
import { closeBatch } from '../../../storage/review/queue.ts';
import { enterPhase } from '../../../storage/review/phases.ts';
import { keepDeadline, keepNoComments, keepReply, keepReplyDecision } from '../../../storage/review/replies.ts';
import { publish } from '../../../src/cli/publish-release.ts';
import { minute, rate, reviewedDatabase } from '../../kit/a-review.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

const { edition } = loadConfig({ edition: '2026' });
const [indicator] = edition.indicators;
const id = indicator?.id ?? '';
const key = { edition: '2026', municipality: 'varbovets', indicator: id };
const at = minute(60);

/** An edition of one question that is settled, in the time for replies until a day that has not come. */
async function inTime(): Promise<Database> {
  const db = await reviewedDatabase(['varbovets'], {
    edition: { ...edition, indicators: edition.indicators.slice(0, 1) },
  });
  for (const account of ['ana', 'boris']) {
    await rate(db, [account, 'varbovets', id], 0, { edition: '2026' });
    await closeBatch(db, { account, edition: '2026', indicator: id, at: minute(30) });
  }
  await enterPhase(db, { edition: '2026', phase: 'reply', account: 'kalina', at });
  await keepDeadline(db, {
    edition: '2026',
    municipality: null,
    until: '2099-12-31',
    reason: null,
    account: 'kalina',
    at,
  });
  return db;
}

test('nothing final is published while a municipality may reply or has no answer, and it is named; and nothing before the results are final', async () => {
  const db = await inTime();
  const options = { db: '', logLevel: 'info', edition: '2026', out: temporaryFolder(), release: '1.0.0' } as const;
  await expect(publish(db, options)).rejects.toThrow('The time for replies is not over for varbovets.');
  await keepNoComments(db, { edition: '2026', municipality: 'varbovets', account: 'petya', at });
  const text = 'Четем показателя другояче.';
  await keepReply(db, { ...key, claim: 'other-reading', text, url: null, since: null, account: 'petya', at });
  await expect(publish(db, options)).rejects.toThrow(`Replies of varbovets have no answer yet (varbovets ${id}).`);
  const rejected = { outcome: 'rejected', before: 0, score: null, proof: null, text: { bg: text, en: text } } as const;
  await keepReplyDecision(db, { ...key, ...rejected, version: 1, round: 1, account: 'emil', at });
  await expect(publish(db, options)).rejects.toThrow('are not final yet (phase: reply)');
  await enterPhase(db, { edition: '2026', phase: 'final', account: 'kalina', at });
  // What stops it now is no reply: the run of these tests has no municipalities to publish.
  await expect(publish(db, options)).rejects.not.toThrow(/repl|final/iu);
});
