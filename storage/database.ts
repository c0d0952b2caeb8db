import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect, type Driver } from 'kysely';
import { storageFault } from './errors.ts';
import { requireFolder } from './folder.ts';
import { migrate } from './migrations/index.ts';
import type { Schema } from './schema.ts';

/** The open database: everything an audit keeps, in one file. */
export type Database = Kysely<Schema>;

/**
 * Opens or creates the database file and brings its schema up to date. Crawl pages can be fetched again, so commits
 * need not wait for the disk (`synchronous = NORMAL` under WAL: a power cut may cost the last ones, never the file).
 * `migrating` is told before the schema is changed.
 */
export async function openDatabase(file: string, migrating: () => void = () => undefined): Promise<Database> {
  if (file !== ':memory:') requireFolder(file);
  try {
    const connection = new SQLite(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('busy_timeout = 5000');
    connection.pragma('cache_size = -65536');
    const dialect = new SqliteDialect({ database: connection });
    const driver = withSafeRollback(dialect.createDriver(), connection);
    dialect.createDriver = () => driver;
    const db = new Kysely<Schema>({ dialect });
    await migrate(db as unknown as Kysely<unknown>, migrating);
    return db;
  } catch (error) {
    throw storageFault(error, file);
  }
}

/** When the disk is full SQLite itself ends the transaction; a ROLLBACK after that would fail, and hide why. */
function withSafeRollback(driver: Driver, connection: SQLite.Database): Driver {
  const rollback = driver.rollbackTransaction.bind(driver);
  driver.rollbackTransaction = async (held) => {
    if (connection.inTransaction) await rollback(held);
  };
  return driver;
}
