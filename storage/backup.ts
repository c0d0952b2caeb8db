import { existsSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { StorageError, storageFault } from './errors.ts';
import { requireFolder } from './folder.ts';

/**
 * Copies the database as it stands at this moment into a new file, while a run may go on writing. The file has its name
 * only when it is whole. Throws StorageError `unusable` when there is a file of this name, or no folder for it.
 */
export async function backUp(db: Database, to: string): Promise<void> {
  requireFolder(to);
  if (existsSync(to)) throw new StorageError('unusable', `${to} exists already. Name a file that does not.`);
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await sql`VACUUM INTO ${unfinished}`.execute(db);
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw storageFault(error, to);
  }
}
