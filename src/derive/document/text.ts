import type { DocumentFile } from '../../model/observation/document.ts';

/** What could be read of a document's content. */
export type DocumentText = Pick<DocumentFile, 'title' | 'textLayer' | 'pages' | 'text'> & {
  /** ISO day of the properties of the document. */
  readonly modified: string | null;
};

export const mostText = 50_000;

export const nothingRead: DocumentText = { title: null, textLayer: 'unknown', pages: null, text: '', modified: null };
