import { deflateRawSync } from 'node:zlib';

/** A file in an archive, and what its list says of it other than the truth. */
export interface ZipMember {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  readonly encrypted?: boolean;
  /** Names are in UTF-8 and say so, unless given as bytes. */
  readonly declared?: number;
}

const flagsOf = ({ name, encrypted }: ZipMember): number =>
  (typeof name === 'string' ? 0x0800 : 0) | (encrypted === true ? 1 : 0);

/** Makes a ZIP archive (APPNOTE.TXT 4.3) of deflated files. */
export function zipFile(members: readonly ZipMember[]): Uint8Array {
  const body: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content);
    const packed = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flagsOf(member), 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(member.declared ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, place, name]));
    body.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, central, end]);
}
