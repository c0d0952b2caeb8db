import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from './errors.ts';

/** Throws StorageError `unusable` when the folder of a database file does not exist. */
export function requireFolder(file: string): void {
  if (existsSync(dirname(file))) return;
  throw new StorageError(
    'unusable',
    `The folder ${dirname(file)} does not exist. Make it, or name another file with --db.`,
  );
}
