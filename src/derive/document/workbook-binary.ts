import type { CompoundFile } from './compound.ts';
import { contentOf, type DocumentContent, nothingRead } from './content.ts';
import { readPropertySet } from './property-set.ts';
import { createTextSink, type TextSink } from './text-sink.ts';
import { createStrings, sharedStrings, type Strings } from './workbook-strings.ts';

/** Numbers of the records that hold text (MS-XLS, 2.3). */
const kinds = {
  formula: 0x0006,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  manyRk: 0x00bd,
  richString: 0x00d6,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  formulaString: 0x0207,
  rk: 0x027e,
  begin: 0x0809,
} as const;

/** A record with those that continue it. */
interface BiffRecord {
  readonly kind: number;
  readonly at: number;
  readonly parts: readonly Uint8Array[];
}

const mostRecords = 1_000_000;
const mostParts = 50_000;

/** Text of a workbook of Excel 5 to 2003: its sheets by name, then the cells of each in rows. */
export function readWorkbookBinary(file: CompoundFile): DocumentContent {
  const bytes = file.read('Workbook') ?? file.read('Book');
  if (bytes === null) return nothingRead('damaged');
  const book = createBook();
  let read = 0;
  for (const record of records(bytes)) {
    if (record.kind === kinds.filePass) return nothingRead('encrypted');
    if (book.sink.full() || ++read > mostRecords) break;
    take(book, record);
  }
  const unread = read > mostRecords ? 'too_complex' : read === 0 ? 'damaged' : null;
  return contentOf(readPropertySet(file), book.sink.text(), { hasPictures: false, unread });
}

function* records(bytes: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length;) {
    const start = at;
    const kind = view.getUint16(at, true);
    const parts: Uint8Array[] = [];
    do {
      const end = at + 4 + view.getUint16(at + 2, true);
      if (parts.length < mostParts) parts.push(bytes.subarray(at + 4, end));
      at = end;
    } while (at + 4 <= bytes.length && view.getUint16(at, true) === kinds.continued);
    yield { kind, at: start, parts };
  }
}

/** What is known of the workbook while its records are read in order. */
interface Book {
  readonly sink: TextSink;
  /** Names of sheets by where their records begin. */
  readonly sheets: Map<number, string>;
  shared: readonly string[];
  strings: Strings;
  row: number;
}

function createBook(): Book {
  return { sink: createTextSink(), sheets: new Map(), shared: [], strings: createStrings(8, 1252), row: -1 };
}

const biff8 = 0x0600;

function take(book: Book, { kind, at, parts }: BiffRecord): void {
  const data = parts[0] ?? new Uint8Array();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const word = (offset: number): number => (offset + 2 <= view.byteLength ? view.getUint16(offset, true) : 0);
  if (kind === kinds.begin) begin(book, at, word(0));
  else if (kind === kinds.codePage) book.strings = createStrings(book.strings.version, word(0));
  else if (kind === kinds.boundSheet && data.length > 6) {
    book.sheets.set(view.getUint32(0, true), book.strings.short(data.subarray(6)));
  } else if (kind === kinds.sharedStrings) book.shared = sharedStrings(parts);
  else takeCell(book, kind, { data, view, word });
}

function begin(book: Book, at: number, version: number): void {
  book.strings = createStrings(version === biff8 ? 8 : 5, book.strings.codePage);
  book.row = -1;
  book.sink.write(`\n${book.sheets.get(at) ?? ''}\n`);
}

interface Cell {
  readonly data: Uint8Array;
  readonly view: DataView;
  readonly word: (offset: number) => number;
}

function takeCell(book: Book, kind: number, cell: Cell): void {
  const text = kind === kinds.formulaString ? book.strings.long(cell.data) : cellText(book, kind, cell);
  if (text === null) return;
  const row = kind === kinds.formulaString ? book.row : cell.word(0);
  book.sink.write(`${row === book.row ? '\t' : '\n'}${text}`);
  book.row = row;
}

/** Null for what is no cell with a value of its own. */
function cellText(book: Book, kind: number, cell: Cell): string | null {
  return cell.data.length < 6 ? null : (values.get(kind)?.(cell, book) ?? null);
}

/** How the value of a cell is told, by kind of record. It stands behind row, column and format. */
const values: ReadonlyMap<number, (cell: Cell, book: Book) => string | null> = new Map([
  [
    kinds.labelShared,
    ({ view }, { shared }) => (view.byteLength < 10 ? null : (shared[view.getUint32(6, true)] ?? '')),
  ],
  [kinds.label, ({ data }, { strings }) => strings.long(data.subarray(6))],
  [kinds.richString, ({ data }, { strings }) => strings.long(data.subarray(6))],
  [kinds.number, ({ view }) => float(view)],
  // A formula whose value ends in two full bytes has another value than a number; it follows if it is text.
  [kinds.formula, ({ view, word }) => (word(12) === 0xffff ? '' : float(view))],
  [kinds.rk, ({ view }) => (view.byteLength < 10 ? null : rkNumber(view.getUint32(6, true)))],
  [kinds.manyRk, ({ view }) => manyNumbers(view)],
]);

function float(view: DataView): string | null {
  return view.byteLength < 14 ? null : String(view.getFloat64(6, true));
}

function manyNumbers(view: DataView): string {
  const count = Math.max(0, Math.floor((view.byteLength - 6) / 6));
  return Array.from({ length: count }, (_, i) => rkNumber(view.getUint32(6 + i * 6, true))).join('\t');
}

/** A number in four bytes (MS-XLS, 2.5.217): an integer or the upper half of a float, perhaps a hundredfold. */
function rkNumber(rk: number): string {
  const float = new DataView(new ArrayBuffer(8));
  float.setUint32(4, rk & 0xfffffffc, true);
  const value = (rk & 2) === 0 ? float.getFloat64(0, true) : (rk | 0) >> 2;
  return String((rk & 1) === 0 ? value : value / 100);
}
