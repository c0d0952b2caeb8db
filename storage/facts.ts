import { CompiledQuery } from 'kysely';
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

/** A fact as it is kept: its value packed by `packJson`. */
export interface PackedFact extends Omit<Fact, 'value'> {
  readonly packed: Uint8Array;
}

const upsert = `INSERT INTO fact (run, municipality, kind, subject, version, value) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (run, municipality, kind, subject) DO UPDATE SET version = excluded.version, value = excluded.value`;

/** Keeps a fact; the same fact derived again takes its place. */
export async function keepFact(db: Database, audit: Audited, fact: Fact | PackedFact): Promise<void> {
  const value = 'packed' in fact ? fact.packed : packJson(fact.value);
  const row = [audit.run, audit.municipality, fact.kind, fact.subject, fact.version, value];
  await db.executeQuery(CompiledQuery.raw(upsert, row));
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
