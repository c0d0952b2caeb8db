import SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  sql,
  SqliteDialect,
  type Driver,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { damaged, storageFault } from './errors.ts';
import { requireFolder } from './folder.ts';
import { migrate } from './migrations/index.ts';
import type { Schema } from './schema.ts';

const LOG_BYTES = 64 * 1024 ** 2;

/** The open database: everything an audit keeps, in one file. */
export type Database = Kysely<Schema>;

/**
 * Opens or creates the database file and brings its schema up to date. Crawl pages can be fetched again, so commits
 * need not wait for the disk (`synchronous = NORMAL` under WAL: a power cut may cost the last ones, never the file).
 * `migrating` is told before the schema is changed.
 */
export async function openDatabase(file: string, migrating: () => void = () => undefined): Promise<Database> {
  if (file !== ':memory:') requireFolder(file);
  let connection: SQLite.Database | undefined;
  try {
    connection = new SQLite(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('busy_timeout = 5000');
    connection.pragma('cache_size = -65536');
    // Whoever reads for long makes the log beside the file grow; afterwards it gives the space back.
    connection.pragma(`journal_size_limit = ${LOG_BYTES}`);
    const dialect = new SqliteDialect({ database: preparedOnce(connection) });
    const driver = withSafeTransactions(dialect.createDriver(), connection);
    dialect.createDriver = () => driver;
    const db = new Kysely<Schema>({ dialect });
    await migrate(db as unknown as Kysely<unknown>, migrating);
    return db;
  } catch (error) {
    connection?.close();
    throw storageFault(error, file);
  }
}

/**
 * Reads the whole file once (a gigabyte in a second or two), so that no run goes on with one that is damaged. Throws
 * StorageError `corrupt`; the file is left as it is.
 */
export async function requireWhole(db: Database, file: string): Promise<void> {
  let found: string;
  try {
    const { rows } = await sql<{ quick_check: string }>`PRAGMA quick_check(1)`.execute(db);
    found = rows[0]?.quick_check ?? '';
  } catch (error) {
    throw storageFault(error, file);
  }
  if (found !== 'ok') throw damaged(file);
}

/** Path of the file a database is kept in; empty for one in memory. */
export async function fileOf(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(db);
  return rows.find(({ name }) => name === 'main')?.file ?? '';
}

/** Waits for the disk at every commit from now on: what a person was told is kept outlives a power cut. */
export async function keepEveryCommit(db: Database): Promise<void> {
  await sql`PRAGMA synchronous = FULL`.execute(db);
}

/** More statements than the software has; one that is written anew each time must not fill the memory. */
const MOST_STATEMENTS = 500;

/** Kysely prepares a statement each time, which takes longer than most take to run. */
function preparedOnce(connection: SQLite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => connection.close(),
    prepare(sql) {
      const statement = statements.get(sql) ?? connection.prepare(sql);
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

/**
 * A transaction takes its turn to write when it begins: one that only reads at first could not go on to write, however long
 * it waited, once another process had written in between (SQLITE_BUSY_SNAPSHOT). When the disk is full SQLite itself ends
 * the transaction; a ROLLBACK after that would fail, and hide why.
 */
function withSafeTransactions(driver: Driver, connection: SQLite.Database): Driver {
  driver.beginTransaction = async (held) => {
    await held.executeQuery(CompiledQuery.raw('begin immediate'));
  };
  const rollback = driver.rollbackTransaction.bind(driver);
  driver.rollbackTransaction = async (held) => {
    if (connection.inTransaction) await rollback(held);
  };
  return driver;
}
