import type { Assignment } from '../../src/model/review/assessment.ts';
import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';
import type { RecusalRow } from './schema.ts';

/** Who answers what in an edition. */
export async function assignmentsOf(db: Database, edition: string): Promise<Assignment[]> {
  return db
    .selectFrom('assignment')
    .select(['edition', 'municipality', 'indicator', 'account', 'slot', 'arm', 'rank'])
    .where('edition', '=', edition)
    .execute();
}

/** What one person is asked in an edition, or about one indicator of it, in the order of the queue within each indicator. */
export async function ownAssignments(
  db: Database,
  account: string,
  { edition, indicator }: { readonly edition: string; readonly indicator?: string | undefined },
): Promise<Assignment[]> {
  let query = db
    .selectFrom('assignment')
    .select(['edition', 'municipality', 'indicator', 'account', 'slot', 'arm', 'rank'])
    .where('account', '=', account)
    .where('edition', '=', edition)
    .orderBy('indicator')
    .orderBy('rank');
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  return query.execute();
}

/** One person's part in one assessment; undefined when it is not theirs. */
export async function ownAssignment(
  db: Database,
  account: string,
  key: Pick<Assignment, 'edition' | 'municipality' | 'indicator'>,
): Promise<Assignment | undefined> {
  return db
    .selectFrom('assignment')
    .select(['edition', 'municipality', 'indicator', 'account', 'slot', 'arm', 'rank'])
    .where('account', '=', account)
    .where('edition', '=', key.edition)
    .where('municipality', '=', key.municipality)
    .where('indicator', '=', key.indicator)
    .executeTakeFirst();
}

/** Whether a person is asked anything about a municipality in an edition, in whatever part. */
export async function isAskedAbout(
  db: Database,
  account: string,
  { edition, municipality }: Pick<Assignment, 'edition' | 'municipality'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('assignment')
    .select('slot')
    .where('account', '=', account)
    .where('edition', '=', edition)
    .where('municipality', '=', municipality)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Hands questions out. `by` is the account that does it, or `command-line`; `at` an ISO instant. */
export async function keepAssignments(
  db: Database,
  assignments: readonly Assignment[],
  { edition, by, at }: { edition: string; by: string; at: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // SQLite takes a limited number of values a statement.
    for (let start = 0; start < assignments.length; start += 1000) {
      const rows = assignments.slice(start, start + 1000).map((assignment) => ({ ...assignment, at }));
      await transaction.insertInto('assignment').values(rows).execute();
    }
    const detail = { questions: assignments.length, people: [...new Set(assignments.map(({ account }) => account))] };
    await recordEvent(transaction, { actor: by, action: 'assignment.added', object: edition, detail, at });
  });
}

/** Takes questions back, so that they can be given to somebody else. What was answered to them stays on record. */
export async function releaseAssignments(
  db: Database,
  assignments: readonly Assignment[],
  { edition, by, at }: { edition: string; by: string; at: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const { municipality, indicator, slot, account } of assignments) {
      await transaction
        .deleteFrom('assignment')
        .where('edition', '=', edition)
        .where('municipality', '=', municipality)
        .where('indicator', '=', indicator)
        .where('slot', '=', slot)
        .where('account', '=', account)
        .execute();
    }
    const detail = { questions: assignments.length, people: [...new Set(assignments.map(({ account }) => account))] };
    await recordEvent(transaction, { actor: by, action: 'assignment.released', object: edition, detail, at });
  });
}

/** How many questions everybody was handed in an edition, and whose each question would be as a dispute. */
export async function loads(
  db: Database,
  edition: string,
): Promise<{
  readonly counts: ReadonlyMap<string, number>;
  readonly disputed: readonly { municipality: string; indicator: string; account: string }[];
}> {
  const counts = await db
    .selectFrom('assignment')
    .select(({ fn }) => ['account', fn.countAll<number>().as('count')] as const)
    .where('edition', '=', edition)
    .groupBy('account')
    .execute();
  const disputed = await db
    .selectFrom('assignment')
    .select(['municipality', 'indicator', 'account'])
    .where('edition', '=', edition)
    .where('slot', '=', 'arbiter')
    .execute();
  return { counts: new Map(counts.map(({ account, count }) => [account, count])), disputed };
}

/** Municipalities with a question that lacks one of its two evaluators or its arbiter. */
export async function municipalitiesWithoutPeople(db: Database, edition: string): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .select('municipality')
    .distinct()
    .where('edition', '=', edition)
    .where('version', '=', 1)
    .where(
      (eb) =>
        eb
          .selectFrom('assignment')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('assignment.edition', '=', 'finding.edition')
          .whereRef('assignment.municipality', '=', 'finding.municipality')
          .whereRef('assignment.indicator', '=', 'finding.indicator'),
      '<',
      3,
    )
    .orderBy('municipality')
    .execute();
  return rows.map(({ municipality }) => municipality);
}

/** Who stands back from which municipality. */
export async function recusalsOf(db: Database): Promise<RecusalRow[]> {
  return db.selectFrom('recusal').selectAll().orderBy('account').orderBy('municipality').execute();
}

/** From which municipalities one person stands back. */
export async function recusedFrom(db: Database, account: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('recusal').select('municipality').where('account', '=', account).execute();
  return new Set(rows.map(({ municipality }) => municipality));
}

/** Keeps that somebody stands back; said again, the new reason takes the place of the old one. */
export async function keepRecusal(db: Database, recusal: RecusalRow, by: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('recusal')
      .values(recusal)
      .onConflict((conflict) =>
        conflict.columns(['account', 'municipality']).doUpdateSet({ reason: recusal.reason, at: recusal.at }),
      )
      .execute();
    const { account, municipality, reason, at } = recusal;
    const detail = { account, municipality, reason };
    await recordEvent(transaction, { actor: by, action: 'recusal.added', object: municipality, detail, at });
  });
}
