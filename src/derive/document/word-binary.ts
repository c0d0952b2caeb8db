import { codePageOfLanguage, decodeCodePage } from './code-page.ts';
import type { CompoundFile } from './compound.ts';
import { contentOf, type DocumentContent, nothingRead } from './content.ts';
import { readPropertySet } from './property-set.ts';
import { createTextSink, type TextSink } from './text-sink.ts';

/** First word of the stream: Word 97 and later; Word 6 and 95. */
const word97 = 0xa5ec;
const word6 = 0xa5dc;

const flags = { encrypted: 0x0100, secondTable: 0x0200 } as const;

/** Numbers of characters of the main text, footnotes, headers, comments, endnotes and text boxes, one after the other. */
const counts = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64, 0x68];

/** A run of characters as it lies in the file. */
interface Piece {
  readonly at: number;
  readonly characters: number;
  readonly wide: boolean;
}

/** Text of a document of Word 97 to 2003 (MS-DOC, 2.4.1), and of Word 6 and 95. */
export function readWordBinary(file: CompoundFile): DocumentContent {
  const main = file.read('WordDocument');
  if (main === null || main.length < 0x200) return nothingRead('damaged');
  const view = viewOf(main);
  const magic = view.getUint16(0, true);
  const kind = view.getUint16(0x0a, true);
  if (magic !== word97 && magic !== word6) return nothingRead('damaged');
  if ((kind & flags.encrypted) !== 0) return nothingRead('encrypted');
  const properties = readPropertySet(file);
  const hasPictures = (file.read('Data', 1) ?? []).length > 0;
  const table = file.read((kind & flags.secondTable) === 0 ? '0Table' : '1Table');
  const pieces = magic === word6 ? [onlyPiece(view)] : piecesOf(view, table ?? new Uint8Array());
  if (pieces === null) return contentOf(properties, '', { hasPictures, unread: 'damaged' });
  const text = textOf(main, pieces, codePageOfLanguage(view.getUint16(0x06, true)));
  return contentOf(properties, text, { hasPictures, unread: null });
}

/** Word 6 and 95 that were not saved in haste have their text in one run. */
function onlyPiece(view: DataView): Piece {
  const start = view.getUint32(0x18, true);
  return { at: start, characters: Math.max(0, view.getUint32(0x1c, true) - start), wide: false };
}

/** The table of pieces (MS-DOC, 2.9.38 Clx and 2.8.35 PlcPcd), main text first; null when it is not there. */
function piecesOf(main: DataView, tableBytes: Uint8Array): Piece[] | null {
  const table = viewOf(tableBytes);
  const end = Math.min(table.byteLength, main.getUint32(0x01a2, true) + main.getUint32(0x01a6, true));
  let at = main.getUint32(0x01a2, true);
  // What stands before it are changes of format.
  while (at + 5 <= end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at + 5 > end || table.getUint8(at) !== 2) return null;
  const count = Math.floor((Math.min(table.getUint32(at + 1, true), end - at - 5) - 4) / 12);
  const total = counts.reduce((sum, offset) => sum + main.getUint32(offset, true), 0);
  const starts = at + 5;
  const places = starts + (count + 1) * 4;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const from = table.getUint32(starts + i * 4, true);
    const to = Math.min(total, table.getUint32(starts + i * 4 + 4, true));
    const place = table.getUint32(places + i * 8 + 2, true);
    const wide = (place & 0x40000000) === 0;
    const offset = place & 0x3fffffff;
    return { at: wide ? offset : Math.floor(offset / 2), characters: Math.max(0, to - from), wide };
  });
}

/** Characters looked at: more than are kept, for much of it may be white space and fields. */
const mostCharacters = 400_000;

function textOf(main: Uint8Array, pieces: readonly Piece[], codePage: number): string {
  const runs = firstOf(pieces, main.length).map(({ at, characters, wide }) => ({
    wide,
    bytes: main.subarray(at, at + characters * (wide ? 2 : 1)),
  }));
  // In which encoding the 8-bit runs are is better told from all of them together.
  const narrow = decodeCodePage(Buffer.concat(runs.filter(({ wide }) => !wide).map(({ bytes }) => bytes)), codePage);
  const sink = createTextSink();
  const write = withoutFieldCodes(sink);
  let read = 0;
  for (const { wide, bytes } of runs) {
    write(wide ? decodeCodePage(bytes, 1200) : narrow.slice(read, read + bytes.length));
    if (!wide) read += bytes.length;
  }
  return sink.text();
}

function firstOf(pieces: readonly Piece[], size: number): Piece[] {
  let left = mostCharacters;
  return pieces.flatMap((piece) => {
    const inFile = Math.floor(Math.max(0, size - piece.at) / (piece.wide ? 2 : 1));
    const characters = Math.min(left, piece.characters, inFile);
    left -= characters;
    return characters === 0 ? [] : [{ ...piece, characters }];
  });
}

const mark = { fieldBegin: '\u0013', fieldResult: '\u0014', fieldEnd: '\u0015' } as const;

/** Of a field (begin, code, result, end; they nest) the reader sees the result only. */
function withoutFieldCodes(sink: TextSink): (text: string) => void {
  const inCode: boolean[] = [];
  let codes = 0;
  return (text) => {
    for (const part of text.split(/([\u0013-\u0015])/u)) {
      const last = inCode.length - 1;
      if (part === mark.fieldBegin) {
        inCode.push(true);
        codes++;
      } else if (part === mark.fieldResult && inCode[last] === true) {
        inCode[last] = false;
        codes--;
      } else if (part === mark.fieldEnd) {
        if (inCode.pop() === true) codes--;
      } else if (codes === 0) sink.write(plain(part));
    }
  };
}

/** Paragraphs, pages and cells end with marks of Word's own (MS-DOC, 2.4.1). */
function plain(text: string): string {
  return text
    .replace(/[\u000b-\u000d]/gu, '\n')
    .replace(/\u0007/gu, '\t')
    .replace(/\u001e/gu, '-')
    .replace(/[\u0001\u0002\u0005\u0008\u001f]/gu, '');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
