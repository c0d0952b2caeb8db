import { readArchive } from './archive.ts';
import { isCompound, openCompound } from './compound.ts';
import { type DocumentContent, nothingRead } from './content.ts';
import { detectFormat, type Format, type Sent } from './format.ts';
import { readOfficeHtml } from './office-html.ts';
import { readSheets } from './office-sheets.ts';
import { readSlides, readWordPackage } from './office-text.ts';
import { readOpenDocument } from './open-document.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import { readPropertySet } from './property-set.ts';
import { readRtf } from './rtf.ts';
import { signedContent } from './signed.ts';
import { readWordBinary } from './word-binary.ts';
import { readWorkbookBinary } from './workbook-binary.ts';
import { openZip, type Zip } from './zip.ts';

/** Reads a file of a known format; what cannot be read says why. Never throws, however broken the file is. */
export async function readContent(bytes: Uint8Array, format: Format, sent: Sent): Promise<DocumentContent> {
  try {
    return await readAs(bytes, format, sent);
  } catch {
    return nothingRead('damaged');
  }
}

async function readAs(bytes: Uint8Array, { format, extension }: Format, sent: Sent): Promise<DocumentContent> {
  if (format === 'csv' || format === 'text') return readPlainText(bytes, sent.contentType);
  if (format === 'signed' && extension !== 'asice' && extension !== 'asics') return readSigned(bytes, sent);
  if (extension === 'html' && format !== 'other') return readOfficeHtml(bytes, sent.contentType);
  if (extension === 'pdf') return readPdf(bytes);
  if (extension === 'rtf') return readRtf(bytes);
  return (await readZipped(bytes, extension)) ?? readCompound(bytes) ?? nothingRead('unsupported_type');
}

type ZipReader = (zip: Zip, extension: string) => DocumentContent | Promise<DocumentContent>;

const zipReaders: ReadonlyMap<string, ZipReader> = new Map<string, ZipReader>([
  ['docx', readWordPackage],
  ['xlsx', readSheets],
  ['pptx', readSlides],
  ...['odt', 'ods', 'odp'].map((extension) => [extension, readOpenDocument] as const),
  ...['zip', 'asice', 'asics'].map((extension) => [extension, readArchive] as const),
]);

/** Null for what is no ZIP that is read; a locked file of the same ending is none. */
async function readZipped(bytes: Uint8Array, extension: string): Promise<DocumentContent | null> {
  const reader = zipReaders.get(extension);
  if (reader === undefined || isCompound(bytes)) return null;
  const zip = await openZip(bytes);
  return zip === null ? nothingRead('damaged') : reader(zip, extension);
}

/** Null for what is no compound file. */
function readCompound(bytes: Uint8Array): DocumentContent | null {
  const file = openCompound(bytes);
  if (file === null) return isCompound(bytes) ? nothingRead('damaged') : null;
  if (file.names.includes('EncryptedPackage')) return nothingRead('encrypted');
  if (file.names.includes('WordDocument')) return readWordBinary(file);
  if (file.names.includes('Workbook') || file.names.includes('Book')) return readWorkbookBinary(file);
  return { ...nothingRead('unsupported_type'), ...readPropertySet(file) };
}

/** The signed file is what people read; its own archive or signature within is not opened further. */
async function readSigned(bytes: Uint8Array, { name }: Sent): Promise<DocumentContent> {
  const signed = signedContent(bytes);
  if (signed === null) return nothingRead('unsupported_type');
  const inner = { name: name?.replace(/\.p7[ms]$/iu, '') ?? null, contentType: null };
  const format = await detectFormat(signed, inner);
  const content = format.format === 'signed' ? nothingRead('unsupported_type') : await readAs(signed, format, inner);
  const file = { name: inner.name ?? '', bytes: signed.byteLength, format: format.format };
  return { ...content, contents: [file, ...(content.contents ?? [])] };
}
