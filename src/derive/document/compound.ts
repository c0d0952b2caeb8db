/** The streams of a compound file (MS-CFB), as Office 97 to 2003 wrote them: those of its root only. */
export interface CompoundFile {
  readonly names: readonly string[];
  /** A stream to its end or the end of the file, `most` bytes at most; null when there is none of that name. */
  readonly read: (name: string, most?: number) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const stream = 2;
const root = 5;
const entrySize = 128;
const smallSector = 64;

export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * Opens a compound file as far as it is whole; null when nothing can be made of it. No more is read than the file has
 * bytes, so that chains of sectors that run in a circle end, and streams are read only when asked for.
 */
export function openCompound(bytes: Uint8Array): CompoundFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = bytes.length < 512 || !isCompound(bytes) ? 0 : view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectors = sectorsOf(view, 2 ** shift);
  const entries = entriesOf(sectors.read(view.getUint32(0x30, true), bytes.length));
  const top = entries.find(({ type }) => type === root);
  if (top === undefined) return null;
  const small = smallSectorsOf(view, sectors, top);
  const cutoff = view.getUint32(0x38, true);
  const streams = new Map(streamsOf(entries, top).map((entry) => [entry.name, entry]));
  return {
    names: [...streams.keys()],
    read(name, most = bytes.length) {
      const entry = streams.get(name);
      if (entry === undefined) return null;
      const size = Math.min(entry.size, most, bytes.length);
      return entry.size < cutoff ? small.read(entry.start, size) : sectors.read(entry.start, size);
    },
  };
}

interface Sectors {
  /** Bytes of the chain that starts with a sector, `most` at most, were it to run in a circle. */
  readonly read: (start: number, most: number) => Uint8Array;
}

/** `next` leads from one sector of a chain to the following one; what is no sector ends it. */
function chained(sectors: Uint8Array, size: number, next: (sector: number) => number): Sectors {
  return {
    read(start, most) {
      const parts: Uint8Array[] = [];
      let sector = start;
      for (let left = most; left > 0; left -= size) {
        const from = Math.min(sectors.length, sector * size);
        const part = sectors.subarray(from, from + Math.min(size, left));
        if (part.length === 0) break;
        parts.push(part);
        sector = next(sector);
      }
      return Buffer.concat(parts);
    },
  };
}

function sectorsOf(view: DataView, size: number): Sectors {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const tables = tableSectors(view, size);
  const perTable = size / 4;
  return chained(bytes.subarray(size), size, (sector) => {
    const table = tables[Math.floor(sector / perTable)];
    return table === undefined ? Infinity : numberAt(view, (table + 1) * size + (sector % perTable) * 4);
  });
}

/** Which sectors hold the allocation table: 109 are named in the header, further ones in a chain of their own. */
function tableSectors(view: DataView, size: number): number[] {
  const last = view.byteLength / size;
  const perSector = size / 4 - 1;
  const found = Array.from({ length: 109 }, (_, i) => numberAt(view, 0x4c + i * 4));
  let sector = numberAt(view, 0x44);
  for (let steps = 0; sector <= last && steps < last; steps++) {
    const start = (sector + 1) * size;
    for (let i = 0; i < perSector && found.length < last + 109; i++) found.push(numberAt(view, start + i * 4));
    sector = numberAt(view, start + perSector * 4);
  }
  return found;
}

/** Streams shorter than the cutoff share one larger stream, in sectors and with a table of their own. */
function smallSectorsOf(view: DataView, sectors: Sectors, top: Entry): Sectors {
  const shared = sectors.read(top.start, Math.min(top.size, view.byteLength));
  const table = sectors.read(numberAt(view, 0x3c), view.byteLength);
  const tableView = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return chained(shared, smallSector, (sector) => numberAt(tableView, sector * 4));
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / entrySize) }, (_, i) => {
    const at = i * entrySize;
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** What hangs from the root, each once; embedded files hang deeper and bear the same names. */
function streamsOf(entries: readonly Entry[], top: Entry): Entry[] {
  const met = new Set<number>();
  const waiting = [top.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (entry === undefined || met.has(at)) continue;
    met.add(at);
    waiting.push(entry.left, entry.right);
  }
  return [...met].flatMap((at) => entries[at] ?? []).filter(({ type }) => type === stream);
}

/** Infinity beyond the end, which is no sector. */
function numberAt(view: DataView, at: number): number {
  return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : Infinity;
}
