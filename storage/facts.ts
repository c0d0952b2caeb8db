import type { Audited } from './runs.ts';
import { packJson, unpackJson } from './blobs.ts';
import type { Database } from './database.ts';

/** Something derived from what was recorded, under the address or host it is about. */
export interface Fact {
  readonly kind: string;
  readonly subject: string;
  readonly version: string;
  readonly value: unknown;
}

/** Keeps a fact; the same fact derived again takes its place. */
export async function keepFact(db: Database, audit: Audited, fact: Fact): Promise<void> {
  const value = packJson(fact.value);
  await db
    .insertInto('fact')
    .values({ ...audit, kind: fact.kind, subject: fact.subject, version: fact.version, value })
    .onConflict((conflict) =>
      conflict.columns(['run', 'municipality', 'kind', 'subject']).doUpdateSet({ version: fact.version, value }),
    )
    .execute();
}

/** All facts of one kind, by subject. */
export async function factsOf(db: Database, audit: Audited, kind: string): Promise<Fact[]> {
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('kind', '=', kind)
    .orderBy('subject')
    .execute();
  return rows.map(({ subject, version, value }) => ({ kind, subject, version, value: unpackJson(value) }));
}

/** One fact; undefined when it was not derived. */
export async function factOf(db: Database, audit: Audited, kind: string, subject: string): Promise<Fact | undefined> {
  const row = await db
    .selectFrom('fact')
    .select(['version', 'value'])
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && { kind, subject, version: row.version, value: unpackJson(row.value) };
}
