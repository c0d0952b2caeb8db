import { crc32 } from './crc32.ts';

/** A member of an archive; the name uses forward slashes. */
interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

const UTF8_NAMES = 0x0800;
const VERSION = 20;

/** What the local and the central header share (APPNOTE 4.3.7, 4.3.12), from "version needed" to the name's length. */
function sharedHeader({ name, bytes }: Member, isoDay: string): Buffer {
  const [year = 1980, month = 1, day = 1] = isoDay.split('-').map(Number);
  const header = Buffer.alloc(24);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(((year - 1980) << 9) | (month << 5) | day, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

/** A ZIP archive whose members are stored, not deflated: the same members and day give the same bytes everywhere. */
export function zip(members: readonly Member[], isoDay: string): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const shared = sharedHeader(member, isoDay);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.alloc(2), name, member.bytes]);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, place, name]));
    body.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, central, end]);
}
