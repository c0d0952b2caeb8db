import { fileTypeFromBuffer } from 'file-type';
import type { DocumentFormat } from '../../model/observation/document.ts';
import { isCompound, openCompound } from './compound.ts';
import { officeHtmlFormat } from './office-html.ts';
import { mainPartOf } from './office-package.ts';
import { isSignature } from './signed.ts';
import { openZip, type Zip } from './zip.ts';

export interface Format {
  readonly format: DocumentFormat;
  /** Usual ending of the type found, without the dot; empty when nothing is known. */
  readonly extension: string;
}

const formats: ReadonlyMap<string, DocumentFormat> = new Map([
  ['pdf', 'pdf'],
  ...['doc', 'docx', 'docm', 'dot', 'dotx', 'odt', 'ott', 'rtf'].map((ending) => [ending, 'word'] as const),
  ...['xls', 'xlsx', 'xlsm', 'xlsb', 'xlt', 'xltx', 'ods', 'ots'].map((ending) => [ending, 'spreadsheet'] as const),
  ...['ppt', 'pptx', 'pptm', 'pps', 'ppsx', 'odp'].map((ending) => [ending, 'presentation'] as const),
  ...['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'cab'].map((ending) => [ending, 'archive'] as const),
  ...['p7m', 'p7s', 'asice', 'asics'].map((ending) => [ending, 'signed'] as const),
  ...['jpg', 'jpeg', 'png', 'gif', 'tif', 'tiff', 'webp', 'bmp', 'jp2', 'avif', 'heic', 'djvu'].map(
    (ending) => [ending, 'image'] as const,
  ),
  ['csv', 'csv'],
  ['txt', 'text'],
]);

const sniffed = 65_536;

/** What a file is by the ending of its name; for files whose bytes are not there. */
export function formatOfName(name: string): DocumentFormat {
  return formats.get(endingOf(name)) ?? 'other';
}

function endingOf(name: string): string {
  return /\.(\w{1,5})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** How a file was named and sent. */
export interface Sent {
  readonly name: string | null;
  readonly contentType: string | null;
}

/** What a file is by its bytes. Its name and the type it was sent as decide only where they leave a choice. */
export async function detectFormat(bytes: Uint8Array, sent: Sent): Promise<Format> {
  const office = officeHtmlFormat(bytes, sent);
  if (office !== null) return { format: office, extension: 'html' };
  const extension = await extensionOf(bytes, sent.name ?? '');
  return { format: formats.get(extension) ?? 'other', extension };
}

async function extensionOf(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.byteLength === 0) return '';
  // The signed file may stand within the first kibibyte.
  if (isSignature(bytes)) return signatureEnding(name);
  if (isPdf(bytes)) return 'pdf';
  if (isCompound(bytes)) return compoundKind(bytes, name);
  if (isZip(bytes)) return zipKind(await openZip(bytes), name);
  const found = await fileTypeFromBuffer(bytes.subarray(0, sniffed)).catch(() => undefined);
  return found?.ext ?? sniffText(bytes, name);
}

/** PDF readers look for the signature in the first kibibyte. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-');
}

/** Streams by which a compound file of Office 97 to 2003 is told. */
const streams: readonly (readonly [string, string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['VisioDocument', 'vsd'],
  ['__properties_version1.0', 'msg'],
];

/** A package of later Office that is locked is a compound file around it; what is locked in, only the name tells. */
function compoundKind(bytes: Uint8Array, name: string): string {
  const names = openCompound(bytes)?.names ?? [];
  if (names.includes('EncryptedPackage')) return formats.has(endingOf(name)) ? endingOf(name) : 'cfb';
  const known =
    streams.find(([stream]) => names.includes(stream)) ?? streams.find(([stream]) => isNamed(bytes, stream));
  return known?.[1] ?? 'cfb';
}

/** The list of streams stands near the end, where a cut file has none. */
function isNamed(bytes: Uint8Array, stream: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(`${stream}\0`, 'utf16le'));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9 && (bytes[3] ?? 9) < 9;
}

/** Folders of the main part of a package (ECMA-376 part 1, 11.3.10, 12.3.23, 13.3.6). */
const mainFolders: ReadonlyMap<string, string> = new Map([
  ['word', 'docx'],
  ['xl', 'xlsx'],
  ['ppt', 'pptx'],
]);

/** Types that stand in a file of their own (ISO 26300-3, 3.3). */
const declaredTypes: ReadonlyMap<string, string> = new Map([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.text-template', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.spreadsheet-template', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/vnd.etsi.asic-e+zip', 'asice'],
  ['application/vnd.etsi.asic-s+zip', 'asics'],
  ['application/epub+zip', 'epub'],
]);

/** Without its list, as when it was cut, only its name tells what was packed. */
async function zipKind(zip: Zip | null, name: string): Promise<string> {
  if (zip === null) return formats.has(endingOf(name)) ? endingOf(name) : 'zip';
  const parts: Uint8Array[] = [];
  await zip.read('mimetype', (piece) => parts.push(piece.subarray(0, 100)) < 2);
  const declared = declaredTypes.get(Buffer.concat(parts).toString('latin1').trim());
  if (declared !== undefined) return declared;
  const main = await mainPartOf(zip);
  if (main?.startsWith('xl/') === true && main.endsWith('.bin')) return 'xlsb';
  return mainFolders.get(main?.split('/')[0] ?? '') ?? 'zip';
}

/** A signature without the signed file is named after it: `zapoved.pdf.p7s`. */
function signatureEnding(name: string): string {
  return endingOf(name) === 'p7s' ? 'p7s' : 'p7m';
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

const html = /^\s{0,200}<(?:!doctype html|html|head|body|\?xml|!--)/iu;

function sniffText(bytes: Uint8Array, name: string): string {
  const head = bytes.subarray(0, sniffed);
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return '';
  const text = new TextDecoder('latin1').decode(head);
  if (html.test(text)) return 'html';
  return endingOf(name) === 'csv' || isTable(text) ? 'csv' : 'txt';
}
