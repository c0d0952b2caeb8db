import type { DocumentFile } from '../model/observation/document.ts';
import type { Header } from '../model/observation/response.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';
import { dayOfHttpDate } from './document/http-date.ts';
import { detectFormat } from './document/format.ts';
import { readPdf } from './document/pdf.ts';
import { readPlainText } from './document/plain-text.ts';
import { type DocumentText, nothingRead } from './document/text.ts';
import type { DeriveTools } from './page.ts';
import { matchDocument } from './topics/match-document.ts';

export interface DocumentInput {
  readonly url: string;
  readonly host: string;
  readonly site: string;
  readonly bytes: Uint8Array;
  readonly headers: readonly Header[];
  readonly sha256: string;
  readonly capturedAt: string;
}

export interface DerivedDocument {
  /** The links that lead to it are known only when all pages are. */
  readonly document: Omit<DocumentFile, 'links'>;
  readonly topics: TopicHit[];
}

function header(headers: readonly Header[], wanted: string): string | null {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null;
}

async function readText(format: string, input: DocumentInput): Promise<DocumentText> {
  if (format === 'pdf') return readPdf(input.bytes);
  if (format === 'csv' || format === 'text') return readPlainText(input.bytes, header(input.headers, 'content-type'));
  return nothingRead;
}

/**
 * What a file is, by its bytes, and what it says as far as it can be read: PDF and plain text. A broken or locked file is
 * no error: it has no text, and `textLayer` says `unknown`.
 */
export async function deriveDocument(input: DocumentInput, tools: DeriveTools): Promise<DerivedDocument> {
  const { format, extension } = await detectFormat(input.bytes, input.url);
  const read = await readText(format, input);
  const document: Omit<DocumentFile, 'links'> = {
    url: input.url,
    host: input.host,
    site: input.site,
    format,
    extension,
    bytes: input.bytes.byteLength,
    title: read.title,
    textLayer: read.textLayer,
    pages: read.pages,
    text: read.text,
    modified: dayOfHttpDate(header(input.headers, 'last-modified')) ?? read.modified,
    sha256: input.sha256,
    capturedAt: input.capturedAt,
  };
  return { document, topics: matchDocument(tools.lexicon, document) };
}
