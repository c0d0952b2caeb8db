import type { Audited } from './runs.ts';
import { packJson, packJsonAside, unpackJson } from './blobs.ts';
import type { Database } from './database.ts';

/** Something derived from what was recorded, under the address or host it is about. */
export interface Fact {
  readonly kind: string;
  readonly subject: string;
  readonly version: string;
  readonly value: unknown;
}

/** A fact as it will be kept. */
export interface PackedFact extends Omit<Fact, 'value'> {
  readonly packed: Buffer;
}

/** Packs a large fact ahead of the transaction that keeps it, while this thread does something else. */
export async function packFact({ value, ...fact }: Fact): Promise<PackedFact> {
  return { ...fact, packed: await packJsonAside(value) };
}

/** Keeps a fact; the same fact derived again takes its place. */
export async function keepFact(db: Database, audit: Audited, fact: Fact | PackedFact): Promise<void> {
  const value = 'packed' in fact ? fact.packed : packJson(fact.value);
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

/** The facts of one kind one after the other, by subject: for whoever looks at all of a site and keeps little. */
export async function* eachFact(db: Database, audit: Audited, kind: string): AsyncGenerator<Fact> {
  const rows = await db
    .selectFrom('fact')
    .select('subject')
    .where('run', '=', audit.run)
    .where('municipality', '=', audit.municipality)
    .where('kind', '=', kind)
    .orderBy('subject')
    .execute();
  for (const { subject } of rows) {
    const fact = await factOf(db, audit, kind, subject);
    if (fact !== undefined) yield fact;
  }
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
