const sector = 512;
const small = 64;
const end = 0xfffffffe;
const none = 0xffffffff;

interface Chain {
  readonly start: number;
  readonly sectors: readonly Buffer[];
}

function split(content: Uint8Array, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(content.length / size) }, (_, i) => {
    const part = Buffer.alloc(size);
    part.set(content.subarray(i * size, (i + 1) * size));
    return part;
  });
}

function entry(
  name: string,
  type: number,
  place: { child: number; right: number; start: number; size: number },
): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes.writeUInt32LE(none, 68);
  bytes.writeUInt32LE(place.right, 72);
  bytes.writeUInt32LE(place.child, 76);
  bytes.writeUInt32LE(place.start, 116);
  bytes.writeUInt32LE(place.size, 120);
  return bytes;
}

/** Makes a compound file (MS-CFB, version 3) of streams; those under 4096 bytes lie in small sectors. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const all = Object.entries(streams);
  const smallSectors: Buffer[] = [];
  const smallTable: number[] = [];
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const add = (parts: readonly Buffer[], to: Buffer[], next: number[]): Chain => {
    const start = parts.length === 0 ? end : to.length;
    parts.forEach((part, i) => {
      next.push(i === parts.length - 1 ? end : to.length + 1);
      to.push(part);
    });
    return { start, sectors: parts };
  };
  const places = all.map(([, content]) =>
    content.length < 4096
      ? add(split(content, small), smallSectors, smallTable).start
      : add(split(content, sector), sectors, table).start,
  );
  const shared = add(split(Buffer.concat(smallSectors), sector), sectors, table);
  const smallFat = add(split(numbers(smallTable), sector), sectors, table);
  const directory = Buffer.concat([
    entry('Root Entry', 5, { child: 1, right: none, start: shared.start, size: smallSectors.length * small }),
    ...all.map(([name, content], i) => {
      const right = i + 1 < all.length ? i + 2 : none;
      return entry(name, 2, { child: none, right, start: places[i] ?? end, size: content.length });
    }),
  ]);
  const list = add(split(directory, sector), sectors, table);
  const fatSectors = Math.ceil((table.length + 8) / 127);
  const fatStart = sectors.length;
  for (let i = 0; i < fatSectors; i++) table.push(0xfffffffd);
  while (table.length < fatSectors * 128) table.push(none);
  const header = Buffer.alloc(sector, 0xff);
  header.fill(0, 8, 76);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(list.start, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(smallFat.start, 60);
  header.writeUInt32LE(smallFat.sectors.length, 64);
  header.writeUInt32LE(end, 68);
  for (let i = 0; i < fatSectors; i++) header.writeUInt32LE(fatStart + i, 76 + i * 4);
  return Buffer.concat([header, ...sectors, ...split(numbers(table), sector)]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4, 0xff);
  values.forEach((value, i) => bytes.writeUInt32LE(value, i * 4));
  return bytes;
}
