import type { DocumentFile } from '../model/observation/document.ts';
import type { Header } from '../model/observation/response.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';
import { readContent } from './document/read.ts';
import { nameOfFile } from './document/file-name.ts';
import { detectFormat } from './document/format.ts';
import { dayOfHttpDate } from './document/http-date.ts';
import type { DeriveTools } from './page.ts';
import { textLanguage } from './page/text-lang.ts';
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

/**
 * What a file is, by its bytes, and what it says as far as it can be read. A broken, locked or hostile file is no error:
 * `unread` says why it has no text, or not all of it.
 */
export async function deriveDocument(input: DocumentInput, tools: DeriveTools): Promise<DerivedDocument> {
  const { bytes, headers, ...rest } = input;
  const contentType = header(headers, 'content-type');
  const name = nameOfFile(input.url, header(headers, 'content-disposition'));
  const format = await detectFormat(bytes, { name, contentType });
  const content = await readContent(bytes, format, { name, contentType });
  const document: Omit<DocumentFile, 'links'> = {
    ...rest,
    ...content,
    ...format,
    name,
    bytes: bytes.byteLength,
    textLang: textLanguage(content.text),
    modified: dayOfHttpDate(header(headers, 'last-modified')) ?? content.saved ?? content.created,
  };
  return { document, topics: matchDocument(tools.lexicon, document) };
}
