import SQLite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { requireFolder, requireLocalDisk } from './folder.ts';
import { StorageError } from './errors.ts';

/** Held while a run writes; given back by `release`, or by the operating system when the process ends in any way. */
export interface RunLock {
  release(): void;
}

/** Whoever only looks whether a run is under way holds the file for a moment. */
const momentMs = 200;

/**
 * One run at a time on one database. The lock is an exclusive SQLite transaction on a file beside it: unlike a file
 * with a process id in it, a killed process leaves nothing behind that could be mistaken for a living one.
 * Throws StorageError `locked`, or `unusable` when the folder is missing or not on a disk of this machine.
 */
export function lockForRun(file: string): RunLock {
  if (file === ':memory:') return { release: () => undefined };
  requireFolder(file);
  requireLocalDisk(file);
  const connection = new SQLite(`${file}-lock`, { timeout: momentMs });
  try {
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
  } catch {
    connection.close();
    throw new StorageError(
      'locked',
      `Another run is using ${file}. Wait until it ends, stop it with Ctrl-C (it can be resumed), or name another file with --db.`,
    );
  }
  return { release: () => connection.close() };
}

/** Whether any process has a run of this database under way. Nothing is kept, and nothing made that was not there. */
export function isRunUnderWay(file: string): boolean {
  if (file === ':memory:' || file === '' || !existsSync(`${file}-lock`)) return false;
  const connection = new SQLite(`${file}-lock`, { readonly: true, timeout: 0 });
  try {
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
    return false;
  } catch {
    return true;
  } finally {
    connection.close();
  }
}
