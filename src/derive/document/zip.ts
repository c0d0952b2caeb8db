import { fromBufferPromise, type Entry, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { decodeCodePage } from './code-page.ts';

/** One file of an archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked and packed, as declared. */
  readonly bytes: number;
  readonly packed: number;
  readonly encrypted: boolean;
}

/** What stopped an unpacking: more than declared or allowed, or packed beyond any document's measure. */
type ZipFault = 'bomb' | 'damaged' | 'encrypted';

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Why its list is not whole; null when it is. */
  readonly cut: ZipFault | 'too_complex' | null;
  /**
   * Unpacks one entry piece by piece until `take` wants no more; an entry that is not there has no pieces. Returns what
   * stopped it, null when nothing did.
   */
  readonly read: (name: string, take: (piece: Uint8Array) => boolean) => Promise<ZipFault | null>;
}

const mostEntries = 5_000;
/** Bytes unpacked of one entry, and of all. */
const mostOfEntry = 64 * 1_048_576;
const mostOfAll = 128 * 1_048_576;
/** Unpacked to packed size; looked at after the first mebibyte, for tables of one repeated value pack very well. */
const mostRatio = 200;

/** Opens an archive in the ZIP format; null when it has no list of its files, as when its end is missing. */
export async function openZip(bytes: Uint8Array): Promise<Zip | null> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const file = await fromBufferPromise(buffer, { decodeStrings: false });
    return await zipOf(file);
  } catch {
    return null;
  }
}

async function zipOf(file: ZipFile): Promise<Zip> {
  const { entries, cut } = await entriesOf(file);
  const byName = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const limits = { left: mostOfAll };
  return {
    entries: entries.map((entry) => ({
      name: nameOf(entry),
      bytes: entry.uncompressedSize,
      packed: entry.compressedSize,
      encrypted: entry.isEncrypted(),
    })),
    cut,
    async read(name, take) {
      const entry = byName.get(name);
      return entry === undefined ? null : unpack(file, entry, { limits, take });
    },
  };
}

async function entriesOf(file: ZipFile): Promise<{ readonly entries: readonly Entry[]; readonly cut: Zip['cut'] }> {
  const entries: Entry[] = [];
  try {
    for await (const entry of file.eachEntry()) {
      if (entries.length >= mostEntries) return { entries, cut: 'too_complex' };
      entries.push(entry);
    }
    return { entries, cut: null };
  } catch (error) {
    const isLocked = error instanceof Error && error.message.includes('encryption');
    return { entries, cut: isLocked ? 'encrypted' : 'damaged' };
  }
}

async function unpack(
  file: ZipFile,
  entry: Entry,
  { limits, take }: { readonly limits: { left: number }; readonly take: (piece: Uint8Array) => boolean },
): Promise<ZipFault | null> {
  if (entry.isEncrypted()) return 'encrypted';
  let read = 0;
  try {
    // It breaks off when there is more than was declared.
    for await (const piece of (await file.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      read += piece.length;
      limits.left -= piece.length;
      if (read > mostOfEntry || limits.left < 0) return 'bomb';
      if (read > 1_048_576 && read > mostRatio * entry.compressedSize) return 'bomb';
      if (!take(piece)) return null;
    }
    return null;
  } catch {
    return 'damaged';
  }
}

const utf8Flag = 0x0800;
const unicodeName = 0x7075;

/**
 * A name in UTF-8 says so or is valid as such; programs of the DOS kind wrote it in the code page of the console, those
 * of Windows in its own.
 */
function nameOf({ fileNameRaw, generalPurposeBitFlag: flags, extraFields }: Entry): string {
  const says = (flags & utf8Flag) !== 0 || extraFields.some(({ id }) => id === unicodeName);
  const name = says ? getFileNameLowLevel(flags, fileNameRaw, extraFields, true) : undeclared(fileNameRaw);
  return name.replaceAll('\\', '/').slice(0, 500);
}

function undeclared(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeCodePage(bytes, isConsoleCyrillic(bytes) ? 866 : 1251);
  }
}

/** Letters of code page 866 lie at 0x80-0xaf and 0xe0-0xef, those of windows-1251 at 0xc0-0xff. */
function isConsoleCyrillic(bytes: Uint8Array): boolean {
  const low = bytes.filter((byte) => byte >= 0x80 && byte < 0xb0);
  const high = bytes.filter((byte) => (byte >= 0xc0 && byte < 0xe0) || byte >= 0xf0);
  return low.length > high.length;
}
