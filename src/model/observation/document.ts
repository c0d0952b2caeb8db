import type { Unseen } from '../unseen.ts';

/** `signed`: an electronic signature, with the signed file around which it was put or without it (PKCS #7, ASiC). */
export type DocumentFormat =
  'pdf' | 'word' | 'spreadsheet' | 'presentation' | 'csv' | 'text' | 'archive' | 'signed' | 'image' | 'other';

/** A link that leads to a document. */
export interface DocumentLink {
  /** The page the link stands on. */
  readonly page: string;
  readonly text: string;
  readonly news: boolean;
}

/** A file in an archive, by the archive's own list: it was not unpacked. */
export interface ArchivedFile {
  /** With its folders, divided by slashes. */
  readonly name: string;
  /** Unpacked, as the list says. */
  readonly bytes: number;
  /** By the ending of its name. */
  readonly format: DocumentFormat;
}

/** A file the municipality links to: what the links say and what the file turned out to be. */
export interface DocumentFile {
  readonly url: string;
  readonly host: string;
  readonly site: string;
  readonly links: readonly DocumentLink[];
  /** Under which it is saved: by the Content-Disposition header (RFC 6266), else by its address; null without either. */
  readonly name: string | null;
  /** By magic bytes, not by name. `extension` is the usual one of the type found, e.g. `xlsx`. */
  readonly format: DocumentFormat;
  readonly extension: string;
  readonly bytes: number;
  /** Title and author of the document properties, else null. */
  readonly title: string | null;
  readonly author: string | null;
  /** Language the document declares, as written (`bg-BG`); null without. */
  readonly language: string | null;
  /** Language the text is really in, by its letters and commonest words: `bg`, `en` or null. */
  readonly textLang: string | null;
  /** Has it text, or only pictures of pages. `unknown` where it was not looked at or has neither. */
  readonly textLayer: 'text' | 'scan' | 'unknown';
  /** Pages or slides; of office documents as the program that saved them counted. */
  readonly pages: number | null;
  /** First 50,000 characters. Sheets begin with their name, rows are lines. */
  readonly text: string;
  /** PDF: characters other than white space on a page, on average over the pages read; null for all others. */
  readonly charactersPerPage: number | null;
  /** PDF: its structure is marked for assistive tools (ISO 32000-1, 14.8); null for all others and where unknown. */
  readonly tagged: boolean | null;
  /** PDF: fields to fill in; null for all others and where unknown. */
  readonly fields: number | null;
  /** `password`: nobody reads it without one. `no-copying`: it is read, but forbids to take the text out. */
  readonly protection: 'none' | 'password' | 'no-copying' | 'unknown';
  /** Files of an archive, first 500; null for all others and where its list cannot be read. */
  readonly contents: readonly ArchivedFile[] | null;
  /** ISO day of the Last-Modified header, else of `saved`, else of `created`; null when none is there. */
  readonly modified: string | null;
  /** ISO days of the document properties. */
  readonly created: string | null;
  readonly saved: string | null;
  /** Why its content was not read, or not as far as it should have been; null when it was. */
  readonly unread: Unseen | null;
  readonly sha256: string;
  readonly capturedAt: string;
}
