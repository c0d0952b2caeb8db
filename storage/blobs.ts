import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from './database.ts';

/** Hex SHA-256, the name of a blob. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps bytes under their hash, once, compressed where that helps. Returns the hash. */
export async function keepBlob(db: Database, bytes: Uint8Array): Promise<string> {
  const name = sha256(bytes);
  const known = await db.selectFrom('blob').select('sha256').where('sha256', '=', name).executeTakeFirst();
  if (known !== undefined) return name;
  const packed = deflateRawSync(bytes, { level: 5 });
  const row =
    packed.length < bytes.length
      ? { sha256: name, encoding: 'deflate' as const, bytes: packed }
      : { sha256: name, encoding: 'identity' as const, bytes: Buffer.from(bytes) };
  await db
    .insertInto('blob')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return name;
}

/** The bytes kept under a hash; null when there are none. */
export async function readBlob(db: Database, name: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('blob').selectAll().where('sha256', '=', name).executeTakeFirst();
  if (row === undefined) return null;
  return row.encoding === 'deflate' ? inflateRawSync(row.bytes) : row.bytes;
}

const jsonLevel = { level: 3 };
const deflateAside = promisify<Uint8Array, typeof jsonLevel, Buffer>(deflateRaw);

/** JSON as it is kept in a `value` column. */
export function packJson(value: unknown): Buffer {
  return deflateRawSync(Buffer.from(JSON.stringify(value)), jsonLevel);
}

/** The same, compressed in a thread beside this one. */
export async function packJsonAside(value: unknown): Promise<Buffer> {
  return deflateAside(Buffer.from(JSON.stringify(value)), jsonLevel);
}

/** What `packJson` packed. The caller names the type it wrote. */
export function unpackJson(packed: Buffer): unknown {
  return JSON.parse(inflateRawSync(packed).toString('utf8'));
}
