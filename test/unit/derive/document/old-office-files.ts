import { compoundFile } from './compound-file.ts';

/** Text in windows-1251; characters it does not have are question marks. */
export function windows1251(text: string): Buffer {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Buffer.from(Array.from(text, (letter) => Math.max(letters.indexOf(letter), letter === '\0' ? 0 : 1)));
}

interface DocPlan {
  /** Runs of text: a string is written in UTF-16, bytes as they are. */
  readonly pieces: readonly (string | Uint8Array)[];
  readonly language?: number;
  readonly encrypted?: boolean;
  readonly streams?: Readonly<Record<string, Uint8Array>>;
}

/** A document of Word 97 (MS-DOC): the head of the file, its text and the table of its pieces. */
export function docFile({ pieces, language = 0x0402, encrypted, streams = {} }: DocPlan): Uint8Array {
  const runs = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'utf16le') : Buffer.from(piece)));
  const lengths = pieces.map((piece) => piece.length);
  const textAt = 0x600;
  const main = Buffer.alloc(Math.max(4096, textAt + runs.reduce((sum, run) => sum + run.length, 0)));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(language, 6);
  main.writeUInt16LE(0x0200 | (encrypted === true ? 0x0100 : 0), 0x0a);
  main.writeUInt16LE(0x00bf, 0x0c);
  main.writeUInt32LE(textAt, 0x18);
  main.writeUInt16LE(14, 0x20);
  main.writeUInt16LE(22, 0x3e);
  main.writeUInt32LE(
    lengths.reduce((sum, length) => sum + length, 0),
    0x4c,
  );
  main.writeUInt16LE(93, 0x98);
  const table = Buffer.alloc(5 + (pieces.length + 1) * 4 + pieces.length * 8);
  table[0] = 2;
  table.writeUInt32LE(table.length - 5, 1);
  let at = textAt;
  let characters = 0;
  runs.forEach((run, i) => {
    run.copy(main, at);
    table.writeUInt32LE(characters, 5 + i * 4);
    const place = typeof pieces[i] === 'string' ? at : (at * 2) | 0x40000000;
    table.writeUInt32LE(place, 5 + (pieces.length + 1) * 4 + i * 8 + 2);
    at += run.length;
    characters += lengths[i] ?? 0;
  });
  table.writeUInt32LE(characters, 5 + pieces.length * 4);
  main.writeUInt32LE(table.length, 0x01a6);
  return compoundFile({ WordDocument: main, '1Table': table, ...streams });
}

type Property = string | Uint8Array | number | bigint;

/** Properties by number (MS-OLEPS): bytes are text in the code page, a string is UTF-16, a bigint a time. */
export function summary(codePage: number, properties: Readonly<Record<number, Property>>): Uint8Array {
  const all = [
    [1, codePage] as const,
    ...Object.entries(properties).map(([id, value]) => [Number(id), value] as const),
  ];
  const values = all.map(([id, value]) => propertyBytes(id, value));
  const head = Buffer.alloc(48 + 8 + all.length * 8);
  head.writeUInt16LE(0xfffe, 0);
  head.writeUInt32LE(1, 24);
  head.writeUInt32LE(48, 44);
  head.writeUInt32LE(all.length, 52);
  let at = 8 + all.length * 8;
  all.forEach(([id], i) => {
    head.writeUInt32LE(id, 56 + i * 8);
    head.writeUInt32LE(at, 60 + i * 8);
    at += values[i]?.length ?? 0;
  });
  return Buffer.concat([head, ...values]);
}

function propertyBytes(id: number, value: Property): Buffer {
  if (typeof value === 'bigint') {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32LE(64, 0);
    bytes.writeBigUInt64LE(value, 4);
    return bytes;
  }
  const bytes = typeof value === 'number' ? Buffer.alloc(8) : Buffer.alloc(8 + value.length * 2 + 4);
  bytes.writeUInt32LE(id === 1 ? 2 : typeof value === 'number' ? 3 : typeof value === 'string' ? 31 : 30, 0);
  bytes.writeUInt32LE(typeof value === 'number' ? value : value.length, 4);
  if (typeof value === 'string') bytes.write(value, 8, 'utf16le');
  else if (typeof value !== 'number') bytes.set(value, 8);
  return bytes;
}

/** 100 nanoseconds since 1601 of an instant. */
export const fileTime = (iso: string): bigint => (BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n;

/** One record of a workbook (MS-XLS, 2.1.4). */
export function biff(kind: number, ...data: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(data);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

export const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => bytes.writeUInt16LE(value, i * 2));
  return bytes;
};

export const xlsFile = (stream: 'Workbook' | 'Book', ...records: readonly Uint8Array[]): Uint8Array =>
  compoundFile({ [stream]: Buffer.concat([...records, Buffer.alloc(4096)]) });
