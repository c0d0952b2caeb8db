import { fileTypeFromBuffer } from 'file-type';
import type { DocumentFormat } from '../../model/observation/document.ts';
import { fileName } from '../topics/address-words.ts';

export interface Format {
  readonly format: DocumentFormat;
  /** Usual ending of the type found, without the dot; empty when nothing is known. */
  readonly extension: string;
}

const formats: ReadonlyMap<string, DocumentFormat> = new Map([
  ['pdf', 'pdf'],
  ...['doc', 'docx', 'docm', 'dotx', 'odt', 'rtf'].map((ending) => [ending, 'word'] as const),
  ...['xls', 'xlsx', 'xlsm', 'ods'].map((ending) => [ending, 'spreadsheet'] as const),
  ...['ppt', 'pptx', 'pptm', 'odp'].map((ending) => [ending, 'presentation'] as const),
  ...['zip', 'rar', '7z', 'tar', 'gz', 'bz2', 'xz'].map((ending) => [ending, 'archive'] as const),
  ...['jpg', 'png', 'gif', 'tif', 'webp', 'bmp', 'jp2', 'avif'].map((ending) => [ending, 'image'] as const),
  ['csv', 'csv'],
  ['txt', 'text'],
]);

const sniffed = 65_536;

/** Names of the streams in a compound file of Office 97–2003, in UTF-16. */
const compoundStreams: readonly (readonly [string, string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

function compoundKind(bytes: Uint8Array): string {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return compoundStreams.find(([name]) => names.includes(Buffer.from(`${name}\0`, 'utf16le')))?.[1] ?? 'cfb';
}

/** PDF readers look for the signature in the first kibibyte. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-');
}

/** Two lines and more with the same number of separators, one at least. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const rows = (lines.length > 2 ? lines.slice(0, -1) : lines).slice(0, 10);
  return [';', ',', '\t'].some((separator) => {
    const counts = rows.map((row) => row.split(separator).length);
    return rows.length > 1 && (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
  });
}

function sniffText(bytes: Uint8Array, url: string): string {
  const head = bytes.subarray(0, sniffed);
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return '';
  const text = new TextDecoder('latin1').decode(head);
  if (/^\s{0,200}<(?:!doctype html|html|head|body|\?xml|!--)/iu.test(text)) return 'html';
  const named = URL.canParse(url) && /\.csv$/iu.test(fileName(new URL(url)) ?? '');
  return named || isTable(text) ? 'csv' : 'txt';
}

async function extensionOf(bytes: Uint8Array, url: string): Promise<string> {
  if (bytes.byteLength === 0) return '';
  if (isPdf(bytes)) return 'pdf';
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === 'cfb') return compoundKind(bytes);
  return found?.ext ?? sniffText(bytes, url);
}

/** What a file is by its bytes. Its name decides only between a table and other plain text. */
export async function detectFormat(bytes: Uint8Array, url: string): Promise<Format> {
  const extension = await extensionOf(bytes, url);
  return { format: formats.get(extension) ?? 'other', extension };
}
