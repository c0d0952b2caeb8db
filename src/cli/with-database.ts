import { existsSync } from 'node:fs';
import type { Database } from '../../storage/database.ts';
import { storageFault } from '../../storage/errors.ts';
import { lockForRun } from '../../storage/lock.ts';
import type { Tell } from '../model/progress.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Opens an existing database for reading, and closes it whatever happens. */
export async function withDatabase<T>(options: CommonOptions, work: (db: Database) => Promise<T>): Promise<T> {
  if (!existsSync(options.db)) {
    throw new UsageError(
      `There is no database ${options.db} yet. Make one with "gradomer demo" or "gradomer audit", or name another file with --db.`,
    );
  }
  return withOpen(options.db, work);
}

/** Opens the database, or creates it, and closes it whatever happens. A run may be writing to it at the same time. */
export async function withNewDatabase<T>(options: CommonOptions, work: (db: Database) => Promise<T>): Promise<T> {
  return withOpen(options.db, work);
}

/** Opens or creates the database for one run, which nobody else may have at the same time. */
export async function withRunDatabase<T>(
  options: CommonOptions,
  tell: Tell,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  let lock;
  try {
    lock = lockForRun(options.db);
  } catch (error) {
    throw storageFault(error, options.db);
  }
  try {
    const workWhenWhole = async (db: Database): Promise<T> => {
      const { requireWhole } = await import('../../storage/database.ts');
      await requireWhole(db, options.db);
      return work(db);
    };
    return await withOpen(options.db, workWhenWhole, () => {
      tell({ kind: 'phase', phase: 'migration', state: 'started', municipality: null });
    });
  } finally {
    lock.release();
  }
}

async function withOpen<T>(file: string, work: (db: Database) => Promise<T>, migrating?: () => void): Promise<T> {
  const { openDatabase } = await import('../../storage/database.ts');
  const db = await openDatabase(file, migrating);
  try {
    return await work(db);
  } catch (error) {
    throw storageFault(error, file);
  } finally {
    await db.destroy();
  }
}
