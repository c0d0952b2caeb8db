import SQLite from 'better-sqlite3';
import { requireFolder, requireLocalDisk } from './folder.ts';
import { StorageError } from './errors.ts';

/** Held while a run writes; given back by `release`, or by the operating system when the process ends in any way. */
export interface RunLock {
  release(): void;
}

/**
 * One run at a time on one database. The lock is an exclusive SQLite transaction on a file beside it: unlike a file
 * with a process id in it, a killed process leaves nothing behind that could be mistaken for a living one.
 * Throws StorageError `locked`, or `unusable` when the folder is missing or not on a disk of this machine.
 */
export function lockForRun(file: string): RunLock {
  if (file === ':memory:') return { release: () => undefined };
  requireFolder(file);
  requireLocalDisk(file);
  const connection = new SQLite(`${file}-lock`, { timeout: 0 });
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
