export type DocumentFormat =
  'pdf' | 'word' | 'spreadsheet' | 'presentation' | 'csv' | 'text' | 'archive' | 'image' | 'other';

/** A link that leads to a document. */
export interface DocumentLink {
  /** The page the link stands on. */
  readonly page: string;
  readonly text: string;
  readonly news: boolean;
}

/** A file the municipality links to: what the links say and what the file turned out to be. */
export interface DocumentFile {
  readonly url: string;
  readonly host: string;
  readonly site: string;
  readonly links: readonly DocumentLink[];
  /** By magic bytes, not by name. `extension` is the usual one of the type found, e.g. `xlsx`. */
  readonly format: DocumentFormat;
  readonly extension: string;
  readonly bytes: number;
  /** Title of the document properties, else null. */
  readonly title: string | null;
  /** PDF: has it text, or only pictures of pages. `unknown` where it was not looked at. */
  readonly textLayer: 'text' | 'scan' | 'unknown';
  readonly pages: number | null;
  /** First 50,000 characters. */
  readonly text: string;
  /** ISO day of the Last-Modified header or of the document properties; null when neither is there. */
  readonly modified: string | null;
  readonly sha256: string;
  readonly capturedAt: string;
}
