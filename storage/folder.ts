import { existsSync, statfsSync } from 'node:fs';
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

/** By the numbers Linux gives them (statfs(2)): NFS, SMB, SMB2, CIFS, AFS. Locks and shared memory cannot be relied on there. */
const networkFileSystems: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f]);

/** Throws StorageError `unusable` when a database file would lie on a network file system. */
export function requireLocalDisk(file: string, typeOf = (folder: string): number => statfsSync(folder).type): void {
  if (!networkFileSystems.has(typeOf(dirname(file)))) return;
  throw new StorageError(
    'unusable',
    `${file} lies on a network file system, where a database may be damaged without notice. Name a file on a disk of this machine with --db, and copy it afterwards with "gradomer backup".`,
  );
}
