import type { DocumentFile } from '../../model/observation/document.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import { repairText } from '../../model/text/fold.ts';
import type { Unseen } from '../../model/unseen.ts';

/** What a document says about itself. Days are ISO. */
export type DocumentProperties = Pick<DocumentFile, 'title' | 'author' | 'language' | 'pages' | 'created' | 'saved'>;

/** What could be read of a document. */
export type DocumentContent = DocumentProperties &
  Pick<
    DocumentFile,
    'text' | 'textLayer' | 'charactersPerPage' | 'tagged' | 'fields' | 'protection' | 'contents' | 'unread'
  >;

/** Characters kept of a text. */
export const mostText = 50_000;

/** Letters on a page, or in a whole office document, below which there is no text: numbers and stamps are often letters. */
export const leastLetters = 20;

export const noProperties: DocumentProperties = {
  title: null,
  author: null,
  language: null,
  pages: null,
  created: null,
  saved: null,
};

/** Nothing but the file itself is known, for this reason. */
export function nothingRead(unread: Unseen | null): DocumentContent {
  return {
    ...noProperties,
    text: '',
    textLayer: 'unknown',
    charactersPerPage: null,
    tagged: null,
    fields: null,
    protection: unread === 'encrypted' ? 'password' : 'unknown',
    contents: null,
    unread,
  };
}

/** What was read of an office document. Without letters, pictures make it a scan. */
export function contentOf(
  properties: DocumentProperties,
  text: string,
  { hasPictures, unread }: { readonly hasPictures: boolean; readonly unread: Unseen | null },
): DocumentContent {
  const isScan = hasPictures && lettersIn(text) < leastLetters;
  const textLayer = isScan ? 'scan' : text === '' ? 'unknown' : 'text';
  return {
    ...nothingRead(unread),
    ...properties,
    text,
    textLayer,
    protection: unread === 'encrypted' ? 'password' : 'none',
  };
}

export function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** A title, name or language of the properties, as shown; null when nothing is left of it. */
export function propertyText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = shorten(collapse(repairText(value.slice(0, 2_000).replace(/\p{Cc}/gu, ' '))), 500);
  return text === '' ? null : text;
}

/** A count of the properties, e.g. of pages; null for what is none. */
export function propertyCount(value: unknown): number | null {
  const count = typeof value === 'string' && /^\s{0,9}\d{1,7}\s{0,9}$/u.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count > 0 && count < 10_000_000 ? count : null;
}
