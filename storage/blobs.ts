import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CompiledQuery } from 'kysely';
import type { Database } from './database.ts';

/** Hex SHA-256, the name of a blob. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes as they are kept: under their hash, compressed where that helps. */
export interface PackedBlob {
  readonly sha256: string;
  readonly encoding: 'deflate' | 'identity';
  readonly bytes: Uint8Array;
}

/** Packs bytes ahead of the transaction that keeps them. */
export function packBlob(bytes: Uint8Array): PackedBlob {
  const name = sha256(bytes);
  const packed = deflateRawSync(bytes, { level: 5 });
  return packed.length < bytes.length
    ? { sha256: name, encoding: 'deflate', bytes: packed }
    : { sha256: name, encoding: 'identity', bytes };
}

/** Keeps bytes under their hash, once. Returns the hash. */
export async function keepBlob(db: Database, bytes: Uint8Array): Promise<string> {
  const name = sha256(bytes);
  const known = await db.selectFrom('blob').select('sha256').where('sha256', '=', name).executeTakeFirst();
  return known === undefined ? keepPacked(db, packBlob(bytes)) : name;
}

const insert = 'INSERT INTO blob (sha256, encoding, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';

/** Keeps what `packBlob` packed, once. Returns the hash. */
export async function keepPacked(db: Database, { sha256, encoding, bytes }: PackedBlob): Promise<string> {
  await db.executeQuery(CompiledQuery.raw(insert, [sha256, encoding, bytes]));
  return sha256;
}

/** The bytes kept under a hash; null when there are none. */
export async function readBlob(db: Database, name: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('blob').selectAll().where('sha256', '=', name).executeTakeFirst();
  if (row === undefined) return null;
  return row.encoding === 'deflate' ? inflateRawSync(row.bytes) : row.bytes;
}

/** JSON as it is kept in a `value` column. */
export function packJson(value: unknown): Buffer {
  return deflateRawSync(Buffer.from(JSON.stringify(value)), { level: 3 });
}

/** What `packJson` packed. The caller names the type it wrote. */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(packed).toString('utf8'));
}
