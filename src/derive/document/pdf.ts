import { getDocumentProxy } from 'unpdf';
import { shorten } from '../../model/text/collapse.ts';
import { textLanguage } from '../page/text-lang.ts';
import {
  type DocumentContent,
  type DocumentProperties,
  leastLetters,
  lettersIn,
  mostText,
  noProperties,
  nothingRead,
  propertyText,
} from './content.ts';
import { dayOfPdfDate } from './http-date.ts';
import { linesOf } from './text-sink.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Layer = DocumentContent['textLayer'];

const mostPages = 300;

/** Text and properties of a PDF (ISO 32000); a locked or broken one gives the reason alone. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentContent> {
  let pdf: Pdf | null = null;
  try {
    // pdf.js takes the buffer over, so it gets its own.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false });
    return await contentOfPdf(pdf);
  } catch (error) {
    return nothingRead(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
  } finally {
    await pdf?.destroy().catch(() => undefined);
  }
}

async function contentOfPdf(pdf: Pdf): Promise<DocumentContent> {
  const pages = await pageTexts(pdf);
  const text = shorten(pages.filter(Boolean).join('\n'), mostText);
  const textLayer = layerOf(text, pages.length);
  const isWhole = pages.length === pdf.numPages || text.length >= mostText;
  return {
    ...nothingRead(textLayer === 'unknown' ? 'damaged' : isWhole ? null : 'too_complex'),
    ...(await propertiesOf(pdf)),
    text: textLayer === 'unknown' ? '' : text,
    textLayer,
    charactersPerPage: Math.round(text.replace(/\s+/gu, '').length / Math.max(1, pages.length)),
    tagged: await attempt(() => isTagged(pdf)),
    fields: await attempt(() => fieldsOf(pdf)),
    protection: await protectionOf(pdf),
  };
}

/** What a broken part of a file does not tell is null. */
async function attempt<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

/** Text of one page after the other, until there is enough of it. */
async function pageTexts(pdf: Pdf): Promise<string[]> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < mostText; number++) {
    const text = (await attempt(() => pageText(pdf, number))) ?? '';
    pages.push(text);
    length += text.length + 1;
  }
  return pages;
}

async function pageText(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return linesOf(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
}

async function propertiesOf(pdf: Pdf): Promise<DocumentProperties> {
  const info = await attempt(async () => (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>);
  return {
    ...noProperties,
    title: propertyText(info?.['Title']),
    author: propertyText(info?.['Author']),
    language: propertyText(info?.['Language']),
    pages: pdf.numPages,
    created: dayOfPdfDate(info?.['CreationDate']),
    saved: dayOfPdfDate(info?.['ModDate']),
  };
}

/** It says so, and the first page has a structure to show for it. */
async function isTagged(pdf: Pdf): Promise<boolean> {
  const mark = await pdf.getMarkInfo();
  if (mark?.Marked !== true) return false;
  const tree = await (await pdf.getPage(1)).getStructTree();
  return ((tree as { readonly children?: readonly unknown[] } | null)?.children ?? []).length > 0;
}

async function fieldsOf(pdf: Pdf): Promise<number> {
  const fields = (await pdf.getFieldObjects()) as Readonly<Record<string, unknown>> | null;
  return Object.keys(fields ?? {}).length;
}

/** Bit 5 of the permissions (ISO 32000-1, table 22). */
const mayCopy = 0x10;

async function protectionOf(pdf: Pdf): Promise<DocumentContent['protection']> {
  const permissions = await attempt(() => pdf.getPermissions());
  return permissions === null || permissions.includes(mayCopy) ? 'none' : 'no-copying';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Text recognised with the wrong alphabet: plenty of letters, hardly any Cyrillic, and yet no English. */
function isGarbled(text: string, letters: number): boolean {
  return letters >= 200 && count(text, /\p{Script=Cyrillic}/gu) < letters / 5 && textLanguage(text) === null;
}

function layerOf(text: string, pagesRead: number): Layer {
  const letters = lettersIn(text);
  if (letters < leastLetters * Math.max(1, pagesRead)) return 'scan';
  return isGarbled(text, letters) ? 'unknown' : 'text';
}
