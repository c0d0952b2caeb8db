import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

/** Letters of five by seven dots, row by row from the top; the lowest bit is the right-hand dot. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  a: [0, 0, 14, 1, 15, 17, 15],
  b: [16, 16, 30, 17, 17, 17, 30],
  d: [1, 1, 15, 17, 17, 17, 15],
  e: [0, 0, 14, 17, 31, 16, 14],
  h: [16, 16, 30, 17, 17, 17, 17],
  i: [4, 0, 12, 4, 4, 4, 14],
  l: [12, 4, 4, 4, 4, 4, 14],
  m: [0, 0, 26, 21, 21, 21, 21],
  n: [0, 0, 30, 17, 17, 17, 17],
  o: [0, 0, 14, 17, 17, 17, 14],
  p: [0, 0, 30, 17, 30, 16, 16],
  r: [0, 0, 22, 25, 16, 16, 16],
  s: [0, 0, 15, 16, 14, 1, 30],
  t: [8, 8, 28, 8, 8, 9, 6],
  x: [0, 0, 17, 10, 4, 10, 17],
  '@': [14, 17, 23, 21, 23, 16, 14],
  '.': [0, 0, 0, 0, 0, 12, 12],
};

const LETTER = { width: 6, height: 7 };
const SCALE = 2;
const MARGIN = 3;

/** A PNG picture of a line of text, as sites show an address that robots should not read. */
export function textPicture(text: string): Buffer {
  const width = (text.length * LETTER.width + 2 * MARGIN) * SCALE;
  const height = (LETTER.height + 2 * MARGIN) * SCALE;
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => (hasInk(text, x, y) ? 0x33 : 0xff))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, shades of grey.
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function hasInk(text: string, x: number, y: number): boolean {
  const column = Math.floor(x / SCALE) - MARGIN;
  const row = LETTERS[text[Math.floor(column / LETTER.width)] ?? '']?.[Math.floor(y / SCALE) - MARGIN] ?? 0;
  const dot = column % LETTER.width;
  return dot < LETTER.width - 1 && ((row >> (LETTER.width - 2 - dot)) & 1) === 1;
}

/** Length, type, content, checksum (PNG, 5.3). */
function chunk(type: string, content: Buffer): Buffer {
  const checked = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(checked), 4);
  return Buffer.concat([frame.subarray(0, 4), checked, frame.subarray(4)]);
}
