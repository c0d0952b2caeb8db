/** A fault of the database a person can do something about; the message says what. */
export class StorageError extends Error {
  readonly code: 'locked' | 'newer' | 'corrupt' | 'full' | 'unusable' | 'unknown-run';

  constructor(code: StorageError['code'], message: string) {
    super(message);
    this.name = 'StorageError';
    this.code = code;
  }
}

/** SQLite's result codes by what a person can do about them; a code covers its extended forms. */
const faults: readonly { codes: readonly string[]; code: StorageError['code']; says: (file: string) => string }[] = [
  {
    codes: ['SQLITE_FULL', 'ENOSPC', 'SQLITE_IOERR'],
    code: 'full',
    says: (file) =>
      `The disk that holds ${file} is full or cannot be written. Nothing recorded is lost: free some space and run the same command again.`,
  },
  {
    codes: ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    code: 'corrupt',
    says: (file) => damaged(file).message,
  },
  {
    codes: ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM'],
    code: 'unusable',
    says: (file) =>
      `${file} cannot be opened for writing. Check that its folder exists and that you may write there, or name another file with --db.`,
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    code: 'locked',
    says: (file) => `Another program is writing to ${file}. Wait until it ends, or name another file with --db.`,
  },
];

/** The file is none of ours, or no longer whole. */
export function damaged(file: string): StorageError {
  return new StorageError(
    'corrupt',
    `${file} is not a Gradomer database, or it is damaged; it was left as it is. Restore a backup of it, or name another file with --db.`,
  );
}

/** Names what SQLite could not do, when it is the disk's or the file's fault; anything else is passed on as it was. */
export function storageFault(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const fault = faults.find(({ codes }) => codes.some((known) => code.startsWith(known)));
  return fault === undefined ? error : new StorageError(fault.code, fault.says(file));
}
