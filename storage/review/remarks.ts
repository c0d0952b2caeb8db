import type { Transaction } from 'kysely';
import type { AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Proof, Remark } from '../../src/model/review/rating.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { recordEvent } from './events.ts';
import { objectOf } from './ratings.ts';
import type { ProofRow } from './schema.ts';

const remarkColumns = [
  'edition',
  'municipality',
  'indicator',
  'account',
  'round',
  'finding',
  'kind',
  'text',
  'at',
] as const;

/** Keeps a comment or a flag; an empty text takes the last one back. */
export async function keepRemark(db: Database, remark: Remark): Promise<void> {
  await db.transaction().execute((transaction) => addRemark(transaction, remark));
}

/** The same in a transaction of more. `file`: SHA-256 of the file it was read from. */
export async function addRemark(transaction: Transaction<Schema>, remark: Remark, file?: string): Promise<void> {
  await transaction.insertInto('remark').values(remark).execute();
  const { account, kind, at } = remark;
  const detail = { kind, ...(file === undefined ? {} : { file }) };
  await recordEvent(transaction, { actor: account, action: 'remark.added', object: objectOf(remark), detail, at });
}

/** The remarks on one assessment, oldest first, those taken back with them. Of one account, or of all (`null`, for the arbiter). */
export async function remarksOn(db: Database, key: AssessmentKey, account: string | null): Promise<Remark[]> {
  let query = db
    .selectFrom('remark')
    .select(remarkColumns)
    .where('edition', '=', key.edition)
    .where('municipality', '=', key.municipality)
    .where('indicator', '=', key.indicator)
    .orderBy('id');
  if (account !== null) query = query.where('account', '=', account);
  return query.execute();
}

/** All wishes for an expert in an edition, oldest first: to derive states, never to be shown singly. */
export async function expertRemarksIn(db: Database, edition: string): Promise<Remark[]> {
  return db
    .selectFrom('remark')
    .select(remarkColumns)
    .where('edition', '=', edition)
    .where('kind', '=', 'needs-expert')
    .orderBy('id')
    .execute();
}

/** Marks of one kind that stand in an edition, each with whose it is: to be counted, never for the eyes of evaluators. */
export async function flagsIn(
  db: Database,
  edition: string,
  kind: Remark['kind'],
): Promise<Pick<Remark, 'account' | 'municipality' | 'indicator'>[]> {
  const rows = await db
    .selectFrom('remark')
    .select(['account', 'municipality', 'indicator', 'text'])
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();
  const last = new Map(rows.map((row) => [`${row.account} ${row.municipality} ${row.indicator}`, row]));
  return [...last.values()].filter(({ text }) => text !== '');
}

/** Keeps proof a person added. Its file, if any, is kept as a blob before. The same id again is the same proof sent twice. */
export async function keepProof(db: Database, proof: Proof): Promise<void> {
  await db.transaction().execute((transaction) => addProof(transaction, proof));
}

/** The same in a transaction of more. `file`: SHA-256 of the file it was read from. */
export async function addProof(transaction: Transaction<Schema>, proof: Proof, file?: string): Promise<void> {
  const { mediaType, fileName, ...rest } = proof;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('proof')
    .values({ ...rest, media_type: mediaType, file_name: fileName })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  const { account, id, at } = proof;
  const detail = { id, ...(file === undefined ? {} : { file }) };
  await recordEvent(transaction, { actor: account, action: 'proof.added', object: objectOf(proof), detail, at });
}

/** Proof added to one assessment by one account, or by all (`null`, for the arbiter and the published scorecard). */
export async function proofsOn(db: Database, key: AssessmentKey, account: string | null): Promise<Proof[]> {
  let query = db
    .selectFrom('proof')
    .selectAll()
    .where('edition', '=', key.edition)
    .where('municipality', '=', key.municipality)
    .where('indicator', '=', key.indicator)
    .orderBy('at')
    .orderBy('id');
  if (account !== null) query = query.where('account', '=', account);
  return (await query.execute()).map(proofOf);
}

/** One piece of proof by its id; undefined when there is none. The caller says who may see it. */
export async function proofById(db: Database, id: string): Promise<Proof | undefined> {
  const row = await db.selectFrom('proof').selectAll().where('id', '=', id).executeTakeFirst();
  return row && proofOf(row);
}

function proofOf({ media_type: mediaType, file_name: fileName, ...rest }: ProofRow): Proof {
  return { ...rest, mediaType, fileName };
}
