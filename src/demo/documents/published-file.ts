import type { Day } from '../calendar.ts';
import { markup, type Html } from '../html.ts';
import { docx, xlsx, type Cell } from './office.ts';
import { textPdf } from './pdf.ts';
import { rar } from './rar.ts';
import { rtf } from './rtf.ts';
import { scannedPdf } from './scan.ts';
import { zip } from './zip.ts';

/** A file for download and the title under which a page offers it. */
export interface PublishedFile {
  readonly path: string;
  readonly title: string;
  readonly mime: string;
  readonly day: Day;
  readonly bytes: Buffer;
  /** What a search may find in it. */
  readonly text: string;
}

/** Where and when a file was published; the path lacks the extension. */
interface Place {
  readonly path: string;
  readonly title: string;
  readonly day: Day;
}

export type Table = readonly (readonly Cell[])[];

export function pdf({ path, title, day }: Place, paragraphs: readonly string[]): PublishedFile {
  const bytes = textPdf({ title, isoDay: day.iso }, paragraphs);
  return { path: `${path}.pdf`, title, day, bytes, mime: 'application/pdf', text: paragraphs.join(' ') };
}

export function scan({ path, title, day }: Place): PublishedFile {
  const bytes = scannedPdf({ title: 'Scan_0001', isoDay: day.iso });
  return { path: `${path}.pdf`, title, day, bytes, mime: 'application/pdf', text: '' };
}

export function spreadsheet({ path, title, day }: Place, rows: Table): PublishedFile {
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { path: `${path}.xlsx`, title, day, bytes: xlsx('Лист1', rows, day.iso), mime, text: rows.flat().join(' ') };
}

export function wordFile({ path, title, day }: Place, paragraphs: readonly string[]): PublishedFile {
  const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const bytes = docx([title, ...paragraphs], day.iso);
  return { path: `${path}.docx`, title, day, bytes, mime, text: paragraphs.join(' ') };
}

/** Comma-separated values after RFC 4180, in UTF-8 with a byte order mark. */
export function csv({ path, title, day }: Place, rows: Table): PublishedFile {
  const field = (cell: Cell) =>
    /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
  const text = rows.map((row) => row.map(field).join(',')).join('\r\n');
  return {
    path: `${path}.csv`,
    title,
    day,
    bytes: Buffer.from(`\ufeff${text}\r\n`),
    mime: 'text/csv; charset=utf-8',
    text,
  };
}

export function archive({ path, title, day }: Place, files: readonly PublishedFile[]): PublishedFile {
  const bytes = zip(files.map(member), day.iso);
  return { path: `${path}.zip`, title, day, bytes, mime: 'application/zip', text: '' };
}

/** The same in the format that old sites like best. */
export function rarArchive({ path, title, day }: Place, files: readonly PublishedFile[]): PublishedFile {
  const bytes = rar(files.map(member), day.iso);
  return { path: `${path}.rar`, title, day, bytes, mime: 'application/x-rar-compressed', text: '' };
}

function member({ path, bytes }: PublishedFile): { name: string; bytes: Buffer } {
  return { name: path.slice(path.lastIndexOf('/') + 1), bytes };
}

/** Rich text under the name of a Word document. */
export function oldWordFile({ path, title, day }: Place, paragraphs: readonly string[]): PublishedFile {
  const bytes = rtf(title, paragraphs);
  return { path: `${path}.doc`, title, day, bytes, mime: 'application/msword', text: paragraphs.join(' ') };
}

/** A link that says what it opens: title, type and size. */
export function fileLink({ path, title, bytes }: PublishedFile): Html {
  const type = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  return markup`<a class="file" href="${path}">${title} (${type}, ${Math.ceil(bytes.length / 1024)} KB)</a>`;
}
