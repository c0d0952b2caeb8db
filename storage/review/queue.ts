import type { Level } from '../../src/model/check.ts';
import type { AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';
import { objectOf } from './ratings.ts';

// An evaluator's own doings around the answers. Nothing here depends on what anybody else answered.

/** When an evaluator last handed in each batch of an edition: ISO instant by indicator. */
export async function ownClosures(
  db: Database,
  account: string,
  edition: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('closure')
    .select(['indicator', ({ fn }) => fn.max('at').as('at')])
    .where('account', '=', account)
    .where('edition', '=', edition)
    .groupBy('indicator')
    .execute();
  return new Map(rows.map(({ indicator, at }) => [indicator, at]));
}

/** Hands a batch in: the answers given until now count, and are compared. */
export async function closeBatch(
  db: Database,
  { account, edition, indicator, at }: { account: string; edition: string; indicator: string; at: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('closure')
      .values({ account, edition, indicator, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const object = `${edition} ${indicator}`;
    await recordEvent(transaction, { actor: account, action: 'batch.closed', object, detail: {}, at });
  });
}

/** Puts a question off, with a reason for oneself; said again, the new reason takes the place of the old one. */
export async function postpone(
  db: Database,
  { account, reason, at, ...key }: AssessmentKey & { account: string; reason: string; at: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('postponed')
      .values({ ...key, account, reason, at })
      .onConflict((conflict) =>
        conflict.columns(['account', 'edition', 'indicator', 'municipality']).doUpdateSet({ reason, at }),
      )
      .execute();
    const object = objectOf(key);
    await recordEvent(transaction, { actor: account, action: 'question.postponed', object, detail: { reason }, at });
  });
}

/** What an evaluator put off in an edition, and why. */
export async function ownPostponed(
  db: Database,
  account: string,
  edition: string,
): Promise<{ municipality: string; indicator: string; reason: string }[]> {
  return db
    .selectFrom('postponed')
    .select(['municipality', 'indicator', 'reason'])
    .where('account', '=', account)
    .where('edition', '=', edition)
    .execute();
}

/**
 * Pre-scores by version of the findings of an edition, or of one assessment: whether an answer was given on what is shown
 * now. Its keys are `municipality indicator`.
 */
export async function preScoresOf(
  db: Database,
  key: {
    readonly edition: string;
    readonly municipality?: string | undefined;
    readonly indicator?: string | undefined;
  },
): Promise<ReadonlyMap<string, (Level | null)[]>> {
  let query = db
    .selectFrom('finding')
    .select(['municipality', 'indicator', 'pre_score'])
    .where('edition', '=', key.edition)
    .orderBy('municipality')
    .orderBy('indicator')
    .orderBy('version');
  if (key.municipality !== undefined) query = query.where('municipality', '=', key.municipality);
  if (key.indicator !== undefined) query = query.where('indicator', '=', key.indicator);
  const scores = new Map<string, (Level | null)[]>();
  for (const { municipality, indicator, pre_score: preScore } of await query.execute()) {
    const place = `${municipality} ${indicator}`;
    const known = scores.get(place);
    if (known === undefined) scores.set(place, [preScore]);
    else known.push(preScore);
  }
  return scores;
}

/** How often each assessment of an edition was reopened. Its keys are `municipality indicator`. */
export async function reopenedIn(db: Database, edition: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('reopening')
    .select(['municipality', 'indicator', ({ fn }) => fn.countAll<number>().as('count')])
    .where('edition', '=', edition)
    .groupBy(['municipality', 'indicator'])
    .execute();
  return new Map(rows.map(({ municipality, indicator, count }) => [`${municipality} ${indicator}`, count]));
}
