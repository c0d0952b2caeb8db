import { crc32 } from './crc32.ts';

/** A member of an archive. */
interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

const SIGNATURE = Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1');
const MAIN = 1;
const FILE = 2;
const END = 5;
const HAS_DATA = 2;
/** Of a file header: it holds the time and the checksum. */
const TIME_AND_CHECKSUM = 0x0002 | 0x0004;

/** A RAR 5.0 archive whose members are stored, not compressed: the same members and day give the same bytes. */
export function rar(members: readonly Member[], isoDay: string): Buffer {
  return Buffer.concat([
    SIGNATURE,
    block(MAIN, 0, vint(0)),
    ...members.map((member) => fileBlock(member, isoDay)),
    block(END, 0, vint(0)),
  ]);
}

function fileBlock({ name, bytes }: Member, isoDay: string): Buffer {
  const unix = vint(1);
  const stored = vint(0);
  const attributes = vint(0o100644);
  const path = Buffer.from(name);
  const header = block(
    FILE,
    HAS_DATA,
    vint(bytes.length),
    vint(TIME_AND_CHECKSUM),
    vint(bytes.length),
    attributes,
    uint32(Date.parse(isoDay) / 1000),
    uint32(crc32(bytes)),
    stored,
    unix,
    vint(path.length),
    path,
  );
  return Buffer.concat([header, bytes]);
}

/** A header: its checksum, its length, then type, flags and fields. */
function block(type: number, flags: number, ...fields: readonly Buffer[]): Buffer {
  const content = Buffer.concat([vint(type), vint(flags), ...fields]);
  const checked = Buffer.concat([vint(content.length), content]);
  return Buffer.concat([uint32(crc32(checked)), checked]);
}

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function vint(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push((bytes.pop() ?? 0) | 0x80, rest & 0x7f);
  }
  return Buffer.from(bytes);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
